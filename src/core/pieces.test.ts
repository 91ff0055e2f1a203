import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differences, type Piece, pieces, telling } from './pieces.ts';
import type { Edit, Variant } from './variant.ts';

const edit = (op: Edit['op'], a: [number, number], b: [number, number], trivial?: boolean): Edit => ({
  op,
  a: { start: a[0], end: a[1] },
  b: { start: b[0], end: b[1] },
  ...(trivial ? { trivial } : {}),
});

const reworded = (edits: readonly Edit[]): Variant => ({
  relation: 'reworded',
  weight: 'substantive',
  reason: 'swapped',
  speaker: 'same',
  edits,
});

const shown = (found: readonly Piece[]) => found.map(({ kind, text }) => `${kind}:${text}`);

// "a good plan" against "a bad plan": one word swapped.
const swap = reworded([
  edit('keep', [0, 2], [0, 2]),
  edit('substitute', [2, 6], [2, 5]),
  edit('keep', [6, 11], [5, 10]),
]);

test('marks the swapped word on both sides', () => {
  expect(shown(pieces('a good plan', [swap], 'a'))).toEqual(['same:a ', 'changed:good', 'same: plan']);
  expect(shown(pieces('a bad plan', [swap], 'b'))).toEqual(['same:a ', 'changed:bad', 'same: plan']);
});

test('leaves a gap where the other reading prints words that this one has not', () => {
  const added = reworded([
    edit('keep', [0, 2], [0, 2]),
    edit('add', [2, 2], [2, 6]),
    edit('keep', [2, 6], [6, 10]),
  ]);
  expect(shown(pieces('a plan', [added], 'a'))).toEqual(['same:a ', 'gap:', 'same:plan']);
  expect(shown(pieces('a bad plan', [added], 'b'))).toEqual(['same:a ', 'changed:bad', 'same: plan']);
});

test('leaves a gap at the very end too', () => {
  const added = reworded([edit('keep', [0, 4], [0, 4]), edit('add', [4, 4], [4, 9])]);
  expect(shown(pieces('plan', [added], 'a'))).toEqual(['same:plan', 'gap:']);
});

test('shows what only one of two quotes of a text as cut, without gaps', () => {
  const trimmed: Variant = {
    relation: 'trimmed',
    speaker: 'same',
    edits: [edit('keep', [0, 6], [0, 6]), edit('omit', [6, 11], [6, 6])],
  };
  expect(shown(pieces('a good plan', [trimmed], 'a'))).toEqual(['same:a good ', 'cut:plan']);
  expect(shown(pieces('a good', [trimmed], 'b'))).toEqual(['same:a good']);
});

test('marks trivial edits apart from those that weigh', () => {
  const both = reworded([
    edit('substitute', [0, 1], [0, 3], true),
    edit('keep', [1, 2], [3, 4]),
    edit('substitute', [2, 6], [4, 7]),
  ]);
  expect(shown(pieces('a good', [both], 'a'))).toEqual(['minor:a', 'same: ', 'changed:good']);
});

test('shows a trivial end that one reading lacks as cut, also where other words are swapped', () => {
  const longer = reworded([
    edit('substitute', [0, 4], [0, 3]),
    edit('keep', [4, 9], [3, 8]),
    edit('add', [9, 9], [8, 13], true),
  ]);
  expect(shown(pieces('bad plan now', [longer], 'b'))).toEqual(['changed:bad', 'same: plan ', 'cut:now']);
});

test('lets the heavier mark win where two variants meet', () => {
  const trimmed: Variant = {
    relation: 'trimmed',
    speaker: 'same',
    edits: [edit('omit', [0, 6], [0, 0]), edit('keep', [6, 11], [0, 5])],
  };
  expect(shown(pieces('a good plan', [trimmed, swap], 'a'))).toEqual([
    'cut:a',
    'same: ',
    'changed:good',
    'same: plan',
  ]);
});

test('marks neighbouring changed words as one piece', () => {
  const two = reworded([
    edit('substitute', [0, 1], [0, 3]),
    edit('keep', [1, 2], [3, 4]),
    edit('substitute', [2, 6], [4, 7]),
  ]);
  expect(shown(pieces('a good', [two], 'a'))).toEqual(['changed:a good']);
});

test('leaves spaces and commas at the edges of a change unmarked', () => {
  const spaced = reworded([
    edit('keep', [0, 1], [0, 1]),
    edit('omit', [1, 7], [1, 1]),
    edit('keep', [7, 12], [1, 6]),
  ]);
  expect(shown(pieces('a good, plan', [spaced], 'a'))).toEqual(['same:a ', 'changed:good', 'same:, plan']);
});

test('marks nothing in a paraphrase', () => {
  const retold: Variant = { ...swap, relation: 'paraphrased' };
  expect(shown(pieces('a good plan', [retold], 'a'))).toEqual(['same:a good plan']);
});

test('joins up to the text again, whatever the spans', () => {
  const span = fc
    .tuple(fc.nat(30), fc.nat(30))
    .map(([x, y]): [number, number] => [Math.min(x, y), Math.max(x, y)]);
  const op = fc.constantFrom<Edit['op']>('keep', 'add', 'omit', 'substitute', 'transpose');
  const edits = fc.array(fc.tuple(op, span, span).map(([o, a, b]) => edit(o, a, b)));
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), edits, (text, found) => {
      expect(
        pieces(text, [reworded(found)], 'a')
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    }),
  );
});

test('names the words on both sides of every place where the readings part', () => {
  expect(differences('a good plan', 'a bad plan', swap)).toEqual([{ here: 'good', there: 'bad' }]);
});

test('joins neighbouring changes and passes over trivial ones', () => {
  const two = reworded([
    edit('substitute', [0, 3], [0, 2], true),
    edit('keep', [3, 4], [2, 3]),
    edit('substitute', [4, 8], [3, 6]),
    edit('keep', [8, 9], [6, 7]),
    edit('omit', [9, 13], [7, 7]),
  ]);
  expect(differences('two good plans', 'no bad ', two)).toEqual([{ here: 'good plan', there: 'bad' }]);
});

test('names no differences in a paraphrase', () => {
  expect(differences('a good plan', 'a bad plan', { ...swap, relation: 'paraphrased' })).toEqual([]);
});

test('marks what others merely cut only where nobody does more', () => {
  const group = (variant: Variant) => ({ readings: [], variant });
  const [worded, trimmed] = [group(swap), group({ ...swap, relation: 'trimmed' })];
  expect(telling({ kind: 'substantive', variants: [worded, trimmed] })).toEqual([worded]);
  expect(telling({ kind: 'trimmed', variants: [trimmed] })).toEqual([trimmed]);
});

test.each([
  ['a killer', 'an executioner,', 'killer', 'executioner'],
  ['a killer', 'an executioner.', 'killer', 'executioner'],
  ['a killer', 'of the U.S.', 'killer', 'U.S.'],
])('leaves out the sign behind the words that differ: %s, %s', (a, b, here, there) => {
  const swapped = edit('substitute', [2, 8], [b.indexOf(there), b.length]);
  expect(differences(a, b, reworded([swapped]))).toEqual([{ here, there }]);
});
