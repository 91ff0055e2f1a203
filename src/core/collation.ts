/** Which quotations of two articles report one utterance. */
import { type Affinity, type Means, membership, rememberedHosts, rememberedSpeakers } from './affinity.ts';
import { candidates } from './candidates.ts';
import { type Forms, newForms } from './forms.ts';
import { fragments } from './fragment.ts';
import { type IsCue, newIsCue, type Report, reportsOf } from './indirect.ts';
import { type Lexicon, lexiconFor } from './lexicon/lexicon.ts';
import { newPairing } from './pairing.ts';
import { type Paraphrase, paraphrases } from './paraphrase.ts';
import { type Passage, type Prepared, prepare, type StudiedArticle, weigher } from './passage.ts';
import type { QuotationId } from './quotation.ts';
import { type Evidence, evidenceOf, evidenceParts, settle, twoDecimals } from './settlement.ts';
import { type Span, slice, words as wordsOf } from './text.ts';
import { compareAmong, flipEdit, type Variant, variantOf } from './variant.ts';

export type { StudiedArticle } from './passage.ts';

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
  /** What the score comes from. */
  readonly evidence: Evidence;
  /** What it rests on, in plain words. */
  readonly why: readonly string[];
}

export interface Collation {
  /** In the order of the first article's text, then of the second's. */
  readonly links: readonly Link[];
  /** True when a bound on the work was hit, so that links may be missing. */
  readonly approximate: boolean;
}

/**
 * Links the printed pieces of two articles that report one utterance, one link a pair of pieces, whichever of
 * several counterparts they are. Deterministic. Bounded by `MOST_PIECES`, `MOST_SENTENCES`, `MOST_WORDS`,
 * `MOST_ALIGNED` and `MOST_LINKS`; about pieces × pieces in cost, nearly all of it spent on pairs that share telling words.
 */
export function linkArticles(a: StudiedArticle, b: StudiedArticle, lexicon?: Lexicon): Collation {
  return linker(a, lexicon)(b);
}

/** `linkArticles` for one article and many others: reads the first only once. The lexicon is for English words alone. */
export function linker(a: StudiedArticle, lexicon?: Lexicon): (b: StudiedArticle) => Collation {
  const forms = newForms();
  const isCue = newIsCue();
  const sideOf = (article: StudiedArticle) => side(article, forms, isCue);
  const left = sideOf(a);
  const own = lexiconFor(a.article, lexicon);
  const sameSpeaker = rememberedSpeakers();
  const wording = (known: Lexicon | undefined) => ({
    forms,
    lexicon: known,
    pairing: newPairing(known),
    sameSpeaker,
  });
  const [withLexicon, byWords] = [wording(own), wording(undefined)];
  return (b) => link(left, sideOf(b), lexiconFor(b.article, own) ? withLexicon : byWords);
}

/** An article and the clauses of it that report speech. */
interface Side {
  readonly prepared: Prepared;
  readonly reports: readonly Report[];
}

function side(article: StudiedArticle, forms: Forms, isCue: IsCue): Side {
  const prepared = prepare(article, forms);
  return { prepared, reports: reportsOf(prepared, isCue) };
}

/** What is known of the words of two articles. */
type Words = Pick<Means, 'forms' | 'pairing' | 'lexicon' | 'sameSpeaker'>;

/** More links than two articles of a human length can have: only where everything repeats itself. */
const MOST_LINKS = 2000;

function link(a: Side, b: Side, words: Words): Collation {
  const [left, right] = [a.prepared, b.prepared];
  const stems = words.forms.stems();
  const weigh = weigher(left, right, stems);
  const hostWeight = rememberedHosts(weigh);
  const means = { ...words, among: membership(stems), weigh, hostWeight };
  const { affinities, approximate } = candidates(left, right, means);
  const { pairs, beside, reworded } = settle(affinities);
  const added = reworded ? fragments(pairs, { left, right, means }) : [];
  const [there, back] = [paraphrases(left, b.reports, means), paraphrases(right, a.reports, means)];
  const links = [
    ...pairs.slice(0, MOST_LINKS).map((pair) => linkOf(pair, beside(pair))),
    ...added.map((pair) => linkOf(pair, true)),
    ...there.found.map((found) => paraphraseLink(found, right, words)),
    ...back.found.map((found) => mirrored(paraphraseLink(found, left, words))),
  ];
  return {
    links: links.sort((x, y) => inOrder(x.a, y.a) || inOrder(x.b, y.b)),
    approximate:
      pairs.length > MOST_LINKS || [left, right, there, back].some((part) => part.approximate) || approximate,
  };
}

const inOrder = (x: LinkEnd, y: LinkEnd): number => x.span.start - y.span.start || x.span.end - y.span.end;

function linkOf(affinity: Affinity, beside: boolean): Link {
  const { a, b, speaker, found } = affinity;
  const variant = { ...variantOf(a.reading, b.reading, found), speaker };
  return {
    a: endOf(a),
    b: endOf(b),
    variant,
    score: sureness(evidenceOf(affinity)),
    evidence: evidenceParts(affinity, beside),
    why: reasonsOf(affinity),
  };
}

function paraphraseLink(found: Paraphrase, to: Prepared, words: Words): Link {
  const { passage, span, quotation, speaker, evidence } = found;
  const text = slice(to.text, span);
  const { edits } = compareAmong(words, passage.reading.text, text);
  return {
    a: endOf(passage),
    b: { span, quoted: false, quotation, piece: 0, wordCount: wordsOf(text).length },
    variant: { relation: 'paraphrased', speaker, edits },
    score: sureness(evidence / 2),
    evidence: { words: twoDecimals(evidence), sense: 0, speaker: 0, scene: 0, order: 0 },
    why: ['reported in other words', ...(speaker === 'same' ? ['the same speaker'] : [])],
  };
}

function mirrored({ a, b, variant, ...rest }: Link): Link {
  return { ...rest, a: b, b: a, variant: { ...variant, edits: variant.edits.map(flipEdit) } };
}

const sureness = (evidence: number): number => 1 - Math.exp(-evidence);

function reasonsOf({ agreement, host, speaker }: Affinity): string[] {
  return [
    agreement > 0.99
      ? 'the same words'
      : agreement > 0.5
        ? 'mostly the same words'
        : 'words that answer each other',
    ...(speaker === 'same' ? ['the same speaker'] : []),
    ...(host > 0.3 ? ['a like sentence around them'] : []),
  ];
}

const endOf = ({ span, quotation, piece, reading }: Passage): LinkEnd => ({
  span,
  quoted: true,
  quotation: quotation.id,
  piece,
  wordCount: reading.atoms.length,
});
