import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareReadings, type Edit } from './variant.ts';

const apply = (edits: readonly Edit[], b: string): string =>
  edits.map((edit) => b.slice(edit.b.start, edit.b.end)).join('');

const vocabulary = [
  'we',
  "we're",
  'are',
  'not',
  "won't",
  'will',
  'the',
  'plan',
  'plans',
  'thirty',
  '30',
  '%',
  'per',
  'cent',
  '…',
  '.',
  ',',
  '[sic]',
  'Qaddafi',
  'al-Gadhafi',
  'f***',
  'face-to-face',
  '\n',
  'killer',
  'honour',
  'honor',
];
const sentence = fc.array(fc.constantFrom(...vocabulary), { maxLength: 14 }).map((list) => list.join(' '));
const anything = fc.oneof(
  sentence,
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);

const tiles = (edits: readonly Edit[], side: 'a' | 'b', length: number): void => {
  let at = 0;
  for (const edit of edits) {
    expect(edit[side].start).toBe(at);
    expect(edit[side].end).toBeGreaterThanOrEqual(at);
    at = edit[side].end;
  }
  expect(at).toBe(length);
};

describe('compareReadings', () => {
  it('gives edits that tile both readings, so that applying them to one gives the other', () => {
    fc.assert(
      fc.property(anything, anything, (a, b) => {
        const { edits } = compareReadings(a, b);
        tiles(edits, 'a', a.length);
        tiles(edits, 'b', b.length);
        expect(apply(edits, b)).toBe(b);
      }),
      { numRuns: 2000 },
    );
  });

  it('finds nothing between a reading and itself', () => {
    fc.assert(
      fc.property(anything, (a) => {
        const found = compareReadings(a, a);
        expect(found.relation).toBe('identical');
        expect(found.edits.every((edit) => edit.op === 'keep')).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('says the same from either side', () => {
    fc.assert(
      fc.property(anything, anything, (a, b) => {
        const [there, back] = [compareReadings(a, b), compareReadings(b, a)];
        expect([there.relation, there.weight]).toEqual([back.relation, back.weight]);
      }),
      { numRuns: 1000 },
    );
  });
});
