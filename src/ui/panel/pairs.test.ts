import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareReadings } from '../../core/variant.ts';
import { knotsOf, level, type Pair, pairsOf, piecesOf, runsOf } from './pairs.ts';
import { reportOf } from './sketches.ts';

const pair = (id: string, here: readonly [number, number]): Pair => ({
  id,
  kind: 'identical',
  here: { start: here[0], end: here[1] },
  there: { start: 0, end: 1 },
  variant: { ...compareReadings('same', 'same'), speaker: 'same' },
});

test('Pairs are what this article and the one witness both print, by what it does to the words', () => {
  const report = reportOf({
    witnesses: [{ siglum: 'A' }, { siglum: 'B' }],
    utterances: [
      { says: 'We sail', others: [{ by: ['A', 'B'], says: 'We sail' }] },
      { says: 'The engine is new', others: [{ by: ['B'], says: 'The engine is old' }] },
    ],
  });
  expect(pairsOf(report, 'A').map(({ kind, here }) => [kind, here.start])).toEqual([['identical', 0]]);
  expect(pairsOf(report, 'B').map(({ kind, here }) => [kind, here.start])).toEqual([
    ['identical', 0],
    ['substantive', 8],
  ]);
});

describe('a text in runs', () => {
  const text = 'one two three\nfour five';
  const told = (pairs: readonly Pair[]) =>
    runsOf(text, pairs, 'here').map((runs) => runs.map((run) => `${run.pair?.id ?? ''}:${run.text}`));

  test('marks what belongs to a pair', () => {
    expect(told([pair('p', [4, 7])])).toEqual([[':one ', 'p:two', ': three'], [':four five']]);
  });

  test('gives shared words to the pair that begins first', () => {
    expect(told([pair('q', [4, 13]), pair('p', [0, 7])])).toEqual([
      ['p:one two', 'q: three'],
      [':four five'],
    ]);
  });

  test('goes on in the next paragraph', () => {
    expect(told([pair('p', [8, 18])])).toEqual([
      [':one two ', 'p:three'],
      ['p:four', ': five'],
    ]);
  });

  test('marks the words that differ, in whichever paragraph they stand', () => {
    const [here, there] = ['You are a\nkiller, he said', 'You are an executioner'];
    const variant = { ...compareReadings('You are a\nkiller', there), speaker: 'same' as const };
    const place: Pair = { ...pair('p', [0, 16]), there: { start: 0, end: there.length }, variant };
    const marks = (text: string, side: 'here' | 'there') =>
      runsOf(text, [place], side).map((runs) =>
        runs
          .flatMap((run) => piecesOf(run, side, text))
          .filter(({ kind }) => kind === 'changed')
          .map((piece) => piece.text),
      );
    expect(marks(here, 'here')).toEqual([[], ['killer']]);
    expect(marks(there, 'there')).toEqual([['executioner']]);
  });

  test('loses no letter, whatever the pairs', () => {
    const spans = fc.array(fc.tuple(fc.nat(25), fc.nat(25)), { maxLength: 6 });
    fc.assert(
      fc.property(spans, (given) => {
        const pairs = given.map(([a, b], at) => pair(`p${at}`, [Math.min(a, b), Math.max(a, b)]));
        const lines = runsOf(text, pairs, 'here').map((runs) => runs.map((run) => run.text).join(''));
        expect(lines.join('\n')).toBe(text);
      }),
    );
  });
});

describe('the other text', () => {
  const heights = { here: 1000, there: 400 };
  const knots = knotsOf([{ here: 500, there: 100 }], heights);

  test.each([
    [0, 0],
    [250, 50],
    [500, 100],
    [750, 250],
    [1000, 400],
    [1100, 460],
  ])('lies level: %i here, %i there', (here, there) => {
    expect(level(here, 'here', knots)).toBeCloseTo(there);
    expect(level(there, 'there', knots)).toBeCloseTo(here);
  });

  test('follows the pairs that stand in the same order', () => {
    const crossing = [
      { here: 100, there: 100 },
      { here: 200, there: 350 },
      { here: 300, there: 200 },
      { here: 400, there: 300 },
    ];
    expect(knotsOf(crossing, heights).map(({ here }) => here)).toEqual([0, 100, 300, 400, 1000]);
  });

  test('never runs backwards', () => {
    const heightsOf = fc.array(fc.record({ here: fc.nat(1000), there: fc.nat(400) }), { maxLength: 12 });
    fc.assert(
      fc.property(heightsOf, fc.nat(999), (anchors, at) => {
        const found = knotsOf(anchors, heights);
        expect(level(at + 1, 'here', found)).toBeGreaterThanOrEqual(level(at, 'here', found));
      }),
    );
  });
});
