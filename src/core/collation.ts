/** Which quotations of two articles report one utterance. */
import { type Affinity, Among, type Means, rememberedHosts, rememberedSpeakers } from './affinity.ts';
import type { Article } from './article.ts';
import { candidates, settleInStep } from './candidates.ts';
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
  return storyLinker(lexicon).link(a, b);
}

/** Compares several pairs of a story's articles and reads each only once. The lexicon is for English words alone. */
export interface StoryLinker {
  readonly link: (a: StudiedArticle, b: StudiedArticle) => Collation;
  /** The links of some of their pieces, as far as those and their rivals tell by themselves: far cheaper. */
  readonly linkPieces: (a: Pieces, b: Pieces) => readonly Link[];
}

/** Some printed pieces of an article. */
export interface Pieces {
  readonly of: StudiedArticle;
  readonly has: (piece: Passage) => boolean;
}

export function storyLinker(lexicon?: Lexicon): StoryLinker {
  const forms = newForms();
  const isCue = newIsCue();
  const known = new Map<Article, Side>();
  const sideOf = (studied: StudiedArticle) => {
    const before = known.get(studied.article);
    if (before?.prepared.quotations === studied.quotations) return before;
    const read = side(studied, forms, isCue);
    known.set(studied.article, read);
    return read;
  };
  const sameSpeaker = rememberedSpeakers();
  const wording = (lexicon: Lexicon | undefined) => ({
    forms,
    lexicon,
    pairing: newPairing(lexicon),
    sameSpeaker,
  });
  const [withLexicon, byWords] = [wording(lexicon), wording(undefined)];
  const wordsOf = (a: StudiedArticle, b: StudiedArticle) =>
    lexiconFor(b.article, lexiconFor(a.article, lexicon)) ? withLexicon : byWords;
  return {
    link: (a, b) => link(sideOf(a), sideOf(b), wordsOf(a, b)),
    linkPieces: (a, b) => {
      const [left, right] = [sideOf(a.of).prepared, sideOf(b.of).prepared];
      const means = meansFor(left, right, wordsOf(a.of, b.of));
      return settledPieces([left, a], [right, b], means).map((pair) => linkOf(pair, false));
    },
  };
}

type Chosen = readonly [all: Prepared, some: Pieces];

/** The pairs of chosen pieces that hold against the rivals that either has among all. */
function settledPieces([left, some]: Chosen, [right, others]: Chosen, means: Means): readonly Affinity[] {
  const [a, b] = [only(left, some.has), only(right, others.has)];
  if (a.passages.length === 0 || b.passages.length === 0) return [];
  const { pairs } = settle(candidates(a, b, means).affinities);
  if (pairs.length === 0) return pairs;
  const [ofA, ofB] = [new Set(pairs.map((pair) => pair.a)), new Set(pairs.map((pair) => pair.b))];
  const isOfA = (piece: Passage) => ofA.has(piece);
  const isOfB = (piece: Passage) => ofB.has(piece);
  const rivals = [
    ...candidates(only(left, isOfA), right, means).affinities,
    ...candidates(
      only(left, (piece) => !isOfA(piece)),
      only(right, isOfB),
      means,
    ).affinities,
  ];
  return settle(rivals).pairs.filter((pair) => ofA.has(pair.a) && ofB.has(pair.b));
}

const only = (prepared: Prepared, has: (piece: Passage) => boolean): Prepared => ({
  ...prepared,
  passages: prepared.passages.filter(has),
});

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

function meansFor(a: Prepared, b: Prepared, words: Words): Means {
  const stems = words.forms.stems();
  const weigh = weigher(a, b, stems);
  return { ...words, among: new Among(stems), weigh, hostWeight: rememberedHosts(weigh) };
}

function link(a: Side, b: Side, words: Words): Collation {
  const [left, right] = [a.prepared, b.prepared];
  const means = meansFor(left, right, words);
  const { affinities, approximate } = candidates(left, right, means);
  const { pairs, beside, reworded } = settleInStep(affinities, [left, right], means);
  const added = reworded ? fragments(pairs, { left, right, means }) : [];
  const [there, back] = [paraphrases(left, b.reports, means), paraphrases(right, a.reports, means)];
  const links = [
    ...pairs.slice(0, MOST_LINKS).map((pair) => linkOf(pair, beside(pair))),
    ...added.map((pair) => linkOf(pair, true)),
    ...there.found.map((found) => paraphraseLink(found, right, words)),
    ...back.found.map((found) => mirrored(paraphraseLink(found, left, words))),
  ];
  return {
    links: links.sort(inOrder),
    approximate:
      pairs.length > MOST_LINKS || [left, right, there, back].some((part) => part.approximate) || approximate,
  };
}

/** The order of links: by their first ends, then by their second. */
export const inOrder = (x: Link, y: Link): number => byPlace(x.a, y.a) || byPlace(x.b, y.b);

const byPlace = (x: LinkEnd, y: LinkEnd): number => x.span.start - y.span.start || x.span.end - y.span.end;

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

/** The same link from the other end. */
export function mirrored({ a, b, variant, ...rest }: Link): Link {
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
