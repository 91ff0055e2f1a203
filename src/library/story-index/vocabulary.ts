/**
 * How many articles hold each term: the terms' first 24 bits in order, and a count for each. One in thirty terms of a
 * library of 100,000 shares its bits with another; both then count as a little more frequent than they are.
 */
import { Reader, writer } from './bytes.ts';

export interface Vocabulary {
  readonly terms: Uint32Array;
  /** Negative where it is of articles that are to be left out. */
  readonly counts: Int32Array;
}

const DROPPED_BITS = 8;

export const NO_WORDS: Vocabulary = { terms: new Uint32Array(), counts: new Int32Array() };

/** From terms in rising order, repeats allowed; each adds its count. */
export function vocabularyOf(counted: readonly (readonly [term: number, count: number])[]): Vocabulary {
  const terms = new Uint32Array(counted.length);
  const counts = new Int32Array(counted.length);
  let size = 0;
  for (const [term, count] of counted) {
    const short = term >>> DROPPED_BITS;
    if (size > 0 && terms[size - 1] === short) counts[size - 1] = (counts[size - 1] ?? 0) + count;
    else {
      terms[size] = short;
      counts[size++] = count;
    }
  }
  return { terms: terms.slice(0, size), counts: counts.slice(0, size) };
}

/** Both together. Linear. */
export function addUp(a: Vocabulary, b: Vocabulary): Vocabulary {
  if (a.terms.length === 0) return b;
  if (b.terms.length === 0) return a;
  const terms = new Uint32Array(a.terms.length + b.terms.length);
  const counts = new Int32Array(terms.length);
  let size = 0;
  for (let i = 0, j = 0; i < a.terms.length || j < b.terms.length; size++) {
    const [mine, others] = [a.terms[i] ?? 2 ** 32, b.terms[j] ?? 2 ** 32];
    terms[size] = Math.min(mine, others);
    counts[size] = (mine <= others ? (a.counts[i++] ?? 0) : 0) + (others <= mine ? (b.counts[j++] ?? 0) : 0);
  }
  return { terms: terms.slice(0, size), counts: counts.slice(0, size) };
}

/** How many articles hold the term. Logarithmic. */
export function holders({ terms, counts }: Vocabulary, term: number): number {
  const wanted = term >>> DROPPED_BITS;
  let [low, high] = [0, terms.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((terms[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return terms[low] === wanted ? (counts[low] ?? 0) : 0;
}

export function packVocabulary({ terms, counts }: Vocabulary): Uint8Array {
  const out = writer();
  out.number(terms.length);
  let last = 0;
  terms.forEach((term, i) => {
    out.number(term - last);
    out.number(counts[i] ?? 0);
    last = term;
  });
  return out.bytes();
}

export function unpackVocabulary(bytes: Uint8Array): Vocabulary {
  const from = new Reader(bytes);
  const size = from.number();
  const terms = new Uint32Array(size);
  const counts = new Int32Array(size);
  let last = 0;
  for (let i = 0; i < size; i++) {
    last += from.number();
    terms[i] = last;
    counts[i] = from.number();
  }
  return { terms, counts };
}
