/**
 * Fragments of an article that swaps words all along: "basic" printed beside the rest of a sentence that another
 * article prints whole, with "simple" in it. Nothing but their place and the like word ties the two.
 */
import { type Affinity, affinityOf, type Means } from './affinity.ts';
import type { Passage, Prepared } from './passage.ts';
import { keptRange } from './settlement.ts';
import type { Span } from './text.ts';

/** Longer pieces share words of their own. */
const LONGEST = 3;
/** Half of its telling words must be answered by like ones: in vectors, antonyms and mere company lie no nearer. */
const LEAST_AGREEMENT = 0.5;

/**
 * The unlinked short pieces that stand right before or behind a linked one and answer the same piece of the other
 * article, outside the words that are taken. Linear in the settled pairs.
 */
export function fragments(
  settled: readonly Affinity[],
  { left, right, means }: { readonly left: Prepared; readonly right: Prepared; readonly means: Means },
): Affinity[] {
  const linked = new Set(settled.flatMap(({ a, b }) => [a, b]));
  const found: Affinity[] = [];
  for (const pair of settled) {
    const { a, b } = pair;
    for (const step of [-1, 1]) {
      const beside = [left.passages[a.order + step], right.passages[b.order + step]] as const;
      const [here, there] = beside.map((piece) => (isLoose(piece, linked) ? piece : undefined));
      if (here) found.push(...answers(affinityOf(here, b, means), keptRange(pair, 'b'), 'b'));
      if (there) found.push(...answers(affinityOf(a, there, means), keptRange(pair, 'a'), 'a'));
    }
  }
  return found;
}

const isLoose = (piece: Passage | undefined, linked: ReadonlySet<Passage>): boolean =>
  piece !== undefined &&
  !linked.has(piece) &&
  piece.quotation.attributed &&
  piece.reading.atoms.length <= LONGEST;

/** The pair itself where the whole side has a word for the fragment's, outside the words that are taken. */
function answers(pair: Affinity, taken: Span, whole: 'a' | 'b'): Affinity[] {
  if (pair.speaker !== 'same' || pair.agreement < LEAST_AGREEMENT || pair.words <= 0) return [];
  const answering = pair.found.filter(({ kind, left, right }) =>
    kind === 'differs' ? left.length > 0 && right.length > 0 : kind !== 'cut',
  );
  const free = answering.every(({ a0, a1, b0, b1 }) =>
    whole === 'a' ? a1 <= taken.start || a0 >= taken.end : b1 <= taken.start || b0 >= taken.end,
  );
  const telling = answering.some(({ left, right }) => left.some(isContent) && right.some(isContent));
  return free && telling ? [pair] : [];
}

const isContent = ({ grammar }: { readonly grammar: boolean }): boolean => !grammar;
