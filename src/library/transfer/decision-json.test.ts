import { describe, expect, it } from 'vitest';
import { articleId } from '../../core/article.ts';
import type { Cited, Decision } from '../../core/decision.ts';
import { decisionOfJson } from './decision-json.ts';

const to = { exact: 'yes', prefix: 'She said “', suffix: '”.', start: 10 };
const of: Cited = { article: articleId('https://a.example/1'), selector: to };
const b: Cited = { article: articleId('https://b.example/2'), selector: { ...to, start: 0 } };

const DECISIONS: readonly Decision[] = [
  { kind: 'split', a: of, b },
  { kind: 'join', a: of, b },
  { kind: 'dismiss', of },
  { kind: 'confirm', of },
  { kind: 'note', of, note: 'Ask again.' },
  { kind: 'speaker', of, speaker: 'Petra Lund' },
  { kind: 'speaker', of, speaker: null },
  { kind: 'boundary', of, to },
];

describe('a decision in an export', () => {
  it.each(DECISIONS)('comes back as it was: $kind', (decision) => {
    expect(decisionOfJson(JSON.parse(JSON.stringify(decision)))).toEqual(decision);
  });

  it('leaves behind what no decision has', () => {
    expect(decisionOfJson({ kind: 'dismiss', of: { ...of, luggage: 1 }, luggage: 'x' })).toEqual({
      kind: 'dismiss',
      of,
    });
  });

  it.each([
    null,
    7,
    {},
    { kind: 'burn', of },
    { kind: 'dismiss' },
    { kind: 'split', a: of },
    { kind: 'note', of, note: 7 },
    { kind: 'note', of, note: 'x'.repeat(20_001) },
    { kind: 'speaker', of },
    { kind: 'boundary', of, to: { exact: 'yes' } },
    { kind: 'dismiss', of: { ...of, selector: { ...to, start: -1 } } },
  ])('is none that makes no sense: %#', (value) => {
    expect(decisionOfJson(value)).toBeNull();
  });
});
