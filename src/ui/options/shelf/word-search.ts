/**
 * Finding articles by words of their headlines, outlets, speakers and tags, typing errors forgiven. What a reader types
 * is compared with the library's distinct words, which are few, and those lead to the articles: Fuse.js over the
 * headlines themselves takes seconds for 100,000 of them.
 */
import Fuse from 'fuse.js';
import { words } from '../../../core/text.ts';
import type { Entry } from './entry.ts';
import type { Pace } from './pace.ts';

export interface WordIndex {
  /** For each word the places in the list of the entries that hold it, ascending. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** The words, a slice each. */
  readonly slices: readonly (readonly [words: readonly string[], fuzzy: Fuse<string>])[];
}

/** A slice is searched in some 20 ms: a page that breathes between two of them stays smooth. */
const SLICE = 4_000;
/** One letter in three may be wrong, which finds "Vladmir" and "kilelr"; more, and short words find anything. */
const TOLERANCE = 0.36;
/** A word within a longer one counts for less the further in it stands, by so many letters for nothing at all. */
const DISTANCE = 40;
/** Shorter words are only completed: with one letter of three wrong they would be another word. */
const FUZZY_FROM = 4;

export async function indexWords(entries: readonly Entry[], pace: Pace): Promise<WordIndex> {
  const places = new Map<string, number[]>();
  const names = new Map<string, readonly string[]>();
  const wordsOfName = (name: string): readonly string[] => {
    const known = names.get(name) ?? words(name).map(({ fold }) => fold);
    names.set(name, known);
    return known;
  };
  for (const [at, { title, outlet, speakers, tags }] of entries.entries()) {
    const held = [words(title).map(({ fold }) => fold), ...[outlet, ...speakers, ...tags].map(wordsOfName)];
    for (const word of held.flat()) {
      const known = places.get(word);
      if (!known) places.set(word, [at]);
      else if (known.at(-1) !== at) known.push(at);
    }
    await pace();
  }
  const all = [...places.keys()];
  const slices: [string[], Fuse<string>][] = [];
  for (let from = 0; from < all.length; from += SLICE) {
    const slice = all.slice(from, from + SLICE);
    slices.push([slice, new Fuse(slice, { threshold: TOLERANCE, includeScore: true, distance: DISTANCE })]);
    await pace();
  }
  return { places, slices };
}

/** Places in the list, the best first, then in the list's own order. Every word of the query must be there in some form. */
export async function searchWords(index: WordIndex, query: string, pace: Pace): Promise<readonly number[]> {
  let best: ReadonlyMap<number, number> | null = null;
  for (const { fold } of words(query)) {
    const found = await placesOf(index, fold, pace);
    best = best ? both(best, found) : found;
  }
  return [...(best ?? [])].sort((a, b) => a[1] - b[1] || a[0] - b[0]).map(([place]) => place);
}

/** How far off an entry's closest word is: 0 for the word itself or its beginning. */
async function placesOf({ places, slices }: WordIndex, word: string, pace: Pace) {
  const distances = new Map<number, number>();
  const add = (known: string, distance: number) => {
    for (const place of places.get(known) ?? [])
      distances.set(place, Math.min(distance, distances.get(place) ?? distance));
  };
  for (const [slice, fuzzy] of slices) {
    for (const known of slice) if (known.startsWith(word)) add(known, known === word ? 0 : COMPLETED);
    if (word.length >= FUZZY_FROM)
      for (const { item, score = 1 } of fuzzy.search(word)) add(item, COMPLETED + score);
    await pace();
  }
  return distances;
}

/** The word itself comes before what only begins with it. */
const COMPLETED = 0.1;

function both(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): Map<number, number> {
  const [fewer, more] = a.size < b.size ? [a, b] : [b, a];
  const found = new Map<number, number>();
  for (const [place, distance] of fewer) {
    const other = more.get(place);
    if (other !== undefined) found.set(place, distance + other);
  }
  return found;
}
