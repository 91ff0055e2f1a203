import { expect, test } from 'vitest';
import {
  describeKinship,
  describeMatch,
  describeSpeakers,
  describeVariant,
  kindLabel,
  listNames,
  reasonLabel,
  verdict,
} from '../edition/english.ts';
import { articleId } from './article.ts';
import { REASONS } from './reason.ts';
import { type MarkKind, NONE_COUNTED, type Report } from './report.ts';
import type { StoryMatch } from './story.ts';
import type { Variant } from './variant.ts';
import { KINDS_BY_WEIGHT } from './wording.ts';

function report(counts: Partial<Record<MarkKind, number>>, witnesses = 1): Report {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return {
    engine: '1',
    article: { id: articleId('a') },
    witnesses: Array.from({ length: witnesses }, (_, at) => ({
      siglum: `W${at}`,
      article: { id: articleId(`w${at}`) },
      match: { decision: 'same', score: 1, reasons: [], kinship: 'independent' },
    })),
    utterances: Array.from({ length: total }) as unknown as Report['utterances'],
    counts: { ...NONE_COUNTED, ...counts },
    approximate: false,
  };
}

test.each<[Partial<Record<MarkKind, number>>, string, string]>([
  [{ substantive: 3, identical: 6 }, '3 of 9 quotations are printed differently elsewhere.', '6 alike'],
  [{ substantive: 1, trimmed: 2 }, '1 of 3 quotations is printed differently elsewhere.', '2 cut'],
  [{ substantive: 1 }, 'The only quotation is printed differently elsewhere.', ''],
  [{ substantive: 4 }, 'All 4 quotations are printed differently elsewhere.', ''],
  [{ speaker: 1, identical: 1 }, '1 of 2 quotations is given to another speaker elsewhere.', '1 alike'],
  [
    { identical: 2, trimmed: 1, trivial: 1 },
    'Elsewhere there are only small differences and cuts.',
    '1 differing in small ways · 1 cut · 2 alike',
  ],
  [{ identical: 2 }, 'Printed alike wherever quoted.', '2 alike'],
  [{ 'only-here': 3 }, 'No other outlet prints these quotations.', ''],
  [
    { 'only-here': 1, identical: 1 },
    'No quotation is printed differently elsewhere.',
    '1 only here · 1 alike',
  ],
  [{}, 'This article prints no quotations.', ''],
])('sums %j up as "%s"', (counts, line, rest) => {
  const said = verdict(report(counts));
  expect([said.line, said.rest.join(' · ')]).toEqual([line, rest]);
});

test('says when nobody else tells the story, and how much could be compared', () => {
  expect(verdict(report({ 'only-here': 4 }, 0))).toEqual({
    line: 'No other article in the library tells this story.',
    rest: ['4 quotations'],
  });
});

test('has a label of its own for every reason and every kind', () => {
  expect(new Set(REASONS.map(reasonLabel)).size).toBe(REASONS.length);
  expect(new Set(KINDS_BY_WEIGHT.map(kindLabel)).size).toBe(7);
});

test('never rates: no label calls a reading right or wrong', () => {
  const labels = [...REASONS.map(reasonLabel), ...KINDS_BY_WEIGHT.map(kindLabel)].join(' ');
  expect(labels).not.toMatch(/correct|wrong|error|false|true|mistake|original|distort|mislead/i);
});

const span = (start: number, end: number) => ({ start, end });
const variant = (part: Partial<Variant>): Variant => ({
  relation: 'identical',
  speaker: 'same',
  edits: [],
  ...part,
});

test.each<[string, Variant]>([
  ['Printed alike', variant({})],
  ['Same words, another speaker', variant({ speaker: 'differs' })],
  ['Retold without quotation marks', variant({ relation: 'paraphrased' })],
  ['Words swapped', variant({ relation: 'reworded', weight: 'substantive', reason: 'swapped' })],
  ['A number differs', variant({ relation: 'reworded', weight: 'substantive', reason: 'number' })],
  [
    'Quotes less of it',
    variant({ relation: 'trimmed', edits: [{ op: 'omit', a: span(0, 4), b: span(0, 0) }] }),
  ],
  [
    'Quotes more of it',
    variant({ relation: 'trimmed', edits: [{ op: 'add', a: span(0, 0), b: span(0, 4) }] }),
  ],
])('says "%s"', (said, given) => {
  expect(describeVariant(given)).toBe(said);
});

test.each<[readonly (string | null)[], string]>([
  [['Sergei Lavrov'], 'Speaker here: Antony Blinken; there: Sergei Lavrov'],
  [['A', 'B', 'A'], 'Speaker here: Antony Blinken; there: A and B'],
  [[null], 'Speaker here: Antony Blinken; there: not named'],
])('names the speakers on both sides: %j', (there, said) => {
  expect(describeSpeakers('Antony Blinken', there)).toBe(said);
});

test.each([
  [[], ''],
  [['A'], 'A'],
  [['A', 'B'], 'A and B'],
  [['A', 'B', 'C'], 'A, B and C'],
])('lists %j as "%s"', (names, listed) => {
  expect(listNames(names)).toBe(listed);
});

const match = (part: Partial<StoryMatch>): StoryMatch => ({
  decision: 'same',
  score: 0.9,
  reasons: ['4 shared names and words', '34% of the shorter text word for word'],
  grounds: [
    { kind: 'terms', count: 4 },
    { kind: 'runs', count: 34 },
  ],
  kinship: 'rewrite',
  ...part,
});

test.each<[string, Partial<StoryMatch>]>([
  ['Partly the same text, perhaps reworked: 34% of the shorter text word for word.', {}],
  [
    'Same text: 97% of the shorter text word for word.',
    { kinship: 'copy', grounds: [{ kind: 'runs', count: 97 }] },
  ],
  ['A text of its own: 0% of the shorter text word for word.', { kinship: 'independent', grounds: [] }],
])('tells reprint, rewrite and report apart, with the measure: "%s"', (said, given) => {
  expect(describeKinship(match(given))).toBe(said);
});

test('names a measure once: what ties two articles leaves out how much text they share', () => {
  expect(describeMatch(match({}))).toEqual(['4 shared names and words']);
  const { grounds: _, ...old } = match({});
  expect([describeMatch(old), describeKinship(old)]).toEqual([old.reasons, null]);
});
