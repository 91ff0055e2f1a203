import { describe, expect, it } from 'vitest';
import { newForms } from './forms.ts';
import { reportsOf } from './indirect.ts';
import type { Clause, Prepared } from './passage.ts';
import type { Quotation, QuotationId } from './quotation.ts';
import { readingOf } from './reading.ts';
import { sentences } from './sentences.ts';
import { slice } from './text.ts';

/** A text of which every sentence is a clause, with these words as indirect quotations. */
function told(text: string, quoted: readonly (readonly [start: number, end: number])[]): Prepared {
  const forms = newForms();
  const clauses = sentences(text).map((span): Clause => {
    const atoms = readingOf(slice(text, span), forms).atoms.map((atom) => ({
      ...atom,
      start: atom.start + span.start,
      end: atom.end + span.start,
    }));
    return { span, atoms };
  });
  const quotations = quoted.map(
    ([start, end], k): Quotation => ({
      id: `q${k}` as QuotationId,
      kind: 'indirect',
      content: [{ start, end }],
      source: null,
      cue: null,
      speaker: null,
      attributed: true,
      confidence: 1,
    }),
  );
  return { text, clauses, quotations, passages: [], vocabulary: new Map(), approximate: false };
}

describe('the reporting clauses of an article', () => {
  it('are the indirect quotations, in each sentence that they reach into', () => {
    const text = 'She said boats sink slowly. Nets tear often here. Nobody answered.';
    const found = reportsOf(told(text, [[text.indexOf('boats'), text.indexOf(' here')]]));
    expect(found.map(({ span, quotation }) => [slice(text, span), quotation?.id])).toEqual([
      ['boats sink slowly', 'q0'],
      ['Nets tear often', 'q0'],
    ]);
  });

  it('stand in the order of the quotations where a sentence holds several', () => {
    const text = 'She said boats sink slowly and nets tear often.';
    const [first, second] = [
      [text.indexOf('boats'), text.indexOf(' and')],
      [text.indexOf('nets'), text.indexOf('.')],
    ] as const;
    const found = reportsOf(told(text, [second, first]));
    expect(found.map(({ span }) => slice(text, span))).toEqual(['nets tear often', 'boats sink slowly']);
  });

  it('are found in time in step with their number', () => {
    const sentence = 'She said boats sink slowly. ';
    const milliseconds = (count: number): number => {
      const spans = Array.from({ length: count }, (_, k) => k * sentence.length);
      const article = told(
        sentence.repeat(count),
        spans.map((at) => [at + 'She said '.length, at + sentence.length - 2]),
      );
      const start = process.cpuUsage();
      expect(reportsOf(article)).toHaveLength(count);
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    };
    milliseconds(1000);
    const few = Math.min(milliseconds(3000), milliseconds(3000));
    expect(Math.min(milliseconds(12_000), milliseconds(12_000))).toBeLessThan(9 * few + 150);
  }, 60_000);
});
