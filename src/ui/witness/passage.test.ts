import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paragraphs, slice } from '../../core/text.ts';
import { passages } from './passage.ts';

const TEXT = 'One two three.\nFour five.';

test('points at the words and leaves the rest of the paragraph alone', () => {
  expect(passages(TEXT, { start: 4, end: 7 })).toEqual([
    [
      { text: 'One ', pointed: false },
      { text: 'two', pointed: true },
      { text: ' three.', pointed: false },
    ],
    [{ text: 'Four five.', pointed: false }],
  ]);
});

test('points on over the end of a paragraph', () => {
  expect(passages(TEXT, { start: 8, end: 19 }).map((runs) => runs.filter((run) => run.pointed))).toEqual([
    [{ text: 'three.', pointed: true }],
    [{ text: 'Four', pointed: true }],
  ]);
});

test('points at nothing where no words are given, or none that the text has', () => {
  const pointed = (runs: ReturnType<typeof passages>) => runs.flat().filter((run) => run.pointed);
  expect(pointed(passages(TEXT))).toEqual([]);
  expect(pointed(passages(TEXT, { start: 900, end: 905 }))).toEqual([]);
});

test('prints every paragraph whole, whatever is pointed at', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(60), fc.nat(60), (text, start, length) => {
      const printed = passages(text, { start, end: start + length }).map((runs) =>
        runs.map((run) => run.text).join(''),
      );
      expect(printed).toEqual(paragraphs(text).map((span) => slice(text, span)));
    }),
  );
});
