/** When one word stands swapped for another. */
import type { Lexicon } from './lexicon/lexicon.ts';
import { type Comparable, wordLikeness } from './likeness.ts';
import { mayBeNumber } from './numbers.ts';

/** Two content words, neither a form of the other; another number is another statement, not another word for it. */
export const isOtherWord = (a: Comparable, b: Comparable): boolean =>
  !a.grammar && !b.grammar && a.lemma !== b.lemma && !mayBeNumber(a.key) && !mayBeNumber(b.key);

/** Strangers are another wording, not a swap. */
const LEAST_ALIKE = 0.3;

/** Whether a word of like sense stands for another. */
export const isSwap = (a: Comparable, b: Comparable, lexicon: Lexicon): boolean =>
  isOtherWord(a, b) && wordLikeness(a, b, lexicon) >= LEAST_ALIKE;
