/** Swapped words outside quotation marks, in sentences that two articles otherwise print alike. */
import { stretches } from './difference.ts';
import { type Forms, newForms } from './forms.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import { newPairing, type Pairing } from './pairing.ts';
import { type Clause, prepare, type StudiedArticle, stemsOf } from './passage.ts';
import type { Reading } from './reading.ts';
import { isSwap } from './swap.ts';

/** One word for another: the first article's and the second's. */
export interface OutsideSwap {
  readonly here: string;
  readonly there: string;
}

export interface OutsideSwaps {
  /** In text order, with repeats. */
  readonly swaps: readonly OutsideSwap[];
  /** Sentences of the first article that the second has in nearly the same words. */
  readonly sentences: number;
}

/** Two reports of one event share a third of a sentence's words at times; what was copied shares more. */
const LEAST_SHARED = 0.45;
/** Fewer words may agree by chance. */
const FEWEST_WORDS = 5;
/** More sentences are looked through for none. */
const MOST_CLAUSES = 400;

/**
 * Compares what an article prints outside marks with what others do, each in turn; reads the first only once. About
 * sentences × sentences, each pair cheap.
 */
export function outsideSwaps(a: StudiedArticle, lexicon: Lexicon): (b: StudiedArticle) => OutsideSwaps {
  const forms = newForms();
  const means = { lexicon, pairing: newPairing(lexicon) };
  const here = looked(a, forms);
  return (b) => {
    const there = looked(b, forms);
    const pairs = here.flatMap((clause) => {
      const other = counterpart(clause, there);
      return other ? [[clause, other] as const] : [];
    });
    return {
      swaps: pairs.flatMap(([clause, other]) => swapsBetween(clause, other, means)),
      sentences: pairs.length,
    };
  };
}

interface Looked extends Clause {
  /** The stems of its content words. */
  readonly words: ReadonlySet<number>;
}

const looked = (article: StudiedArticle, forms: Forms): Looked[] =>
  prepare(article, forms)
    .clauses.map((clause) => ({ ...clause, words: stemsOf(clause.atoms.filter(({ grammar }) => !grammar)) }))
    .filter(({ words }) => words.size >= FEWEST_WORDS)
    .slice(0, MOST_CLAUSES);

/** The sentence with most words in common, if it has enough of them. */
function counterpart({ words }: Looked, others: readonly Looked[]): Looked | undefined {
  let [best, top]: [Looked | undefined, number] = [undefined, LEAST_SHARED];
  for (const other of others) {
    let shared = 0;
    for (const word of words) if (other.words.has(word)) shared++;
    const share = shared / Math.max(words.size, other.words.size);
    if (share >= top) [best, top] = [other, share];
  }
  return best;
}

interface SwapMeans {
  readonly lexicon: Lexicon;
  readonly pairing: Pairing;
}

function swapsBetween(a: Clause, b: Clause, { lexicon, pairing }: SwapMeans): OutsideSwap[] {
  return stretches(readingOf(a), readingOf(b), pairing).flatMap(({ kind, left, right }) => {
    const [here, there] = [left[0], right[0]];
    if (kind !== 'differs' || left.length !== 1 || right.length !== 1 || !here || !there) return [];
    return isSwap(here, there, lexicon) ? [{ here: here.text, there: there.text }] : [];
  });
}

const readingOf = ({ atoms }: Clause): Reading => ({ text: '', start: 0, atoms, dotsAfter: false });
