/** Articles made ready for linking: printed pieces and sentences as weighted words. */
import type { Article } from './article.ts';
import type { Forms } from './forms.ts';
import { languageOf } from './languages.ts';
import type { Quotation } from './quotation.ts';
import { type Atom, partOf, type Reading, readingOf } from './reading.ts';
import { sentences } from './sentences.ts';
import { type Setting, settingOf } from './setting.ts';
import { firstEndingBehind, type Span } from './text.ts';

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
  readonly reading: Reading;
  /** The stems of its content words, without repeats. */
  readonly words: readonly number[];
  /** Those of the other content words of the sentences it stands in. */
  readonly host: ReadonlySet<number>;
  readonly setting: Setting;
}

/** A sentence's words outside quotation marks. */
export interface Clause {
  /** The whole sentence, in the article's text. */
  readonly span: Span;
  readonly atoms: readonly Atom[];
}

interface Entry {
  /** Of its commonest form. */
  rarity: number;
  /** In how many sentences it stands. */
  sentences: number;
  /** The last of them. */
  last: number;
}

/** An article read once for all its comparisons. */
export interface Prepared {
  readonly text: string;
  readonly quotations: readonly Quotation[];
  readonly passages: readonly Passage[];
  readonly clauses: readonly Clause[];
  /** Content words by stem. */
  readonly vocabulary: ReadonlyMap<number, Readonly<Entry>>;
  /** True when the article has more pieces, words in a piece, or sentences than are looked at. */
  readonly approximate: boolean;
}

/** More printed pieces than any article of a human length has; what lies beyond is not linked. */
export const MOST_PIECES = 400;
/** UTF-16 units that are read: some hundred thousand words. */
const MOST_TEXT = 600_000;
/** More sentences than any article has; paraphrases are not looked for beyond. */
const MOST_SENTENCES = 1500;
/** A longer piece is a whole speech or an unclosed mark. */
const MOST_WORDS = 2000;

const grammarOf = (tag: string | undefined) => {
  const grammar = languageOf(tag)?.grammar;
  return grammar && ((key: string) => grammar.has(key));
};

/** Reads an article for linking with others of the same forms. Linear in its length. */
export function prepare({ article, quotations }: StudiedArticle, forms: Forms): Prepared {
  const text = article.text.slice(0, MOST_TEXT);
  const { atoms } = readingOf(text, forms, grammarOf(article.language));
  const spans = sentences(text);
  const read = spans.slice(0, MOST_SENTENCES).map((span) => ({ span, atoms: atomsWithin(atoms, span) }));
  const pieces = quotations
    .filter(({ kind }) => kind !== 'indirect')
    .flatMap((quotation) => quotation.content.map((span, piece) => ({ span, quotation, piece })))
    .filter(({ span }) => span.end <= text.length);
  const kept = pieces
    .slice(0, MOST_PIECES)
    .map((piece) => ({ ...piece, atoms: atomsWithin(atoms, piece.span) }));
  const passages = kept
    .filter((piece) => piece.atoms.length <= MOST_WORDS)
    .map((piece, order) => passageOf(text, { spans, read }, { ...piece, order }));
  return {
    text,
    quotations,
    passages,
    clauses: clausesOf(
      read,
      pieces.map(({ span }) => span),
    ),
    vocabulary: vocabularyOf(read),
    approximate:
      pieces.length > passages.length || spans.length > read.length || text.length < article.text.length,
  };
}

interface ReadSentence {
  readonly span: Span;
  readonly atoms: readonly Atom[];
}

type Piece = Pick<Passage, 'span' | 'quotation' | 'piece' | 'order'> & { readonly atoms: readonly Atom[] };

interface Sentences {
  /** Of those read, and of what lies beyond. */
  readonly spans: readonly Span[];
  readonly read: readonly ReadSentence[];
}

function passageOf(text: string, sentences: Sentences, { atoms, ...piece }: Piece): Passage {
  const outside = surroundings(sentences, piece.span).filter(({ grammar }) => !grammar);
  const words = stemsOf(atoms.filter(({ grammar }) => !grammar));
  const host = stemsOf(outside);
  for (const word of words) host.delete(word);
  return {
    ...piece,
    reading: partOf(text, piece.span, atoms),
    words: [...words],
    host,
    setting: settingOf(text, piece.span, { own: atoms, around: outside }),
  };
}

/** The stems of words, in the order in which they are met first. */
export function stemsOf(atoms: readonly Atom[]): Set<number> {
  const stems = new Set<number>();
  for (const { form } of atoms) stems.add(form.stem);
  return stems;
}

function atomsWithin(atoms: readonly Atom[], span: Span): readonly Atom[] {
  const from = firstEndingBehind(atoms, span.start);
  const to = firstEndingBehind(atoms, span.end - 1);
  return atoms.slice(from, (atoms[to]?.start ?? span.end) < span.end ? to + 1 : to);
}

/** How many words of its sentence on either side tell what a quotation is about. */
const REACH = 60;

/** The words around a span in the sentences that it touches, nearest `REACH` on either side. */
function surroundings({ spans, read }: Sentences, span: Span): readonly Atom[] {
  const from = firstEndingBehind(spans, span.start);
  const before = read[from];
  const to = firstEndingBehind(spans, span.end - 1);
  const after = (read[to]?.span.start ?? span.end) < span.end ? read[to] : read[to - 1];
  const starts = before && before.span.start < span.start ? before.atoms : [];
  const ends = after && after.span.end > span.end ? after.atoms : [];
  const first = firstEndingBehind(starts, span.start);
  const last = firstEndingBehind(ends, span.end - 1);
  const behind = (ends[last]?.start ?? span.end) < span.end ? last + 1 : last;
  return [...starts.slice(Math.max(0, first - REACH), first), ...ends.slice(behind, behind + REACH)];
}

/** Fewer content words outside marks are a mere "he said". */
const FEWEST_CLAUSE_WORDS = 2;

function clausesOf(read: readonly ReadSentence[], quoted: readonly Span[]): Clause[] {
  const clauses: Clause[] = [];
  for (const { span, atoms } of read) {
    let k = firstEndingBehind(quoted, span.start);
    const free = atoms.filter((atom) => {
      while ((quoted[k]?.end ?? atom.end) <= atom.start) k++;
      return (quoted[k]?.start ?? atom.end) >= atom.end;
    });
    const content = free.filter(({ grammar }) => !grammar);
    if (content.length >= FEWEST_CLAUSE_WORDS) clauses.push({ span, atoms: free });
  }
  return clauses;
}

function vocabularyOf(read: readonly ReadSentence[]): Map<number, Entry> {
  const entries = new Map<number, Entry>();
  for (const [number, { atoms }] of read.entries()) {
    for (const { form, grammar } of atoms) {
      if (grammar) continue;
      const entry = entries.get(form.stem);
      if (!entry) entries.set(form.stem, { rarity: form.rarity, sentences: 1, last: number });
      else if (entry.last !== number) {
        entry.sentences++;
        entry.last = number;
        entry.rarity = Math.min(entry.rarity, form.rarity);
      }
    }
  }
  return entries;
}

/** How telling a content word is, by its stem: 0 to 1. */
export interface Weigh {
  of(stem: number): number;
}

/** Short articles have too few sentences to tell a topic word by. */
const FEWEST_SENTENCES = 8;
/** No content word is worth less than a grammar word. */
const LEAST_WEIGHT = 0.1;

/**
 * Weights words between two articles: by their rarity in English, and less the more of the articles' sentences hold
 * them, for quotations that have nothing else in common still share the words of the topic. A word in one sentence of
 * each article keeps its full weight. `stems`: how many there are in both.
 */
export const weigher = (a: Prepared, b: Prepared, stems: number): Weigh => new Weights(a, b, stems);

/** A class for the reason that pairings are: of all that a check does, this is asked most. */
class Weights implements Weigh {
  private readonly a: Prepared;
  private readonly b: Prepared;
  private readonly known: Float64Array;
  private readonly sentences: number;
  private readonly mostLocal: number;

  constructor(a: Prepared, b: Prepared, stems: number) {
    this.a = a;
    this.b = b;
    this.known = new Float64Array(stems);
    this.sentences = Math.max(FEWEST_SENTENCES, a.clauses.length + b.clauses.length);
    this.mostLocal = Math.log(this.sentences / 2);
  }

  of(stem: number): number {
    const cached = this.known[stem] ?? 0;
    if (cached > 0) return cached;
    const weight = this.weigh(stem);
    this.known[stem] = weight;
    return weight;
  }

  private weigh(stem: number): number {
    const [inA, inB] = [this.a.vocabulary.get(stem), this.b.vocabulary.get(stem)];
    const holding = Math.max(2, (inA?.sentences ?? 0) + (inB?.sentences ?? 0));
    const rest = this.sentences / Math.min(this.sentences, holding);
    const local = holding === 2 ? 1 : Math.log(rest) / this.mostLocal;
    return Math.max(LEAST_WEIGHT, Math.min(inA?.rarity ?? 1, inB?.rarity ?? 1) * local);
  }
}
