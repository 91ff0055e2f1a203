/**
 * Second stage: the candidates' fingerprints against the probe's, then against the best of each other. Two reports that
 * share few words are one story all the more likely where a third resembles both (pseudo-relevance feedback, Rocchio).
 */
import {
  alikeness,
  dated,
  type Informing,
  judged,
  type Likeness,
  likenessOf,
  namesAnew,
  SUPPORT_WEIGHTS,
  type Weighed,
  weigh,
} from '../../core/story.ts';
import type { IndexedDocument } from './document.ts';
import type { StoryHit } from './hit.ts';

/** More would seldom be sure enough to speak for others, and each is compared with every candidate. */
const SUPPORTERS = 5;

/** Candidates beyond these, by the probe alone, have no prospect that others could better. */
const SUPPORTED = 32;

interface Candidate {
  readonly id: string;
  readonly weighed: Weighed;
  readonly likeness: Likeness;
  /** Log odds by words alone. */
  readonly alike: number;
  /** Log odds by the probe alone. */
  readonly odds: number;
}

/** All candidates as hits, the most probable first; of equals the one with the smaller id. */
export function ranked(
  probe: IndexedDocument,
  documents: readonly IndexedDocument[],
  informing: Informing,
): StoryHit[] {
  const asked = weigh(probe.fingerprint, informing);
  const candidates = documents
    .map(({ id, fingerprint }): Candidate => {
      const weighed = weigh(fingerprint, informing);
      const likeness = likenessOf(asked, weighed);
      const alike = alikeness(likeness);
      return { id, weighed, likeness, alike, odds: dated(alike, likeness.days) };
    })
    .sort((a, b) => b.odds - a.odds || (a.id < b.id ? -1 : 1));
  const supporters = candidates.slice(0, SUPPORTERS);
  return candidates
    .map((candidate, i) => {
      const odds = i < SUPPORTED ? supportedOdds(candidate, supporters) : candidate.odds;
      return { hit: hitOf(candidate, odds), odds };
    })
    .sort((a, b) => b.odds - a.odds || (a.hit.id < b.hit.id ? -1 : 1))
    .map(({ hit }) => hit);
}

const hitOf = ({ id, likeness }: Candidate, odds: number): StoryHit => ({
  id,
  days: likeness.days,
  ...judged(likeness, odds),
});

function supportedOdds(candidate: Candidate, supporters: readonly Candidate[]): number {
  const { voices, others, names } = SUPPORT_WEIGHTS;
  const said = supportOf(candidate, supporters);
  const odds = dated(candidate.alike, candidate.likeness.days, SUPPORT_WEIGHTS);
  return odds + voices * said.voices + others * said.others + names * namesAnew(candidate.likeness);
}

/** How many voices speak for a candidate, each as far as it is sure, and how alike they find it on average. */
function supportOf(candidate: Candidate, supporters: readonly Candidate[]) {
  let [voices, alike, weight] = [0, 0, 0];
  for (const supporter of supporters) {
    if (supporter === candidate) continue;
    const likeness = likenessOf(supporter.weighed, candidate.weighed);
    const resembles = alikeness(likeness);
    const sure = chance(supporter.odds);
    voices += sure * chance(dated(resembles, likeness.days));
    alike += sure * resembles;
    weight += sure;
  }
  return { voices, others: weight > 0 ? alike / weight : 0 };
}

const chance = (odds: number): number => 1 / (1 + Math.exp(-odds));
