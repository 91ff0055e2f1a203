import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newForms } from './forms.ts';
import { type Reading, readingOf } from './reading.ts';

const read = (text: string): Reading => readingOf(text, newForms());
const keys = (text: string): string[] => read(text).atoms.map(({ key }) => key);

describe('readingOf', () => {
  it.each([
    ["We're not gonna go", ['we', 'are', 'not', 'going', 'to', 'go']],
    ["It's his", ['it', "'s", 'his']],
    ["I can't, won't, don't", ['i', 'can', 'not', 'will', 'not', 'do', 'not']],
    ["I ca n't and do n't", ['i', 'can', 'not', 'and', 'do', 'not']],
    ['face-to-face', ['face', 'to', 'face']],
    ['the U.S. and the U.K.', ['the', 'us', 'and', 'the', 'uk']],
    ['twenty-five boats', ['#25', 'boats']],
    ['$5 million', ['#5000000', 'dollar']],
    ['five million dollars', ['#5000000', 'dollar']],
    ['1,200.5 km', ['#1200.5', 'kilometre']],
    ['30 per cent, 30%, thirty percent', ['#30', 'percent', '#30', 'percent', '#30', 'percent']],
    ['the 2nd and the second', ['the', '#2th', 'and', 'the', '#2th']],
    ['a f***ing s--t', ['a', 'f*ing', 's*t']],
    ['the port--closed at last', ['the', 'port', 'closed', 'at', 'last']],
  ])('reads %s', (text, expected) => {
    expect(keys(text)).toEqual(expected);
  });

  it('knows dots, breaks and brackets', () => {
    const { atoms, dotsAfter } = read('We came ... late. He [the mayor] left …');
    expect(atoms.filter(({ dotsBefore }) => dotsBefore).map(({ key }) => key)).toEqual(['late']);
    expect(atoms.find(({ key }) => key === 'he')?.breakBefore).toBe(true);
    expect(atoms.filter(({ bracketed }) => bracketed).map(({ key }) => key)).toEqual(['the', 'mayor']);
    expect(dotsAfter).toBe(true);
  });

  it('takes an unclosed bracket for no gloss', () => {
    expect(read('He (the mayor left early').atoms.some(({ bracketed }) => bracketed)).toBe(false);
  });

  it('gives atoms in text order whose spans lie in the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        let at = 0;
        for (const { start, end } of read(text).atoms) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          at = start;
        }
      }),
    );
  });
});
