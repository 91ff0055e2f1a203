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
  SUPPORT_WEIGHTS,
} from '../../core/story.ts';
import type { IndexedDocument } from './document.ts';
import type { StoryHit } from './hit.ts';

/** More would seldom be sure enough to speak for others, and each is compared with every candidate. */
const SUPPORTERS = 5;

interface Candidate {
  readonly document: IndexedDocument;
  readonly likeness: Likeness;
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
  const candidates = documents.map((document): Candidate => {
    const likeness = likenessOf(probe.fingerprint, document.fingerprint, informing);
    const alike = alikeness(likeness);
    return { document, likeness, alike, odds: dated(alike, likeness.days) };
  });
  const supporters = [...candidates]
    .sort((a, b) => b.odds - a.odds || (a.document.id < b.document.id ? -1 : 1))
    .slice(0, SUPPORTERS);
  return candidates
    .map((candidate) => ({
      ...judged(candidate.likeness, supported(candidate, supporters, informing)),
      id: candidate.document.id,
      days: candidate.likeness.days,
    }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

/** What the supporters say of a candidate: how sure they are together, and how alike it is to them on average. */
export function support(
  candidate: Pick<Candidate, 'document'>,
  supporters: readonly Candidate[],
  informing: Informing,
): readonly [voices: number, alike: number] {
  let [voices, alike, weight] = [0, 0, 0];
  for (const supporter of supporters) {
    if (supporter.document === candidate.document) continue;
    const likeness = likenessOf(supporter.document.fingerprint, candidate.document.fingerprint, informing);
    const resembles = alikeness(likeness);
    const sure = chance(supporter.odds);
    voices += sure * chance(dated(resembles, likeness.days));
    alike += sure * resembles;
    weight += sure;
  }
  return [voices, weight > 0 ? alike / weight : 0];
}

const chance = (odds: number): number => 1 / (1 + Math.exp(-odds));

function supported(candidate: Candidate, supporters: readonly Candidate[], informing: Informing): number {
  const [voices, alike] = support(candidate, supporters, informing);
  const { likeness } = candidate;
  return (
    dated(candidate.alike, likeness.days, SUPPORT_WEIGHTS) +
    SUPPORT_WEIGHTS.voices * voices +
    SUPPORT_WEIGHTS.others * alike
  );
}
