import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { words } from './text.ts';

const WORD =
  /[$£€¥]?\p{N}+(?:[.,:/]\p{N}+)*(?:%|\p{L}+)?|\p{L}[\p{L}\p{M}\p{N}]*(?:(?:['’\u02bc\-\u2010\u2011]|\.(?=\p{L}\.|\p{L}\b))[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*(?:(?<=\.\p{L})\.)?/gu;

const printed = fc.array(
  fc.constantFrom(...'abZ09 .,:/%$£\'’-‐`"“”—\n\u00a0éß\u0301٣中👍_()'.split(''), 'U.S.', 'can’t', '1,200.5'),
  { maxLength: 30 },
);

describe('words', () => {
  it('are what the grammar of a word says, in every script and between any marks', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          printed.map((parts) => parts.join('')),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          const found = words(text).map((word) => `${word.start} ${word.text}`);
          expect(found.join('|')).toBe(
            Array.from(text.matchAll(WORD), (match) => `${match.index} ${match[0]}`).join('|'),
          );
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('keep their places in a text when only a part of it is read', () => {
    const text = 'He said: don’t go, 2,000 of them.';
    const found = words(text, { start: 9, end: 27 });
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['don’t', 'go', '2,000', 'of']);
  });
});
