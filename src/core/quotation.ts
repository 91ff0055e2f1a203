/** Quotations of an article: what it prints as somebody's words. */
import { attribute } from './attribution.ts';
import { type Stretch, stretches } from './marks.ts';
import { fullestNames } from './names.ts';
import { type Span, slice } from './text.ts';

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

/** The quotations of a text in order of their first words. Never throws; linear in the length of the text. */
export function extractQuotations(text: string): Quotation[] {
  const names = fullestNames(text);
  const quoted = stretches(text);
  const attributions = attribute(text, quoted);
  return joined(text, quoted).map((pieces, index) => {
    const first = pieces[0];
    const found = first === undefined ? undefined : attributions[first];
    const source = found?.source ?? null;
    const content = pieces.flatMap((piece) => quoted[piece] ?? []).map(({ start, end }) => ({ start, end }));
    return {
      id: `q${index}` as QuotationId,
      kind: kindOf(text, content),
      content,
      source,
      cue: found?.cue ?? null,
      speaker: source && (names(slice(text, source)) ?? null),
      attributed: true,
      confidence: source ? 0.6 : 0,
    };
  });
}

/** Runs of stretches that are one utterance: halves around the cue, and paragraphs left open. */
function joined(text: string, quoted: readonly Stretch[]): number[][] {
  const groups: number[][] = [];
  quoted.forEach((stretch, index) => {
    const last = quoted[index - 1];
    const group = groups.at(-1);
    const goesOn =
      last &&
      ((!last.closed && last.paragraph === stretch.paragraph - 1) ||
        (last.paragraph === stretch.paragraph &&
          /[,]$/.test(text.slice(last.start, last.end).trim()) &&
          !/[.!?]/.test(text.slice(last.closeEnd, stretch.open))));
    if (group && goesOn) group.push(index);
    else groups.push([index]);
  });
  return groups;
}

function kindOf(text: string, content: readonly Span[]): QuotationKind {
  const first = content[0];
  return first && /^\p{Lu}/u.test(text.slice(first.start, first.end)) ? 'direct' : 'mixed';
}
