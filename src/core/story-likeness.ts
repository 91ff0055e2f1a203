/**
 * All that is measured of two articles' fingerprints: weighted cosine (Salton's vector model), their rarest words in
 * common, names, numbers and headlines, quotations and word runs in common, the days between them.
 */
import { type Fingerprint, Nature } from './fingerprint.ts';
import { ABOVE, type Sums, type Weighed } from './weighed.ts';

/** Symmetric in the two. */
export interface Likeness {
  readonly sharedTerms: number;
  readonly sharedQuotes: number;
  /** The share of the shorter text's word runs that the longer has too. */
  readonly runShare: number;
  /** What the terms in common tell that are names in neither: what happened, rather than who was there. */
  readonly happening: number;
  /** Null where either has no date. */
  readonly days: number | null;
  /** In the order of LIKENESS_WEIGHTS. */
  readonly features: readonly number[];
}

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
    happening: common.nameless,
    days: mine.day === null || others.day === null ? null : Math.abs(mine.day - others.day),
    features: [...termFeatures(common, a, b), Math.log1p(quotes), Math.log1p(runs), runShare],
  };
}

/** The share of the shorter text's sampled word runs that the longer has too. Symmetric. */
export const runShareOf = (a: Fingerprint, b: Fingerprint): number =>
  shared(a.runs, b.runs) / leastRuns(a, b);

const leastRuns = (a: Fingerprint, b: Fingerprint): number =>
  Math.max(LEAST_RUNS, Math.min(a.runs.length, b.runs.length));

/** Two stubs of a sentence each are not copies for one run in common. */
const LEAST_RUNS = 4;

/** Where some of the features stand: names in common, numbers, the less of the shares of a headline that the other holds. */
export const NAMES = 6;
export const NUMBERS = 7;
export const HEADLINE = 9;

function termFeatures(common: Common, a: Weighed, b: Weighed): number[] {
  const cosine = Math.min(1, common.product / Math.max(1, a.length * b.length));
  const titleOfA = common.titleOfA / Math.max(1, a.sums.title);
  const titleOfB = common.titleOfB / Math.max(1, b.sums.title);
  return [
    cosine,
    Math.sqrt(cosine),
    Math.log1p(common.all),
    common.all / Math.max(1, Math.min(a.sums.all, b.sums.all)),
    common.rarest / RAREST,
    between(common.title, a.sums.title, b.sums.title),
    between(common.names, a.sums.names, b.sums.names),
    between(common.numbers, a.sums.numbers, b.sums.numbers),
    between(common.lead, a.sums.lead, b.sums.lead),
    Math.min(titleOfA, titleOfB),
    Math.max(titleOfA, titleOfB),
  ];
}

/** The geometric mean of the shares that is common. */
const between = (common: number, a: number, b: number): number =>
  common === 0 ? 0 : Math.min(1, common / Math.sqrt(a * b));

/** What two articles have in common. */
interface Common extends Sums {
  readonly count: number;
  readonly product: number;
  /** What the most telling terms tell together. */
  readonly rarest: number;
  /** What of the one's headline stands anywhere in the other. */
  readonly titleOfA: number;
  readonly titleOfB: number;
  /** What those tell that are names in neither. */
  readonly nameless: number;
}

/** How many of the most telling common terms are looked at by themselves. */
const RAREST = 5;

/** One loop without objects: a query comes here hundreds of times, for a hundred terms each. */
function commonOf(a: Weighed, b: Weighed): Common {
  const [mine, others] = [a.hashes, b.hashes];
  const rarest = new Float64Array(RAREST);
  let [count, product, titleOfA, titleOfB, nameless] = [0, 0, 0, 0, 0];
  let [all, title, names, numbers, lead] = [0, 0, 0, 0, 0];
  for (let i = 0, j = 0; i < mine.length && j < others.length; ) {
    const [here, there] = [mine[i] ?? 0, others[j] ?? 0];
    if (here < there) i++;
    else if (here > there) j++;
    else {
      const told = a.told[i] ?? 0;
      const [ofA, ofB] = [a.natures[i] ?? 0, b.natures[j] ?? 0];
      count++;
      product += (a.weights[i] ?? 0) * (b.weights[j] ?? 0);
      all += told;
      if (ofA & ofB & Nature.title) title += told;
      if (ofA & ofB & Nature.name) names += told;
      if (ofA & ofB & Nature.number) numbers += told;
      if (ofA & ABOVE && ofB & ABOVE) lead += told;
      if (ofA & Nature.title) titleOfA += told;
      if (ofB & Nature.title) titleOfB += told;
      if (((ofA | ofB) & Nature.name) === 0) nameless += told;
      keepRarest(rarest, told);
      i++;
      j++;
    }
  }
  const most = rarest.reduce((sum, one) => sum + one, 0);
  return { count, product, rarest: most, titleOfA, titleOfB, nameless, all, title, names, numbers, lead };
}

/** Keeps the highest, highest first. */
function keepRarest(rarest: Float64Array, told: number): void {
  let at = RAREST - 1;
  if (told <= (rarest[at] ?? 0)) return;
  for (; at > 0 && (rarest[at - 1] ?? 0) < told; at--) rarest[at] = rarest[at - 1] ?? 0;
  rarest[at] = told;
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
  if (others.size === 0) return count;
  for (let i = 0; i < quotes.length; i += 2)
    if (others.has(quotes[i] ?? 0) || others.has(quotes[i + 1] ?? 0)) count++;
  return count;
}
