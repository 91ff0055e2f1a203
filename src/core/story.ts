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
  const likeness = likenessOf(a, b, informing);
  return judged({ ...likeness, sharedQuotes: 0 }, dated(alikeness(likeness), likeness.days));
}

/** How much of the wording two articles share. Symmetric. Linear in the size of the fingerprints. */
export const kinshipOf = (a: Fingerprint, b: Fingerprint): StoryMatch['kinship'] =>
  kinshipAt(runShareOf(a, b));

const kinshipAt = (runs: number): StoryMatch['kinship'] =>
  runs >= COPY ? 'copy' : runs >= REWRITE ? 'rewrite' : 'independent';

/** What a likeness and the log odds that were made of it come to. */
export function judged(likeness: Likeness, logOdds: number): StoryMatch {
  const score = 1 / (1 + Math.exp(-logOdds));
  return {
    decision: score >= SAME ? 'same' : score >= RELATED ? 'related' : 'none',
    score: Math.round(score * 1000) / 1000,
    ...told(groundsOf(likeness)),
    kinship: kinshipAt(likeness.runShare),
  };
}

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

export type DateWeights = Readonly<Record<'bias' | 'alike' | 'known' | 'log' | 'near', number>>;

/** Within so many days most reports of an event appear. */
const NEAR = 3;
/** Beyond so many days another day more or less says nothing. */
const FAR = 60;

/** Measures two fingerprints against each other in one pass over their sorted terms. */
export function likenessOf(a: Fingerprint, b: Fingerprint, informing: Informing = byEnglish): Likeness {
  const sums = sumsOf(a.terms, b.terms, informing);
  const runs = shared(a.runs, b.runs);
  const quotes = sharedQuotes(a, b);
  const runShare = runShareOf(a, b);
  return {
    sharedTerms: sums.count,
    sharedQuotes: quotes,
    runShare,
    days: a.day === null || b.day === null ? null : Math.abs(a.day - b.day),
    features: [...termFeatures(sums), Math.log1p(quotes), Math.log1p(runs), runShare],
  };
}

function runShareOf(a: Fingerprint, b: Fingerprint): number {
  return shared(a.runs, b.runs) / Math.max(LEAST_RUNS, Math.min(a.runs.length, b.runs.length));
}

function termFeatures({ vectors, all, title, names, lead, numbers, titles, rarest }: Sums): number[] {
  const cosine = between(vectors);
  const [less = 0, more = 0] = titles.map(part).sort((x, y) => x - y);
  return [
    cosine,
    Math.sqrt(cosine),
    Math.log1p(all.both),
    all.both / Math.max(1, Math.min(all.a, all.b)),
    rarest.reduce((sum, one) => sum + one, 0) / RAREST,
    ...[title, names, numbers, lead].map(between),
    less,
    more,
  ];
}

/** How many of the most telling common terms are looked at by themselves. */
const RAREST = 5;
/** Two stubs of a sentence each are not copies for one run in common. */
const LEAST_RUNS = 4;

/** Information held by either side and by both. */
interface Held {
  a: number;
  b: number;
  both: number;
}

interface Sums {
  count: number;
  /** The most telling common terms, most telling first. */
  readonly rarest: number[];
  /** Squared lengths of the two vectors and their product. */
  readonly vectors: Held;
  readonly all: Held;
  readonly title: Held;
  readonly names: Held;
  readonly numbers: Held;
  readonly lead: Held;
  /** For the headline of either: what it holds, and what of that the other's text holds. */
  readonly titles: readonly [Held, Held];
}

const held = (): Held => ({ a: 0, b: 0, both: 0 });

function sumsOf(a: readonly Term[], b: readonly Term[], informing: Informing): Sums {
  const sums: Sums = {
    count: 0,
    rarest: [],
    vectors: held(),
    all: held(),
    title: held(),
    names: held(),
    numbers: held(),
    lead: held(),
    titles: [held(), held()],
  };
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const order = (a[i]?.[0] ?? Number.POSITIVE_INFINITY) - (b[j]?.[0] ?? Number.POSITIVE_INFINITY);
    addTerm(sums, { a: order <= 0 ? a[i] : undefined, b: order >= 0 ? b[j] : undefined, informing });
    if (order <= 0) i++;
    if (order >= 0) j++;
  }
  return sums;
}

interface Pair {
  readonly a: Term | undefined;
  readonly b: Term | undefined;
  readonly informing: Informing;
}

function addTerm(sums: Sums, { a, b, informing }: Pair): void {
  const term = a ?? b;
  if (!term) return;
  const told = informing(term);
  const [strengthOfA, natureOfA, strengthOfB, natureOfB] = [
    a?.[1] ?? 0,
    a?.[2] ?? 0,
    b?.[1] ?? 0,
    b?.[2] ?? 0,
  ];
  sums.vectors.a += (strengthOfA * told) ** 2;
  sums.vectors.b += (strengthOfB * told) ** 2;
  sums.vectors.both += strengthOfA * strengthOfB * told * told;
  add(sums.all, told, strengthOfA, strengthOfB);
  add(sums.title, told, natureOfA & Nature.title, natureOfB & Nature.title);
  add(sums.names, told, natureOfA & Nature.name, natureOfB & Nature.name);
  add(sums.numbers, told, natureOfA & Nature.number, natureOfB & Nature.number);
  add(sums.lead, told, natureOfA & ABOVE, natureOfB & ABOVE);
  if (natureOfA & Nature.title) add(sums.titles[0], told, 1, strengthOfB);
  if (natureOfB & Nature.title) add(sums.titles[1], told, strengthOfA, 1);
  if (!a || !b) return;
  sums.count++;
  keepRarest(sums.rarest, told);
}

const ABOVE = Nature.title | Nature.lead;

function add(to: Held, ...[told, a, b]: readonly [told: number, a: number, b: number]): void {
  if (a) to.a += told;
  if (b) to.b += told;
  if (a && b) to.both += told;
}

function keepRarest(rarest: number[], told: number): void {
  if (rarest.length === RAREST && told <= (rarest[RAREST - 1] ?? 0)) return;
  rarest.push(told);
  rarest.sort((x, y) => y - x);
  rarest.length = Math.min(rarest.length, RAREST);
}

const part = ({ a, b, both }: Held): number => both / Math.max(1, a, b);
const between = ({ a, b, both }: Held): number => (both === 0 ? 0 : Math.min(1, both / Math.sqrt(a * b)));

/** How many numbers two sorted lists without repeats share. */
function shared(a: readonly number[], b: readonly number[]): number {
  let [count, at] = [0, 0];
  for (const hash of a) {
    while (at < b.length && (b[at] ?? 0) < hash) at++;
    if (b[at] === hash) count++;
  }
  return count;
}

/** Quotations of the one that have a hash in common with a quotation of the other; the lower of both counts. */
function sharedQuotes(a: Fingerprint, b: Fingerprint): number {
  if (a.quotes.length === 0 || b.quotes.length === 0) return 0;
  return Math.min(quotesFound(a.quotes, new Set(b.quotes)), quotesFound(b.quotes, new Set(a.quotes)));
}

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
