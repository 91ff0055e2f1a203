/**
 * Fragments of an article that swaps words all along: "basic" printed beside the rest of a sentence that another
 * article prints whole, with "simple" in it. Nothing but their place and the like word ties the two.
 */
import { type Affinity, affinityOf, type Means } from './affinity.ts';
import type { Passage, Prepared } from './passage.ts';
import type { Atom } from './reading.ts';
import { keptRange } from './settlement.ts';
import type { Span } from './text.ts';

/** Longer pieces share words of their own, or at least their frame. */
const LONGEST = 3;
/** Longer ones are seldom printed alone. */
const LONGEST_FRAMED = 6;
/** Two words before a fragment are mostly the verb that it goes with. */
const LEAD_IN = 2;
/** More of a frame must agree than may be swapped in it. */
const FRAME_SHARE = 0.6;
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
      if (here)
        found.push(
          ...answers(affinityOf(here, b, means), keptRange(pair, 'b'), { whole: 'b', prepared: left }),
        );
      if (there)
        found.push(
          ...answers(affinityOf(a, there, means), keptRange(pair, 'a'), { whole: 'a', prepared: right }),
        );
    }
  }
  return found;
}

const isLoose = (piece: Passage | undefined, linked: ReadonlySet<Passage>): boolean =>
  piece !== undefined &&
  !linked.has(piece) &&
  piece.quotation.attributed &&
  piece.reading.atoms.length <= LONGEST_FRAMED;

interface Sides {
  readonly whole: 'a' | 'b';
  /** The article of the fragment. */
  readonly prepared: Prepared;
}

/** The pair itself where the whole side has a word for the fragment's, outside the words that are taken. */
function answers(pair: Affinity, taken: Span, { whole, prepared }: Sides): Affinity[] {
  if (pair.speaker !== 'same') return [];
  const [fragment, atoms] = whole === 'a' ? [pair.b, pair.a.reading.atoms] : [pair.a, pair.b.reading.atoms];
  if (fragment.reading.atoms.length > LONGEST)
    return isFramed(fragment, { atoms, taken, prepared }) ? [pair] : [];
  if (pair.agreement < LEAST_AGREEMENT || pair.words <= 0) return [];
  const answering = pair.found.filter(({ kind, left, right }) =>
    kind === 'differs' ? left.length > 0 && right.length > 0 : kind !== 'cut',
  );
  const free = answering.every(({ a0, a1, b0, b1 }) =>
    whole === 'a' ? a1 <= taken.start || a0 >= taken.end : b1 <= taken.start || b0 >= taken.end,
  );
  const telling = answering.some(({ left, right }) => left.some(isContent) && right.some(isContent));
  return free && telling ? [pair] : [];
}

interface Free {
  readonly atoms: readonly Atom[];
  /** The words of the whole that answer something else. */
  readonly taken: Span;
  readonly prepared: Prepared;
}

/**
 * Whether a fragment with the words that lead in to it ("there were", "a ton of bricks") has its grammar words where a
 * phrase of the whole has them ("There is a heap of stones"), word for word: then only the content was swapped.
 */
function isFramed({ reading, span }: Passage, { atoms, taken, prepared }: Free): boolean {
  const own = reading.atoms;
  const lead = prepared.clauses
    .find((clause) => clause.span.start <= span.start && clause.span.end >= span.end)
    ?.atoms.filter(({ end }) => end <= span.start)
    .slice(-LEAD_IN);
  const words = [...(lead ?? []), ...own];
  if (words.length < LEAD_IN + LONGEST) return false;
  for (let from = 0; from + words.length <= atoms.length; from++) {
    const to = from + words.length;
    if (from < taken.end && to > taken.start) continue;
    const run = atoms.slice(from, to);
    const isWhole = from === 0 || run[0]?.breakBefore === true;
    const ends = atoms[to]?.pauseBefore ?? true;
    if (isWhole && ends && isSameFrame(words, run)) return true;
  }
  return false;
}

function isSameFrame(words: readonly Atom[], run: readonly Atom[]): boolean {
  const isEach = words.every((word, k) => {
    const other = run[k];
    return !!other && (word.lemma === other.lemma || (isContent(word) && isContent(other)));
  });
  const agreeing = words.filter((word, k) => word.lemma === run[k]?.lemma);
  return isEach && agreeing.length >= FRAME_SHARE * words.length;
}

const isContent = ({ grammar }: { readonly grammar: boolean }): boolean => !grammar;
