import { describe, expect, it } from 'vitest';
import type { Entry } from './entry.ts';
import { ALL, choicesOf, narrowed, sorted } from './selection.ts';
import { entrySketch } from './sketches.ts';

const a = entrySketch('a', {
  outlet: 'Östlund',
  day: '2024-02-01',
  saved: 3,
  speakers: ['Ada'],
  tags: ['sea'],
});
const b = entrySketch('b', { outlet: 'zebra', day: '2024-03-01', saved: 2 });
const c = entrySketch('c', { outlet: 'Zebra', day: '', saved: 1, tags: ['sea', 'ice'] });
const ids = (entries: readonly Entry[]) => entries.map(({ id }) => id).join('');

describe('the list', () => {
  it('is in the order of saving, of days, or of outlets in the reader’s alphabet', () => {
    expect(ids(sorted([c, a, b], 'saved', 'en'))).toBe('abc');
    expect(ids(sorted([c, a, b], 'day', 'en'))).toBe('bac');
    expect(ids(sorted([c, a, b], 'outlet', 'en'))).toBe('abc');
    expect(ids(sorted([c, a, b], 'outlet', 'sv'))).toBe('bca');
  });

  it('is narrowed by everything that is wanted at once', () => {
    expect(ids(narrowed([a, b, c], ALL))).toBe('abc');
    expect(ids(narrowed([a, b, c], { ...ALL, tag: 'sea' }))).toBe('ac');
    expect(ids(narrowed([a, b, c], { ...ALL, tag: 'sea', speaker: 'Ada' }))).toBe('a');
    expect(ids(narrowed([a, b, c], { ...ALL, outlet: 'zebra' }))).toBe('b');
  });

  it('has nothing without a date between two days', () => {
    expect(ids(narrowed([a, b, c], { ...ALL, from: '2024-02-01' }))).toBe('ab');
    expect(ids(narrowed([a, b, c], { ...ALL, to: '2024-02-01' }))).toBe('a');
  });

  it('offers each name once, from A to Z', () => {
    expect(choicesOf([c, b, a], 'en')).toEqual({
      outlets: ['Östlund', 'zebra', 'Zebra'],
      speakers: ['Ada'],
      tags: ['ice', 'sea'],
    });
  });
});
