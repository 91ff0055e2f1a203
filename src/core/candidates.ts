/** Which pairs of pieces are worth a close look. */
import { type Affinity, affinityOf, hostAgreement, type Means } from './affinity.ts';
import type { Passage, Prepared } from './passage.ts';
import { type Settlement, settle } from './settlement.ts';

/** Pairs of words that may be aligned for one pair of articles: some hundred times what long articles need. */
const MOST_ALIGNED = 3_000_000;

/** What any alignment costs, in pairs of words. */
const LEAST_COST = 100;

/** Pieces that share less telling weight are not aligned; it lies below any single telling word. */
const LEAST_SHARED = 0.3;
/** Nor those that share less of the lighter piece, however long: what a machine reworded shares an eighth. */
const LEAST_COVERED = 0.1;
/** Where little is shared at all, it must be more of the lighter piece than the words of the topic make up. */
const LITTLE_SHARED = 1;
const COVERED_BY_LITTLE = 0.17;

export interface Candidates {
  readonly affinities: readonly Affinity[];
  /** True when `MOST_ALIGNED` was reached. */
  readonly approximate: boolean;
}

/** The affinities of all pairs that share telling words, or may be short swaps of each other, in text order. */
export function candidates(left: Prepared, right: Prepared, means: Means): Candidates {
  const affinities: Affinity[] = [];
  const [weightsA, weightsB] = [weights(left, means), weights(right, means)];
  let aligned = 0;
  for (const [i, a] of left.passages.entries()) {
    means.among.hold(a.words);
    for (const [j, b] of right.passages.entries()) {
      const lighter = Math.min(weightsA[i] ?? 0, weightsB[j] ?? 0);
      if (!isEnough(sharedWeight(b.words, means), lighter) && !maySwap(a, b, means)) continue;
      aligned += LEAST_COST + a.reading.atoms.length * b.reading.atoms.length;
      if (aligned > MOST_ALIGNED) return { affinities, approximate: true };
      affinities.push(affinityOf(a, b, means));
    }
  }
  return { affinities, approximate: false };
}

function weights({ passages }: Prepared, { weigh }: Means): number[] {
  return passages.map(({ words }) => {
    let total = 0;
    for (const word of words) total += weigh.of(word);
    return total;
  });
}

/** The weight of the words that are among those held as well. Linear. */
export function sharedWeight(
  words: readonly number[],
  { among, weigh }: Pick<Means, 'among' | 'weigh'>,
): number {
  let shared = 0;
  for (const word of words) if (among.has(word)) shared += weigh.of(word);
  return shared;
}

function isEnough(shared: number, lighter: number): boolean {
  const covered = shared < LITTLE_SHARED ? COVERED_BY_LITTLE : LEAST_COVERED;
  return shared >= LEAST_SHARED && shared >= covered * lighter;
}

/** Up to so many words may all be swapped and still be told by speaker and sentence. */
const SHORT = 3;
const SWAP_HOST = 0.4;

function maySwap(a: Passage, b: Passage, means: Means): boolean {
  if (a.reading.atoms.length > SHORT || b.reading.atoms.length > SHORT) return false;
  if (means.sameSpeaker(a.quotation.speaker, b.quotation.speaker) !== 'same') return false;
  return hostAgreement(a, b, means) >= SWAP_HOST;
}

/** Neighbours of linked pieces that are looked at in turn: longer runs without a common word are no copy. */
const MOST_ROUNDS = 12;

/**
 * `settle` for articles one of which swaps words all along: its quotations may share no word with the other's at all, so
 * those that stand before and behind linked ones are looked at as well, and so on from there. Linear in the pieces.
 */
export function settleInStep(
  first: readonly Affinity[],
  sides: readonly [Prepared, Prepared],
  means: Means,
): Settlement {
  const [left, right] = sides.map(({ passages }) => passages);
  const looked = new Set(first.map(({ a, b }) => `${a.order} ${b.order}`));
  const affinities = [...first];
  let settled = settle(affinities);
  for (let round = 0; round < MOST_ROUNDS && settled.reworded; round++) {
    const next = settled.pairs.flatMap(({ a, b }) =>
      [-1, 1].flatMap((step) => {
        const [before, behind] = [left?.[a.order + step], right?.[b.order + step]];
        const key = `${a.order + step} ${b.order + step}`;
        if (!before || !behind || looked.has(key)) return [];
        looked.add(key);
        return [affinityOf(before, behind, means)];
      }),
    );
    if (next.length === 0) break;
    affinities.push(...next);
    settled = settle(affinities);
  }
  return settled;
}
