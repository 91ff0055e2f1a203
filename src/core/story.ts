/**
 * Which articles tell the same story: one event or statement, not one topic. Two fingerprints are measured against each
 * other (`story-likeness`), and a logistic model makes a probability of it (`story-odds`).
 */
import type { Fingerprint } from './fingerprint.ts';
import { type Ground, reasonOf } from './ground.ts';
import { chance } from './linear.ts';
import { type Likeness, likenessOf, runShareOf } from './story-likeness.ts';
import { alikeness, dated } from './story-odds.ts';
import { weigh } from './weighed.ts';

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

/**
 * Compares two articles by their fingerprints and what English says of their words. Symmetric. Linear in their size.
 * The reasons leave quotations out: whoever holds both texts links their quotations and knows better.
 */
export function matchStory(a: Fingerprint, b: Fingerprint): StoryMatch {
  const likeness = likenessOf(weigh(a), weigh(b));
  return judged({ ...likeness, sharedQuotes: 0 }, dated(alikeness(likeness), likeness));
}

/** How much of the wording two articles share. Symmetric. Linear in the size of the fingerprints. */
export const kinshipOf = (a: Fingerprint, b: Fingerprint): StoryMatch['kinship'] =>
  kinshipAt(runShareOf(a, b));

/** The same for a share of the shorter text's word runs, 0 to 1. */
export const kinshipAt = (runs: number): StoryMatch['kinship'] =>
  runs >= COPY ? 'copy' : runs >= REWRITE ? 'rewrite' : 'independent';

/** What a likeness and the log odds that were made of it come to. */
export function judged(likeness: Likeness, logOdds: number): StoryMatch {
  const comparable = likeness.sharedTerms < LEAST_SHARED ? 0 : 1;
  const score = comparable * chance(logOdds);
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
/**
 * Above it whole sentences were taken over. What reports of one press conference quote alike makes up to 0.17 of the
 * shorter; the one pair of the development data that shares sentences of the outlets' own, 0.34.
 */
const REWRITE = 0.25;
/** More likely than not. A higher bar would be surer, but leave the reader with fewer voices. */
const SAME = 0.5;
/** From here on a quotation in common may decide; below it even that is more likely a stock phrase. */
const RELATED = 0.1;

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
