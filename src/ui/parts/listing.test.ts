import { expect, test } from 'vitest';
import { articleId } from '../../core/article.ts';
import type { QuotationId } from '../../core/quotation.ts';
import type { Reason } from '../../core/reason.ts';
import type { MarkId, MarkKind, Report, Utterance } from '../../core/report.ts';
import { KINDS_BY_WEIGHT } from '../../core/wording.ts';
import { sections, stillOffered } from './listing.ts';
import { kindsOf, speakersOf } from './order.ts';

interface Sketch {
  readonly kind: MarkKind;
  readonly speaker?: string | null;
  readonly reason?: Reason;
}

const HERE = articleId('here');

function utterance({ kind, speaker = 'Ann', reason }: Sketch, at: number): Utterance {
  const edits: never[] = [];
  return {
    id: `${kind}${at}` as MarkId,
    quotation: `q${at}` as QuotationId,
    kind,
    base: {
      siglum: 'here',
      article: HERE,
      span: { start: at * 10, end: at * 10 + 5 },
      quoted: true,
      text: 'words',
      speaker,
      before: '',
      after: '',
    },
    variants: reason
      ? [
          {
            readings: [],
            variant: { relation: 'reworded', weight: 'substantive', reason, speaker: 'same', edits },
          },
        ]
      : [],
    silent: [],
  };
}

function report(sketches: readonly Sketch[]): Report {
  const counts = Object.fromEntries(KINDS_BY_WEIGHT.map((kind) => [kind, 0])) as Record<MarkKind, number>;
  for (const { kind } of sketches) counts[kind]++;
  const utterances = sketches.map(utterance);
  return { engine: '1', article: { id: HERE }, witnesses: [], utterances, counts, approximate: false };
}

const outline = (given: Report, filter = {}) =>
  sections(given, filter).map(({ folded, entries }) => [folded, ...entries.map(({ id }) => id)]);

const MIXED = report([
  { kind: 'identical' },
  { kind: 'trimmed' },
  { kind: 'only-here' },
  { kind: 'substantive', reason: 'swapped', speaker: null },
  { kind: 'trivial', speaker: 'Bea' },
  { kind: 'speaker', speaker: 'Bea' },
  { kind: 'paraphrased' },
  { kind: 'substantive', reason: 'negation' },
]);

test('lists the heaviest first and folds away what is merely cut, spelled differently or alike', () => {
  expect(outline(MIXED)).toEqual([
    [false, 'substantive7', 'substantive3'],
    [false, 'speaker5'],
    [false, 'only-here2'],
    [false, 'paraphrased6'],
    [true, 'trivial4', 'trimmed1'],
    [true, 'identical0'],
  ]);
});

test('keeps the order of the text where nothing weighs more', () => {
  const alike = report([
    { kind: 'substantive', reason: 'added' },
    { kind: 'substantive', reason: 'added' },
    { kind: 'substantive', reason: 'number' },
  ]);
  expect(outline(alike)).toEqual([[false, 'substantive2', 'substantive0', 'substantive1']]);
});

test('shows one speaker, and those not named, on demand', () => {
  expect(outline(MIXED, { speaker: 'Bea' })).toEqual([
    [false, 'speaker5'],
    [true, 'trivial4'],
  ]);
  expect(outline(MIXED, { speaker: null })).toEqual([[false, 'substantive3']]);
});

test('unfolds what the reader asked for by its kind', () => {
  expect(outline(MIXED, { kind: 'trimmed' })).toEqual([[false, 'trimmed1']]);
});

test('unfolds the only section there is', () => {
  expect(outline(report([{ kind: 'identical' }, { kind: 'identical' }]))).toEqual([
    [false, 'identical0', 'identical1'],
  ]);
});

test('shows nothing where speaker and kind never meet', () => {
  expect(outline(MIXED, { speaker: 'Bea', kind: 'identical' })).toEqual([]);
});

test('offers the speakers by how often they speak, the unnamed last', () => {
  expect(speakersOf(MIXED)).toEqual(['Ann', 'Bea', null]);
});

test('offers only the kinds that occur', () => {
  expect(kindsOf(report([{ kind: 'identical' }, { kind: 'trivial' }]))).toEqual(['trivial', 'identical']);
});

test('drops from a filter what another check no longer finds', () => {
  const filter = { speaker: 'Bea', kind: 'trivial' } as const;
  expect(stillOffered(filter, MIXED)).toEqual(filter);
  expect(stillOffered(filter, report([{ kind: 'trivial' }]))).toEqual({ kind: 'trivial' });
  expect(stillOffered(filter, report([{ kind: 'speaker', speaker: 'Bea' }]))).toEqual({ speaker: 'Bea' });
  expect(stillOffered({ speaker: null }, MIXED)).toEqual({ speaker: null });
  expect(stillOffered({ speaker: null }, report([{ kind: 'trivial' }]))).toEqual({});
});
