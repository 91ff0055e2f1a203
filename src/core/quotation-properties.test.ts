import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractQuotations } from './quotation.ts';

describe('any text', () => {
  const units = fc.oneof(
    fc.constantFrom(
      '“',
      '”',
      '"',
      "'",
      '‘',
      '’',
      "''",
      '«',
      '»',
      '„',
      '\n',
      '\n\n',
      '. ',
      ', ',
      ' said ',
      ' he ',
      'Mr Smith',
      ' that ',
    ),
    fc.constantFrom(
      'according to ',
      ' Maria Olsen ',
      ' the mayor ',
      ' (',
      ') ',
      '\ud800',
      '\udc00',
      '\u200b',
      '\u202e',
      'İ',
      'ﬁ',
      'قال',
      '你好',
    ),
    fc.string({ maxLength: 6 }),
  );
  const texts = fc.array(units, { maxLength: 60 }).map((list) => list.join(''));

  it('gives pieces inside it, in order, of which none overlaps another', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const found = extractQuotations(text);
        const pieces = found.flatMap(({ content }) => content);
        for (const { start, end } of pieces) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
        for (const { content } of found) {
          expect(content.length).toBeGreaterThan(0);
          content.slice(1).forEach((piece, at) => {
            expect(piece.start).toBeGreaterThanOrEqual(content[at]!.end);
          });
        }
        const quoted = found.filter(({ kind }) => kind !== 'indirect').flatMap(({ content }) => content);
        quoted.slice(1).forEach((piece, at) => {
          expect(piece.start).toBeGreaterThanOrEqual(quoted[at]!.end);
        });
      }),
      { numRuns: 1500 },
    );
  });

  it('gives the same again, with a confidence and ids that differ', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const found = extractQuotations(text);
        expect(extractQuotations(text)).toEqual(found);
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
        for (const { confidence, source, attributed, speaker } of found) {
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
          if (!attributed) expect([source, speaker]).toEqual([null, null]);
        }
      }),
      { numRuns: 500 },
    );
  });
});
