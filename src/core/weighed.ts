/** A fingerprint with what each of its terms tells, by English alone or by a library. */
import { type Fingerprint, information, Nature, type Term } from './fingerprint.ts';

/** How much an article tells that holds this term, in natural units of information. */
export type Informing = (term: Term) => number;

/** By what English alone says of a word, so that five articles work like five thousand. */
export const byEnglish: Informing = ([, , nature]) => information(nature);

/** A library of so many articles is trusted as much as English at large. */
const TRUSTED = 1000;

/** How far to believe what was counted in a library of so many articles, 0 to 1; for the rest English has the word. */
export const trustIn = (articles: number): number => articles / (articles + TRUSTED);

/** What a term tells that so many articles of a library hold: by English in a small library, by counting in a large. */
export function informed([, , nature]: Term, holders: number, articles: number): number {
  const counted = Math.log((articles + 1) / (holders + 0.5));
  const trust = trustIn(articles);
  return Math.max(LEAST_TOLD, trust * counted + (1 - trust) * information(nature));
}

/** What stands in every article still tells a trifle, so that no weight is negative. */
const LEAST_TOLD = 0.05;

/** Made once, compared with many. The lists are in the order of the fingerprint's terms. */
export interface Weighed {
  readonly fingerprint: Fingerprint;
  readonly hashes: Uint32Array;
  readonly natures: Uint8Array;
  /** What each term tells. */
  readonly told: Float64Array;
  /** The same times the term's strength. */
  readonly weights: Float64Array;
  readonly quotes: ReadonlySet<number>;
  /** Length of the vector of weights. */
  readonly length: number;
  /** How much information stands in the whole and in its parts. */
  readonly sums: Sums;
}

export type Sums = Readonly<Record<'all' | 'title' | 'names' | 'numbers' | 'lead', number>>;

/** Headline and opening. */
export const ABOVE = Nature.title | Nature.lead;

/** Linear in the size of the fingerprint. */
export function weigh(fingerprint: Fingerprint, informing: Informing = byEnglish): Weighed {
  const { terms } = fingerprint;
  const size = terms.length;
  const [hashes, natures] = [new Uint32Array(size), new Uint8Array(size)];
  const [told, weights] = [new Float64Array(size), new Float64Array(size)];
  let [square, all, title, names, numbers, lead] = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < size; i++) {
    const term = terms[i];
    if (!term) break;
    const nature = term[2];
    const one = informing(term);
    const weight = term[1] * one;
    hashes[i] = term[0];
    natures[i] = nature;
    told[i] = one;
    weights[i] = weight;
    square += weight * weight;
    all += one;
    if (nature & Nature.title) title += one;
    if (nature & Nature.name) names += one;
    if (nature & Nature.number) numbers += one;
    if (nature & ABOVE) lead += one;
  }
  const sums = { all, title, names, numbers, lead };
  const quotes = new Set(fingerprint.quotes);
  return { fingerprint, hashes, natures, told, weights, quotes, length: Math.sqrt(square), sums };
}
