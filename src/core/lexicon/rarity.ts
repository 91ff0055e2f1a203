/** How much a word says, from how often English uses it. */
import { COMMON_WORDS } from './common-words.ts';

const rankOf: ReadonlyMap<string, number> = new Map(
  COMMON_WORDS.trim()
    .split(/\s+/)
    .map((word, i) => [word, i + 1]),
);
const MOST = Math.log(rankOf.size + 1);

/**
 * 0 for the most frequent word of English, 1 for every word outside the 3,000 most frequent, in between the
 * logarithm of its rank (by Zipf's law about its information). Takes a folded word.
 */
export function rarity(word: string): number {
  const rank = rankOf.get(word);
  return rank === undefined ? 1 : Math.log(rank) / MOST;
}
