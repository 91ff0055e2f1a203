/**
 * Second stage: the candidates' fingerprints against the probe's, then against each other's. Two reports that share few
 * words are one story all the more likely where a third resembles both (pseudo-relevance feedback, Rocchio), and all
 * the less likely where reports of other weeks are as like the probe: then they share a running affair, not an event.
 */

import { chance } from '../../core/linear.ts';
import { judged, kinshipAt } from '../../core/story.ts';
import { HEADLINE, type Likeness, likenessOf, NUMBERS } from '../../core/story-likeness.ts';
import {
  alikeness,
  blended,
  type DateWeights,
  dated,
  dateFeatures,
  type LikenessWeights,
  namesAnew,
} from '../../core/story-odds.ts';
import { DATE_WEIGHTS, LIKENESS_WEIGHTS, SUPPORT_WEIGHTS } from '../../core/story-weights.ts';
import { type Informing, type Weighed, weigh } from '../../core/weighed.ts';
import type { IndexedDocument } from './document.ts';
import type { StoryHit } from './hit.ts';

/** More would seldom be sure enough to speak for others, and each is compared with every candidate. */
const SUPPORTERS = 5;

/**
 * So many candidates are measured against the supporters, since each costs as much as five of the first step. By words and
 * days the right ones stand high; by words alone some stand so far down that all have to be looked at.
 */
const SUPPORTED = { dated: 24, undated: 64 } as const;

export interface Candidate {
  readonly id: string;
  readonly weighed: Weighed;
  readonly likeness: Likeness;
  /** Log odds by words alone. */
  readonly alike: number;
  /** Log odds by the probe alone. */
  readonly odds: number;
}

export interface RankingOptions {
  readonly informing: Informing;
  /** How far the library's own counts are believed, 0 to 1; see `trustIn`. */
  readonly trust: number;
  /** At most so many hits. */
  readonly limit: number;
}

/** The best candidates as hits, the most probable first; of equals the one with the smaller id. */
export function ranked(
  probe: IndexedDocument,
  documents: readonly IndexedDocument[],
  { informing, trust, limit }: RankingOptions,
): StoryHit[] {
  const dates = blended(DATE_WEIGHTS, trust);
  const support = blended(SUPPORT_WEIGHTS, trust);
  const candidates = candidatesFor(probe, documents, { informing, dates });
  const signalsOf = signals(candidates);
  const supported = SUPPORTED[probe.fingerprint.day === null ? 'undated' : 'dated'];
  const best = candidates
    .slice(0, supported)
    .map((candidate) => ({ candidate, odds: secondOdds(candidate, signalsOf(candidate), support) }))
    .sort((a, b) => b.odds - a.odds || (a.candidate.id < b.candidate.id ? -1 : 1));
  // The two steps' odds are no common measure: what the second has not seen stays below what it has.
  const least = best.at(-1)?.odds ?? 0;
  const others = candidates.slice(supported, limit);
  return [...best, ...others.map((candidate) => ({ candidate, odds: Math.min(candidate.odds, least) }))]
    .slice(0, limit)
    .map(({ candidate, odds }) => hitOf(candidate, odds));
}

const hitOf = ({ id, likeness }: Candidate, odds: number): StoryHit => ({
  id,
  days: likeness.days,
  ...judged(likeness, odds),
});

export interface CandidateWeights {
  readonly informing: Informing;
  readonly dates: DateWeights;
  /** Those of the engine where nothing is said; training tries others. */
  readonly likeness?: LikenessWeights;
}

/** All documents measured against the probe alone, the most probable first. */
export function candidatesFor(
  probe: IndexedDocument,
  documents: readonly IndexedDocument[],
  { informing, dates, likeness: words = LIKENESS_WEIGHTS }: CandidateWeights,
): Candidate[] {
  const asked = weigh(probe.fingerprint, informing);
  return documents
    .map(({ id, fingerprint }): Candidate => {
      const weighed = weigh(fingerprint, informing);
      const likeness = likenessOf(asked, weighed);
      const alike = alikeness(likeness, words);
      return { id, weighed, likeness, alike, odds: dated(alike, likeness, dates) };
    })
    .sort((a, b) => b.odds - a.odds || (a.id < b.id ? -1 : 1));
}

/** What the second stage knows of a candidate, in the order of `SIGNALS`. */
export type Signals = readonly number[];

export const SIGNALS = [
  'alike',
  'known',
  'log',
  'near',
  'others',
  'names',
  'background',
  'nearer',
  'unvouched',
  'unheard',
  'happening',
  'numbers',
  'headline',
] as const;

type SupportWeights = Readonly<Record<'bias' | (typeof SIGNALS)[number], number>>;

const supportedOdds = (values: Signals, weights: SupportWeights): number =>
  SIGNALS.reduce((sum, name, i) => sum + weights[name] * (values[i] ?? 0), weights.bias);

/** From these log odds on a likeness is sure enough by itself. */
const SURE = 2;

/**
 * How far log odds fall short of being sure. Two such shortfalls are multiplied: a report that resembles the probe little is
 * doubted the more where nobody vouches for it, and the less where other weeks have nothing like it. Never negative, so
 * that a product cannot turn much evidence on both sides into a doubt.
 */
const shortfall = (odds: number): number => Math.max(0, SURE - odds);

/** Brings the product of two to the size of one, so that two decimals of its weight are enough. */
const TOGETHER = 10;

/**
 * What the second step makes of a candidate was learned from reports written independently, within days. A text taken over
 * needs nobody to vouch for it: there it may add to the first step's odds, and not take away.
 */
function secondOdds(candidate: Candidate, values: Signals, weights: SupportWeights): number {
  const odds = supportedOdds(values, weights);
  return kinshipAt(candidate.likeness.runShare) === 'independent' ? odds : Math.max(odds, candidate.odds);
}

/** The signals of any of the candidates, which come as `candidatesFor` gave them. */
export function signals(
  candidates: readonly Candidate[],
  likeness: LikenessWeights = LIKENESS_WEIGHTS,
): (candidate: Candidate) => Signals {
  const supporters = candidates.slice(0, SUPPORTERS).map((candidate) => ({
    candidate,
    sure: chance(candidate.odds),
  }));
  const background = backgroundOf(candidates);
  return (candidate) => {
    let [alike, weight, nearer] = [0, 0, 0];
    for (const { candidate: supporter, sure } of supporters) {
      if (supporter === candidate) continue;
      const resembles = alikeness(likenessOf(supporter.weighed, candidate.weighed), likeness);
      alike += sure * resembles;
      weight += sure;
      if (resembles > candidate.alike) nearer++;
    }
    const others = weight > 0 ? alike / weight : 0;
    const elsewhere = background(candidate);
    return [
      candidate.alike,
      ...dateFeatures(candidate.likeness.days),
      others,
      namesAnew(candidate.likeness),
      elsewhere,
      Math.log1p(nearer),
      (shortfall(candidate.alike) * shortfall(others)) / TOGETHER,
      (shortfall(candidate.alike) * shortfall(elsewhere)) / TOGETHER,
      ...newsOf(candidate.likeness),
    ];
  };
}

/**
 * What tells one development of an affair from another, weighed anew beside the likeness as a whole, which was learned
 * from what is printed in one week, and thus of affairs: words for what happened, numbers, what the headlines name.
 */
const newsOf = ({ happening, features }: Likeness): readonly number[] => [
  Math.log1p(happening),
  features[NUMBERS] ?? 0,
  features[HEADLINE] ?? 0,
];

/** Reports further from the probe than this tell another story, whatever words they share. */
const ANOTHER_WEEK = 7;
/** One alone may be a misdated report of the story itself. */
const BACKGROUND = 3;
/** Less alike than this is no affair in common; articles without dates have no other weeks. */
const NO_BACKGROUND = -6;

/** How like the probe the most alike reports of other weeks are, the candidate itself left out. */
function backgroundOf(candidates: readonly Candidate[]): (candidate: Candidate) => number {
  const most = candidates
    .filter(({ likeness: { days } }) => days !== null && days > ANOTHER_WEEK)
    .sort((a, b) => b.alike - a.alike)
    .slice(0, BACKGROUND + 1);
  return (candidate) => {
    const others = most.filter((other) => other !== candidate).slice(0, BACKGROUND);
    if (others.length === 0) return NO_BACKGROUND;
    const mean = others.reduce((sum, { alike }) => sum + alike, 0) / others.length;
    return Math.max(NO_BACKGROUND, mean);
  };
}
