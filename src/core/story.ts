/**
 * Which articles tell the same story: one event or statement, not one topic.
 *
 * Two fingerprints are compared by weighted cosine (Salton's vector model), by their rarest words in common, by
 * names and headlines, by quotations and word runs in common, and by nearness in time; a logistic model makes a
 * probability of it. Without a library the information of a word is what English alone says of it, so that five
 * articles work like five thousand; with one, its document frequencies say better.
 */
import { type Fingerprint, information, Nature, type Term } from './fingerprint.ts';
import { type Ground, reasonOf } from './ground.ts';
import { DATE_WEIGHTS, LIKENESS_WEIGHTS } from './story-weights.ts';

export { SUPPORT_WEIGHTS } from './story-weights.ts';

export interface StoryMatch {
  readonly decision: 'same' | 'related' | 'none';
  /** 0 to 1: the probability that both tell one story. */
  readonly score: number;
  /** In plain words: "14 shared names and phrases", "same day". */
  readonly reasons: readonly string[];
  /** The same as numbers, for other languages; missing in what older versions have kept. */
  readonly grounds?: readonly Ground[];
  /** `copy`: the same text. `rewrite`: whole sentences shared. `independent`: the event alone. */
  readonly kinship: 'copy' | 'rewrite' | 'independent';
}

/** How much an article tells that holds this term, in natural units of information. */
export type Informing = (term: Term) => number;

const byEnglish: Informing = ([, , nature]) => information(nature);

/** A library of so many articles is trusted as much as English at large. */
const TRUSTED = 1000;

/** What a term tells that so many articles of a library hold: by English in a small library, by counting in a large. */
export function informed([, , nature]: Term, holders: number, articles: number): number {
  const counted = Math.log((articles + 1) / (holders + 0.5));
  const trust = articles / (articles + TRUSTED);
  return Math.max(LEAST_TOLD, trust * counted + (1 - trust) * information(nature));
}

/** What stands in every article still tells a trifle, so that no weight is negative. */
const LEAST_TOLD = 0.05;

/** All that is measured of two fingerprints; symmetric in them. */
export interface Likeness {
  readonly sharedTerms: number;
  readonly sharedQuotes: number;
  /** The share of the shorter text's word runs that the longer has too. */
  readonly runShare: number;
  /** Null where either has no date. */
  readonly days: number | null;
  /** In the order of LIKENESS_WEIGHTS. */
  readonly features: readonly number[];
}

/**
 * Compares two articles by their fingerprints. Symmetric. Linear in their size. The reasons leave quotations out:
 * whoever holds both texts links their quotations and knows better.
 */
export function matchStory(a: Fingerprint, b: Fingerprint, informing: Informing = byEnglish): StoryMatch {
  const likeness = likenessOf(weigh(a, informing), weigh(b, informing));
  return judged({ ...likeness, sharedQuotes: 0 }, dated(alikeness(likeness), likeness.days));
}

/** How much of the wording two articles share. Symmetric. Linear in the size of the fingerprints. */
export const kinshipOf = (a: Fingerprint, b: Fingerprint): StoryMatch['kinship'] =>
  kinshipAt(runShareOf(a, b));

const kinshipAt = (runs: number): StoryMatch['kinship'] =>
  runs >= COPY ? 'copy' : runs >= REWRITE ? 'rewrite' : 'independent';

/** What a likeness and the log odds that were made of it come to. */
export function judged(likeness: Likeness, logOdds: number): StoryMatch {
  const comparable = likeness.sharedTerms < LEAST_SHARED ? 0 : 1;
  const score = comparable / (1 + Math.exp(-logOdds));
  return {
    decision: score >= SAME ? 'same' : score >= RELATED ? 'related' : 'none',
    score: Math.round(score * 1000) / 1000,
    ...told(groundsOf(likeness)),
    kinship: kinshipAt(likeness.runShare),
  };
}

/** Fewer words in common are chance, whatever the days say: the weights were learned from articles that share more. */
const LEAST_SHARED = 4;
/** Above it two texts are one, give or take a headline and a cut end. */
const COPY = 0.8;
/** Above it whole sentences were taken over; reports of one press conference alone share less. */
const REWRITE = 0.15;
/** More likely than not. A higher bar would be surer, but leave the reader with fewer voices. */
const SAME = 0.5;
/** From here on a quotation in common may decide; below it even that is more likely a stock phrase. */
const RELATED = 0.1;

/** Log odds of one story by words alone. */
export function alikeness({ features }: Likeness): number {
  return features.reduce(
    (sum, feature, i) => sum + feature * (LIKENESS_WEIGHTS.features[i] ?? 0),
    LIKENESS_WEIGHTS.bias,
  );
}

/** Log odds of one story by words and days apart. A story is told within days; an unknown date says nothing. */
export function dated(logOdds: number, days: number | null, weights: DateWeights = DATE_WEIGHTS): number {
  const [known = 0, log = 0, near = 0] = dateFeatures(days);
  return (
    weights.bias + weights.alike * logOdds + weights.known * known + weights.log * log + weights.near * near
  );
}

/** Whether the days are known, their logarithm, whether they are few. */
export const dateFeatures = (days: number | null): readonly number[] =>
  days === null ? [0, 0, 0] : [1, Math.log1p(Math.min(days, FAR)), days <= NEAR ? 1 : 0];

/**
 * The names in common, which the second stage weighs anew: what a likeness makes of them was learned from what a library
 * prints on one day, and that overrates the names of a running affair. Short texts of few words but names go no further.
 */
export const namesAnew = ({ features }: Likeness): number => Math.min(MANY_NAMES, features[NAMES] ?? 0);

const NAMES = 6;
const MANY_NAMES = 0.3;

export type DateWeights = Readonly<Record<'bias' | 'alike' | 'known' | 'log' | 'near', number>>;

/** Within so many days most reports of an event appear. */
const NEAR = 3;
/** Beyond so many days another day more or less says nothing. */
const FAR = 60;

/** A fingerprint with what each of its terms tells: made once, compared with many. */
export interface Weighed {
  readonly fingerprint: Fingerprint;
  /** The terms' hashes and what each tells, in the fingerprint's order. */
  readonly hashes: Uint32Array;
  readonly told: Float64Array;
  readonly quotes: ReadonlySet<number>;
  /** Length of the vector of strengths times information. */
  readonly length: number;
  /** How much information stands in the whole and in its parts. */
  readonly sums: Sums;
}

type Sums = Readonly<Record<'all' | 'title' | 'names' | 'numbers' | 'lead', number>>;

/** Linear in the size of the fingerprint. */
export function weigh(fingerprint: Fingerprint, informing: Informing = byEnglish): Weighed {
  const told = Float64Array.from(fingerprint.terms, informing);
  let [square, all, title, names, numbers, lead] = [0, 0, 0, 0, 0, 0];
  fingerprint.terms.forEach(([, strength, nature], i) => {
    const one = told[i] ?? 0;
    square += (strength * one) ** 2;
    all += one;
    if (nature & Nature.title) title += one;
    if (nature & Nature.name) names += one;
    if (nature & Nature.number) numbers += one;
    if (nature & ABOVE) lead += one;
  });
  return {
    fingerprint,
    hashes: Uint32Array.from(fingerprint.terms, ([hash]) => hash),
    told,
    quotes: new Set(fingerprint.quotes),
    length: Math.sqrt(square),
    sums: { all, title, names, numbers, lead },
  };
}

/** Headline and opening. */
const ABOVE = Nature.title | Nature.lead;

/** Measures two articles against each other in one pass over their sorted terms. */
export function likenessOf(a: Weighed, b: Weighed): Likeness {
  const [mine, others] = [a.fingerprint, b.fingerprint];
  const common = commonOf(a, b);
  const quotes = Math.min(quotesFound(mine.quotes, b.quotes), quotesFound(others.quotes, a.quotes));
  const runs = shared(mine.runs, others.runs);
  const runShare = runs / leastRuns(mine, others);
  return {
    sharedTerms: common.count,
    sharedQuotes: quotes,
    runShare,
    days: mine.day === null || others.day === null ? null : Math.abs(mine.day - others.day),
    features: [...termFeatures(common, a, b), Math.log1p(quotes), Math.log1p(runs), runShare],
  };
}

const runShareOf = (a: Fingerprint, b: Fingerprint): number => shared(a.runs, b.runs) / leastRuns(a, b);

const leastRuns = (a: Fingerprint, b: Fingerprint): number =>
  Math.max(LEAST_RUNS, Math.min(a.runs.length, b.runs.length));

/** Two stubs of a sentence each are not copies for one run in common. */
const LEAST_RUNS = 4;

function termFeatures(common: Common, a: Weighed, b: Weighed): number[] {
  const cosine = Math.min(1, common.product / Math.max(1, a.length * b.length));
  const between = (part: keyof Sums): number =>
    common[part] === 0 ? 0 : Math.min(1, common[part] / Math.sqrt(a.sums[part] * b.sums[part]));
  const inOther = [common.titleOfA / Math.max(1, a.sums.title), common.titleOfB / Math.max(1, b.sums.title)];
  return [
    cosine,
    Math.sqrt(cosine),
    Math.log1p(common.all),
    common.all / Math.max(1, Math.min(a.sums.all, b.sums.all)),
    common.rarest.reduce((sum, one) => sum + one, 0) / RAREST,
    between('title'),
    between('names'),
    between('numbers'),
    between('lead'),
    Math.min(...inOther),
    Math.max(...inOther),
  ];
}

/** What two articles have in common. */
interface Common extends Record<keyof Sums, number> {
  count: number;
  product: number;
  /** The most telling terms, most telling first. */
  readonly rarest: number[];
  /** What of the one's headline stands anywhere in the other. */
  titleOfA: number;
  titleOfB: number;
}

/** How many of the most telling common terms are looked at by themselves. */
const RAREST = 5;

function commonOf(a: Weighed, b: Weighed): Common {
  const common: Common = {
    count: 0,
    product: 0,
    rarest: [],
    titleOfA: 0,
    titleOfB: 0,
    all: 0,
    title: 0,
    names: 0,
    numbers: 0,
    lead: 0,
  };
  const others = b.hashes;
  for (let i = 0, j = 0; i < a.hashes.length; i++) {
    const hash = a.hashes[i] ?? 0;
    while (j < others.length && (others[j] ?? 0) < hash) j++;
    if (others[j] !== hash) continue;
    const [mine, other] = [a.fingerprint.terms[i], b.fingerprint.terms[j]];
    if (mine && other) addCommon(common, { a: mine, b: other, told: a.told[i] ?? 0 });
  }
  return common;
}

interface Pair {
  readonly a: Term;
  readonly b: Term;
  readonly told: number;
}

function addCommon(common: Common, { a, b, told }: Pair): void {
  const both = a[2] & b[2];
  common.count++;
  common.product += a[1] * b[1] * told * told;
  common.all += told;
  if (both & Nature.title) common.title += told;
  if (both & Nature.name) common.names += told;
  if (both & Nature.number) common.numbers += told;
  if (a[2] & ABOVE && b[2] & ABOVE) common.lead += told;
  if (a[2] & Nature.title) common.titleOfA += told;
  if (b[2] & Nature.title) common.titleOfB += told;
  keepRarest(common.rarest, told);
}

function keepRarest(rarest: number[], told: number): void {
  if (rarest.length === RAREST && told <= (rarest[RAREST - 1] ?? 0)) return;
  rarest.push(told);
  rarest.sort((x, y) => y - x);
  rarest.length = Math.min(rarest.length, RAREST);
}

/** How many numbers two sorted lists without repeats share. */
function shared(a: readonly number[], b: readonly number[]): number {
  let [count, at] = [0, 0];
  for (const hash of a) {
    while (at < b.length && (b[at] ?? 0) < hash) at++;
    if (b[at] === hash) count++;
  }
  return count;
}

/** How many quotations, two hashes each, have one among the others'. */
function quotesFound(quotes: readonly number[], others: ReadonlySet<number>): number {
  let count = 0;
  for (let i = 0; i < quotes.length; i += 2)
    if (others.has(quotes[i] ?? 0) || others.has(quotes[i + 1] ?? 0)) count++;
  return count;
}

function groundsOf({ sharedTerms, sharedQuotes: quotes, runShare, days }: Likeness): Ground[] {
  const found: Ground[] = [{ kind: 'terms', count: sharedTerms }];
  if (quotes > 0) found.push({ kind: 'quotations', count: quotes });
  if (runShare > 0) found.push({ kind: 'runs', count: Math.round(Math.min(1, runShare) * 100) });
  if (days !== null) found.push({ kind: 'days', count: days });
  return found;
}

/** Grounds, and the same in words. */
export const told = (grounds: readonly Ground[]): Required<Pick<StoryMatch, 'reasons' | 'grounds'>> => ({
  reasons: grounds.map(reasonOf),
  grounds,
});
