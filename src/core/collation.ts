/** Which quotations of two articles report one utterance. */
import type { Article } from './article.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import { rarity } from './lexicon/rarity.ts';
import { isFunctionWord, lemma } from './likeness.ts';
import type { Quotation, QuotationId } from './quotation.ts';
import { readingOf } from './reading.ts';
import { sameSpeaker } from './speaker.ts';
import { type Span, slice } from './text.ts';
import { compareReadings, type Variant } from './variant.ts';

/** An article whose quotations have been found. A dossier is one. */
export interface StudiedArticle {
  readonly article: Article;
  readonly quotations: readonly Quotation[];
}

/** One end of a link: a printed piece of a quotation, or a clause that reports the words without marks. */
export interface LinkEnd {
  /** Into the article's text, marks excluded. */
  readonly span: Span;
  readonly quoted: boolean;
  /** The quotation it is a piece of; null for a clause without marks that no indirect quotation covers. */
  readonly quotation: QuotationId | null;
  /** Which of the quotation's printed pieces; 0 where there is no quotation. */
  readonly piece: number;
  /** How many words it prints. */
  readonly wordCount: number;
}

/** Two printed pieces that report one utterance. */
export interface Link {
  readonly a: LinkEnd;
  readonly b: LinkEnd;
  readonly variant: Variant;
  /** 0 to 1: how sure the link is. */
  readonly score: number;
  /** What it rests on, in plain words. */
  readonly why: readonly string[];
}

export interface Collation {
  /** In the order of the first article's text, then of the second's. */
  readonly links: readonly Link[];
  /** True when a bound on the work was hit, so that links may be missing. */
  readonly approximate: boolean;
}

/** More printed pieces than any article of a human length has; what lies beyond is not linked. */
export const MOST_PIECES = 400;

interface Piece extends LinkEnd {
  readonly text: string;
  readonly speaker: string | null;
  readonly weights: ReadonlyMap<string, number>;
  readonly total: number;
}

/**
 * Links the printed pieces of two articles that report one utterance, one link a pair of pieces. Deterministic.
 * At most `MOST_PIECES` pieces of either article are looked at.
 */
export function linkArticles(a: StudiedArticle, b: StudiedArticle, lexicon?: Lexicon): Collation {
  const [left, right] = [piecesOf(a), piecesOf(b)];
  const links = left.pieces.flatMap((pieceA) =>
    right.pieces.flatMap((pieceB) => linkOf(pieceA, pieceB, lexicon) ?? []),
  );
  return { links, approximate: left.approximate || right.approximate };
}

function piecesOf({ article, quotations }: StudiedArticle): { pieces: Piece[]; approximate: boolean } {
  const pieces = quotations
    .filter(({ kind }) => kind !== 'indirect')
    .flatMap((quotation) =>
      quotation.content.map((span, piece): Piece => {
        const text = slice(article.text, span);
        const { atoms } = readingOf(text);
        const weights = new Map(
          atoms.map((atom) => [lemma(atom.key), isFunctionWord(atom.key) ? 0.1 : rarity(atom.key)]),
        );
        const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
        const wordCount = atoms.length;
        const end = { span, quoted: true, quotation: quotation.id, piece, wordCount };
        return { ...end, text, speaker: quotation.speaker, weights, total };
      }),
    );
  return { pieces: pieces.slice(0, MOST_PIECES), approximate: pieces.length > MOST_PIECES };
}

const ENOUGH = 1.2;
const ACCEPTED = 0.5;

function linkOf(a: Piece, b: Piece, lexicon?: Lexicon): Link | null {
  let shared = 0;
  for (const [word, weight] of a.weights) if (b.weights.has(word)) shared += weight;
  const covered = shared / Math.max(0.01, Math.min(a.total, b.total));
  const score = covered * Math.min(1, shared / ENOUGH);
  if (score < ACCEPTED) return null;
  const variant = { ...compareReadings(a.text, b.text, lexicon), speaker: sameSpeaker(a.speaker, b.speaker) };
  return { a: endOf(a), b: endOf(b), variant, score, why: ['the same words'] };
}

const endOf = ({ span, quoted, quotation, piece, wordCount }: Piece): LinkEnd => ({
  span,
  quoted,
  quotation,
  piece,
  wordCount,
});
