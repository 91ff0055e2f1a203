/** Articles made ready for linking: printed pieces and sentences as weighted words. */
import type { Article } from './article.ts';
import { rarity } from './lexicon/rarity.ts';
import { isFunctionWord, lemma } from './likeness.ts';
import type { Quotation } from './quotation.ts';
import { type Atom, type Reading, readingOf } from './reading.ts';
import { type Setting, settingOf } from './setting.ts';
import { overlap, type Span, sentences, slice } from './text.ts';

/** An article whose quotations have been found. A dossier is one. */
export interface StudiedArticle {
  readonly article: Article;
  readonly quotations: readonly Quotation[];
}

/** A printed piece of a quotation. */
export interface Passage {
  /** Into the article's text, marks excluded. */
  readonly span: Span;
  readonly quotation: Quotation;
  /** Which of the quotation's printed pieces. */
  readonly piece: number;
  /** Position among the article's pieces. */
  readonly order: number;
  readonly text: string;
  readonly reading: Reading;
  /** Its words by lemma. */
  readonly words: ReadonlySet<string>;
  /** The other content words of the sentences it stands in. */
  readonly host: ReadonlySet<string>;
  readonly setting: Setting;
}

/** A sentence's words outside quotation marks. */
export interface Clause {
  /** The whole sentence, in the article's text. */
  readonly span: Span;
  readonly atoms: readonly Atom[];
  readonly words: ReadonlySet<string>;
}

/** An article read once for all its comparisons. */
export interface Prepared {
  readonly text: string;
  readonly quotations: readonly Quotation[];
  readonly passages: readonly Passage[];
  readonly clauses: readonly Clause[];
  /** In how many sentences each lemma stands. */
  readonly held: ReadonlyMap<string, number>;
  /** True when the article has more pieces, words in a piece, or sentences than are looked at. */
  readonly approximate: boolean;
}

/** More printed pieces than any article of a human length has; what lies beyond is not linked. */
export const MOST_PIECES = 400;
/** More sentences than any article has; paraphrases are not looked for beyond. */
export const MOST_SENTENCES = 1500;
/** A longer piece is a whole speech or an unclosed mark. */
export const MOST_WORDS = 2000;

/** Reads an article for linking. Linear in its length. */
export function prepare({ article, quotations }: StudiedArticle): Prepared {
  const { text } = article;
  const spans = sentences(text);
  const pieces = quotations
    .filter(({ kind }) => kind !== 'indirect')
    .flatMap((quotation) => quotation.content.map((span, piece) => ({ span, quotation, piece })));
  const read = spans.slice(0, MOST_SENTENCES).map((span) => ({ span, atoms: atomsOf(text, span) }));
  const quoted = pieces.map(({ span }) => span);
  const passages = pieces.slice(0, MOST_PIECES).map((piece, order): Passage => {
    const printed = slice(text, piece.span);
    const reading = readingOf(printed);
    const own = lemmas(reading.atoms);
    const around = within(read, piece.span).flatMap(({ atoms }) => atoms);
    const outside = around.filter((atom) => overlap(atom, piece.span) === 0 && !isFunctionWord(atom.key));
    const setting = settingOf(text, piece.span, { own: reading.atoms, around: outside });
    return { ...piece, order, text: printed, reading, words: own, host: lemmas(outside), setting };
  });
  return {
    text,
    quotations,
    passages: passages.filter(({ reading }) => reading.atoms.length <= MOST_WORDS),
    clauses: clausesOf(read, quoted),
    held: heldBy(read),
    approximate:
      pieces.length > MOST_PIECES ||
      spans.length > MOST_SENTENCES ||
      passages.some(({ reading }) => reading.atoms.length > MOST_WORDS),
  };
}

interface ReadSentence {
  readonly span: Span;
  /** Spans into the article's text. */
  readonly atoms: readonly Atom[];
}

function atomsOf(text: string, span: Span): Atom[] {
  const { atoms } = readingOf(slice(text, span));
  return atoms.map((atom) => ({ ...atom, start: atom.start + span.start, end: atom.end + span.start }));
}

const lemmas = (atoms: readonly Atom[]): Set<string> => new Set(atoms.map((atom) => lemma(atom.key)));

/** The sentences that a span touches; both are in text order, so a binary search finds the first. */
function within(read: readonly ReadSentence[], span: Span): ReadSentence[] {
  let low = 0;
  let high = read.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((read[middle]?.span.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const found: ReadSentence[] = [];
  for (let k = low; (read[k]?.span.start ?? span.end) < span.end; k++) found.push(...read.slice(k, k + 1));
  return found;
}

/** Fewer content words outside marks are a mere "he said". */
const FEWEST_CLAUSE_WORDS = 2;

function clausesOf(read: readonly ReadSentence[], quoted: readonly Span[]): Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  for (const { span, atoms } of read) {
    while ((quoted[from]?.end ?? span.start + 1) <= span.start) from++;
    const marks: Span[] = [];
    for (let k = from; (quoted[k]?.start ?? span.end) < span.end; k++) marks.push(...quoted.slice(k, k + 1));
    const free = atoms.filter((atom) => marks.every((mark) => overlap(atom, mark) === 0));
    const content = free.filter((atom) => !isFunctionWord(atom.key));
    if (content.length >= FEWEST_CLAUSE_WORDS) clauses.push({ span, atoms: free, words: lemmas(content) });
  }
  return clauses;
}

function heldBy(read: readonly ReadSentence[]): Map<string, number> {
  const held = new Map<string, number>();
  for (const { atoms } of read) for (const word of lemmas(atoms)) held.set(word, (held.get(word) ?? 0) + 1);
  return held;
}

/** How telling a word is, 0 to 1. */
export type Weigh = (key: string) => number;

/** Grammar words say little, but not nothing: a run of them is somebody's wording. */
const GRAMMAR_WEIGHT = 0.1;
/** Short articles have too few sentences to tell a topic word by. */
const FEWEST_SENTENCES = 8;

/**
 * Weights words between two articles: by their rarity in English, and less the more of the articles' sentences hold
 * them, for quotations that have nothing else in common still share the words of the topic. A word in one sentence of
 * each article keeps its full weight.
 */
export function weigher(a: Prepared, b: Prepared): Weigh {
  const count = Math.max(FEWEST_SENTENCES, a.clauses.length + b.clauses.length);
  const known = new Map<string, number>();
  const weigh = (key: string): number => {
    if (isFunctionWord(key)) return GRAMMAR_WEIGHT;
    const word = lemma(key);
    const holding = Math.max(2, (a.held.get(word) ?? 0) + (b.held.get(word) ?? 0));
    const local = Math.log(count / Math.min(count, holding)) / Math.log(count / 2);
    return Math.max(GRAMMAR_WEIGHT, rarity(key) * local);
  };
  return (key) => {
    const cached = known.get(key);
    if (cached !== undefined) return cached;
    const weight = weigh(key);
    known.set(key, weight);
    return weight;
  };
}
