import { describe, expect, it } from 'vitest';
import { guards } from './guards.ts';

const article = {
  id: 'https://a.example/1',
  text: 'She said “yes”.',
  title: 'Yes',
  outlet: 'The Quay Courier',
};
const collate = (article: unknown) => guards.collate({ kind: 'article', article });

describe('what a page may send', () => {
  it('asks how marks are shown without a word more', () => {
    expect(guards.display(undefined)).toBe(true);
    expect(guards.display({ kinds: [] })).toBe(false);
  });

  it('is an article, or why there is none', () => {
    expect(collate(article)).toBe(true);
    expect(collate({ id: 'x', text: '' })).toBe(true);
    expect(guards.collate({ kind: 'none', reason: 'too-large' })).toBe(true);
    expect(guards.collate({ kind: 'failed', detail: 'It broke.' })).toBe(true);
    expect(collate({ ...article, modified: '2021-05-19', cut: true })).toBe(true);
  });

  it.each([
    ['no article', undefined],
    ['a list', [article]],
    ['an article without text', { id: 'x' }],
    ['an article whose text is no text', { ...article, text: 7 }],
    ['a text that would fill the memory', { ...article, text: 'x'.repeat(32_000_001) }],
    ['a title that is no text', { ...article, title: { toString: 'no' } }],
    ['a title as long as a book', { ...article, title: 'x'.repeat(4_001) }],
    ['a date of change as long as a book', { ...article, modified: 'x'.repeat(4_001) }],
    ['a cut that is no yes', { ...article, cut: 'x'.repeat(9) }],
    ['an article with a member that nobody knows', { ...article, luggage: 'x' }],
    ['an article that brings a prototype', JSON.parse('{"id":"x","text":"","__proto__":{}}')],
    ['an id as long as a book', { ...article, id: 'x'.repeat(4_001) }],
  ])('is not %s', (_, sent) => {
    expect(collate(sent)).toBe(false);
  });

  it.each([
    undefined,
    null,
    'article',
    { kind: 'none', reason: 'boredom' },
    { kind: 'report' },
    { kind: 'failed' },
  ])('is not %o', (sent) => {
    expect(guards.collate(sent)).toBe(false);
  });

  it('is a breakdown in few words', () => {
    expect(guards.collate({ kind: 'failed', detail: 'x'.repeat(301) })).toBe(false);
  });

  it('says that it was left without saying more', () => {
    expect(guards.left(undefined)).toBe(true);
    expect(guards.left({ tab: 3 })).toBe(false);
  });

  it('names a mark and a siglum by short texts', () => {
    expect(guards.explain('m1')).toBe(true);
    expect(guards.explain(1)).toBe(false);
    expect(guards.openReading({ mark: 'm1', siglum: 'ST' })).toBe(true);
    expect(guards.openReading({ mark: 'm1' })).toBe(false);
    expect(guards.openReading(null)).toBe(false);
  });
});
