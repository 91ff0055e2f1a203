/**
 * Word likeness as data: vectors of common English words, packed small. A caller loads the bytes and hands in what
 * `readLexicon` makes of them; everything works, less well, without.
 */
import { type Article, isEnglish } from '../article.ts';

/** Language data that the core can be handed. */
export interface Lexicon {
  /**
   * 0 for strangers to 1 for the same word, of two folded words in any inflection. Antonyms lie as near as
   * synonyms: it tells that words answer each other, not that they agree. 0 where a word is not known.
   */
  readonly likeness: (a: string, b: string) => number;
}

/** The lexicon for an article's words: undefined where they are of a language whose meanings it does not know. */
export const lexiconFor = (
  { language }: Pick<Article, 'language'>,
  lexicon: Lexicon | undefined,
): Lexicon | undefined => (isEnglish(language) ? lexicon : undefined);

/** "CQL1", read as four letters. */
export const LEXICON_MAGIC = 'CQL1';
/** Letters, count of words, dimensions, length of the words' text: 4 bytes each, little-endian. */
export const LEXICON_HEADER = 16;
/** A nibble holds a component of a unit vector, clipped to this on both sides: 2.5 standard deviations at 48. */
export const LEXICON_RANGE = 0.36;

/**
 * Reads packed vectors: the header, the words (ASCII, parted by newlines, most frequent first), then for each word
 * its components as nibbles, low one first. Null when the bytes are something else. Linear in the words; keeps no
 * reference to `bytes`.
 */
export function readLexicon(bytes: Uint8Array): Lexicon | null {
  if (bytes.length < LEXICON_HEADER || ascii(bytes, 0, 4) !== LEXICON_MAGIC) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [count, dimensions, length] = [4, 8, 12].map((at) => view.getUint32(at, true)) as [
    number,
    number,
    number,
  ];
  if (bytes.length !== LEXICON_HEADER + length + count * (dimensions / 2)) return null;
  const words = ascii(bytes, LEXICON_HEADER, length).split('\n');
  const rowOf = new Map(words.map((word, row) => [word, row] as const));
  const rowFor = remembered((word) => rowOfForm(word, rowOf));
  const vectors = {
    packed: bytes.slice(LEXICON_HEADER + length),
    size: dimensions / 2,
    lengths: new Float32Array(count),
  };
  return {
    likeness: (a, b) => {
      const [x, y] = [rowFor(a), rowFor(b)];
      if (x === undefined || y === undefined) return 0;
      return x === y ? 1 : Math.max(0, cosine(vectors, x, y));
    },
  };
}

/** An alignment asks for each word as often as the other reading has words. */
const MOST_REMEMBERED = 20_000;

function remembered<T>(find: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const row = known.get(word);
    if (row !== undefined || known.has(word)) return row as T;
    const found = find(word);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(word, found);
    return found;
  };
}

/** What an ending may have been added to; the first form that is known is taken. */
const ENDINGS: readonly (readonly [ending: RegExp, stem: string])[] = [
  [/'s$|s'$/, ''],
  [/ies$/, 'y'],
  [/s$/, ''],
  [/es$/, ''],
  [/ied$/, 'y'],
  [/d$/, ''],
  [/ed$/, ''],
  [/([^aeiou])\1(?:ed|ing)$/, '$1'],
  [/ing$/, ''],
  [/ing$/, 'e'],
  [/ly$/, ''],
];

function rowOfForm(word: string, rowOf: ReadonlyMap<string, number>): number | undefined {
  const row = rowOf.get(word);
  if (row !== undefined) return row;
  for (const [ending, stem] of ENDINGS) {
    const found = ending.test(word) ? rowOf.get(word.replace(ending, stem)) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A folded word and what it may be an inflection of, likeliest first. */
export const inflections = (word: string): string[] => [
  word,
  ...ENDINGS.flatMap(([ending, stem]) => (ending.test(word) ? [word.replace(ending, stem)] : [])),
];

const CHUNK = 8192;

/** Bytes as text, one character a byte. */
export function ascii(bytes: Uint8Array, start: number, length: number): string {
  let text = '';
  for (let at = start; at < start + length; at += CHUNK)
    text += String.fromCharCode(...bytes.subarray(at, Math.min(start + length, at + CHUNK)));
  return text;
}

/** Middle of the sixteen levels. */
const MIDDLE = 7.5;

/** Left packed: unpacking all of them takes longer than the few hundred comparisons of a click. */
interface Vectors {
  readonly packed: Uint8Array;
  /** Bytes a row. */
  readonly size: number;
  /** Of each row, 0 until it is asked for. */
  readonly lengths: Float32Array;
}

function cosine(vectors: Vectors, x: number, y: number): number {
  const lengths = lengthOf(vectors, x) * lengthOf(vectors, y);
  return lengths > 0 ? product(vectors, x, y) / lengths : 0;
}

function lengthOf(vectors: Vectors, row: number): number {
  const known = vectors.lengths[row] ?? 0;
  if (known > 0) return known;
  const length = Math.sqrt(product(vectors, row, row));
  vectors.lengths[row] = length;
  return length;
}

function product({ packed, size }: Vectors, x: number, y: number): number {
  let sum = 0;
  for (let k = 0; k < size; k++) {
    const a = packed[x * size + k] ?? 0;
    const b = packed[y * size + k] ?? 0;
    sum += ((a & 15) - MIDDLE) * ((b & 15) - MIDDLE) + ((a >> 4) - MIDDLE) * ((b >> 4) - MIDDLE);
  }
  return sum;
}
