/** What a reader puts right in the quotations of an article: whose words they are, and where they begin and end. */
import { libraryId } from './address.ts';
import { anchor, foldForMatching } from './anchoring.ts';
import type { ArticleId } from './article.ts';
import type { Dossier } from './crosscheck.ts';
import type { Cited, Decision } from './decision.ts';
import type { Quotation } from './quotation.ts';
import type { TextQuoteSelector } from './selector.ts';
import { overlap, type Span, trim } from './text.ts';

export type Correction = Extract<Decision, { readonly kind: 'speaker' | 'boundary' }>;

export const isCorrection = (decision: Decision): decision is Correction =>
  decision.kind === 'speaker' || decision.kind === 'boundary';

/** Finds cited words in an article as it is now; null when they are gone. The text is folded once, when first asked. */
export type Finder = (selector: TextQuoteSelector) => Span | null;

export function finder({ article }: Pick<Dossier, 'article'>): Finder {
  let folded: ReturnType<typeof foldForMatching> | undefined;
  return (selector) => {
    folded ??= foldForMatching(article.text);
    return anchor(folded, selector);
  };
}

/** Of articles by their ids in the library. Each text is folded at most once. */
export function finders(dossiers: readonly Dossier[]): (cited: Cited) => Span | null {
  const known = new Map<ArticleId, Finder>();
  for (const dossier of dossiers) {
    const id = libraryId(dossier.article);
    if (!known.has(id)) known.set(id, finder(dossier));
  }
  return ({ article, selector }) => known.get(article)?.(selector) ?? null;
}

/**
 * Whether two spans are the same words but for their ends. More than half of the longer must be common: a word inside
 * a sentence is not the sentence.
 */
export const isSamePlace = (a: Span, b: Span): boolean =>
  overlap(a, b) * 2 > Math.max(a.end - a.start, b.end - b.start);

/** One printed piece of a quotation. */
export interface PrintedPiece {
  readonly quotation: Quotation;
  readonly piece: number;
  readonly span: Span;
}

/** The printed piece that stands at a place; the one that shares most with it where there are several. */
export function pieceAt(quotations: readonly Quotation[], place: Span): PrintedPiece | null {
  let best: PrintedPiece | null = null;
  for (const quotation of quotations) {
    for (const [piece, span] of quotation.content.entries()) {
      if (!isSamePlace(span, place)) continue;
      if (!best || overlap(span, place) > overlap(best.span, place)) best = { quotation, piece, span };
    }
  }
  return best;
}

/**
 * The dossier with the corrections that are about it; itself where none changes it. What is cited and no longer there is passed
 * over. Linear in the text for each correction.
 */
export function corrected<Kind extends Dossier>(dossier: Kind, corrections: readonly Correction[]): Kind {
  const id = libraryId(dossier.article);
  const own = corrections.filter(({ of }) => of.article === id);
  if (own.length === 0) return dossier;
  const find = finder(dossier);
  const quotations = own.reduce<readonly Quotation[]>(
    (all, correction) => applied(all, correction, { find, text: dossier.article.text }),
    dossier.quotations,
  );
  return quotations === dossier.quotations ? dossier : { ...dossier, quotations };
}

interface Ground {
  readonly find: Finder;
  readonly text: string;
}

function applied(
  all: readonly Quotation[],
  correction: Correction,
  { find, text }: Ground,
): readonly Quotation[] {
  const place = find(correction.of.selector);
  const found = place && pieceAt(all, place);
  if (!found) return all;
  const changed =
    correction.kind === 'speaker'
      ? spokenBy(found.quotation, correction.speaker)
      : bounded(found, trimmed(text, find(correction.to)));
  return changed ? all.map((one) => (one === found.quotation ? changed : one)) : all;
}

const trimmed = (text: string, span: Span | null): Span | null => span && trim(text, span);

/** The reader is sure, or need not say it. */
const spokenBy = (quotation: Quotation, speaker: string | null): Quotation => ({
  ...quotation,
  speaker,
  attributed: true,
  confidence: 1,
});

/** Null where the new span is empty or would reach into the quotation's other pieces. */
function bounded({ quotation, piece, span }: PrintedPiece, to: Span | null): Quotation | null {
  if (!to || to.end <= to.start || overlap(span, to) === 0) return null;
  const others = quotation.content.filter((_, at) => at !== piece);
  if (others.some((other) => overlap(other, to) > 0)) return null;
  return { ...quotation, content: quotation.content.map((one, at) => (at === piece ? to : one)) };
}
