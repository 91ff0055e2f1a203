/** How much a word says, from how often English uses it. */
import { COMMON_WORDS } from './common-words.ts';

const WORDS = COMMON_WORDS.trim().split(/\s+/);
const MOST = Math.log(WORDS.length + 1);

const rarityOf: ReadonlyMap<string, number> = new Map(WORDS.map((word, i) => [word, Math.log(i + 1) / MOST]));

/**
 * 0 for the most frequent word of English, 1 for every word outside the 3,000 most frequent, in between the
 * logarithm of its rank (by Zipf's law about its information). Takes a folded word.
 */
export const rarity = (word: string): number => rarityOf.get(word) ?? 1;
