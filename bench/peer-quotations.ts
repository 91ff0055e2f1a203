/** What npm compromise finds: quotations by `quotations()`, speakers by `people()` and pronouns. */
import nlp from 'compromise';
import { overlap, paragraphs, type Span } from '../src/core/text.ts';

export interface PeerQuotation extends Span {
  readonly source: (Span & { readonly text: string }) | null;
  readonly speaker: string | null;
}

interface Found extends Span {
  readonly text: string;
}

interface Offset {
  readonly offset: { readonly start: number; readonly length: number };
}

interface View {
  readonly json: (options: { readonly offset: true }) => unknown;
}

const spansOf = (view: View, text: string): Found[] =>
  (view.json({ offset: true }) as readonly Offset[]).map(({ offset: { start, length } }) => {
    const end = start + length;
    return { start, end, text: text.slice(start, end) };
  });

/**
 * The speaker is the nearest person or personal pronoun of the paragraph that stands outside of quotations, since
 * compromise names no speaker itself.
 */
export function compromiseQuotations(text: string): PeerQuotation[] {
  const doc = nlp(text);
  const quotations = spansOf(doc.quotations(), text);
  const outside = (found: Found): boolean => !quotations.some((quotation) => overlap(quotation, found) > 0);
  const people = [...spansOf(doc.people(), text), ...spansOf(doc.match('(he|she|they)'), text)].filter(
    outside,
  );
  const lines = paragraphs(text);
  return quotations.map((quotation) => {
    const line = lines.find((one) => overlap(one, quotation) > 0);
    const near = people.filter((person) => line && overlap(line, person) > 0);
    const source = near.sort((a, b) => distance(a, quotation) - distance(b, quotation))[0] ?? null;
    return { start: quotation.start, end: quotation.end, source, speaker: source?.text ?? null };
  });
}

const distance = (a: Span, b: Span): number => Math.max(a.start - b.end, b.start - a.end, 0);
