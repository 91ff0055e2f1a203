/** Quotations of an article: what it prints as somebody's words. */
import type { Span } from './text.ts';

export type QuotationId = string & { readonly __brand: 'QuotationId' };

/**
 * `direct`: whole sentences in marks. `mixed`: a fragment in marks inside the reporter's sentence.
 * `indirect`: reported speech without marks.
 */
export type QuotationKind = 'direct' | 'mixed' | 'indirect';

/** After PARC and PolNeAR an attribution has a source, a cue and a content. */
export interface Quotation {
  readonly id: QuotationId;
  readonly kind: QuotationKind;
  /**
   * The words said, marks excluded, one span a printed piece: several when the cue interrupts
   * ("A," she said, "B") or the quotation runs over paragraphs. Never empty, in text order.
   */
  readonly content: readonly Span[];
  /** The speaker as printed ("Mr Lavrov", "he"), or null where the article names nobody for it. */
  readonly source: Span | null;
  /** The words that mark it as speech ("said", "according to"). */
  readonly cue: Span | null;
  /** The speaker's fullest name inside the article ("Sergei Lavrov"), or null when unknown. */
  readonly speaker: string | null;
  /** False for titles of works, nicknames and scare quotes: marked, but nobody's words. */
  readonly attributed: boolean;
  /** 0 to 1: how sure source and speaker are. */
  readonly confidence: number;
}
