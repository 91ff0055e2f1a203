/** From an alignment to what a reader can be shown: runs of words that agree, are cut, or differ, and why. */
import { align, type Op } from './alignment.ts';
import { PAIRED, type Pairing } from './pairing.ts';
import type { Atom, Reading } from './reading.ts';
import type { TrivialReason } from './reason.ts';
import { fold } from './text.ts';
import { trivialReason } from './triviality.ts';

/**
 * A stretch of both readings, half-open in atoms. `cut`: an end that one reading lacks, or words that dots stand
 * for. `moved`: words that stand elsewhere in the other reading.
 */
export interface Stretch {
  readonly kind: 'keep' | 'cut' | 'trivial' | 'differs' | 'moved';
  readonly a0: number;
  readonly a1: number;
  readonly b0: number;
  readonly b1: number;
  readonly reason?: TrivialReason;
  /** The words at fault on either side: those of the stretch that the other reading does not have there. */
  readonly left: readonly Atom[];
  readonly right: readonly Atom[];
}

/** The stretches of two readings in order; together they hold every atom of both once. */
export function stretches(a: Reading, b: Reading, pairing: Pairing): Stretch[] {
  const pair = { a, b, pairing, ops: align(a.atoms, b.atoms, pairing) };
  const found: Stretch[] = [];
  let group = emptyGroup({ from: 0, i: 0, j: 0 });
  let [i, j] = [0, 0];
  let before: Sort | null = null;
  for (const [k, op] of pair.ops.entries()) {
    const sort = sortOf(op, { i, j }, pair);
    const together = before === null || (sort === before && sort !== 'alone');
    if (!together && !sameToken(k, { i, j }, pair)) {
      found.push(judged(group, { pair, first: found.length === 0, last: false }));
      group = emptyGroup({ from: k, i, j });
    }
    if (op !== 'add') group.a1 = ++i;
    if (op !== 'omit') group.b1 = ++j;
    group.to = k + 1;
    group.loose ||= op !== 'keep';
    group.unlike ||= sort !== 'keep';
    before = sort;
  }
  if (before !== null) found.push(judged(group, { pair, first: found.length === 0, last: true }));
  return found;
}

interface Pair {
  readonly a: Reading;
  readonly b: Reading;
  readonly pairing: Pairing;
  readonly ops: readonly Op[];
}

/** The atoms that a step takes, if it takes one of either side. */
interface At {
  readonly i: number;
  readonly j: number;
}

/** Steps that belong together: words of one printed token always, unlike neighbours as one phrase. */
interface Group {
  /** The first step, and the one behind the last. */
  readonly from: number;
  to: number;
  readonly a0: number;
  a1: number;
  readonly b0: number;
  b1: number;
  /** Some words have no counterpart that is kept. */
  loose: boolean;
  /** Some words are not printed alike. */
  unlike: boolean;
}

const emptyGroup = ({ from, i, j }: At & { readonly from: number }): Group => ({
  from,
  to: from,
  a0: i,
  a1: i,
  b0: j,
  b1: j,
  loose: false,
  unlike: false,
});

/** Whether a step takes an atom of the printed word that the step before it took one of. */
function sameToken(k: number, { i, j }: At, { a, b, ops }: Pair): boolean {
  const [before, op] = [ops[k - 1], ops[k]];
  const isIn = ({ atoms }: Reading, at: number) => atoms[at - 1]?.token === atoms[at]?.token;
  return (
    (before !== 'add' && op !== 'add' && isIn(a, i)) || (before !== 'omit' && op !== 'omit' && isIn(b, j))
  );
}

/** Neighbours of one sort make one stretch, unless each stands alone. */
type Sort = 'keep' | 'alone' | 'phrase';

function sortOf(op: Op, { i, j }: At, { a, b, pairing }: Pair): Sort {
  if (op === 'omit' || op === 'add') return 'phrase';
  const [one, other] = [a.atoms[i], b.atoms[j]];
  if (op === 'keep') return printedAlike(one, other) ? 'keep' : 'alone';
  return one && other && pairing.likeness(one, other) >= PAIRED ? 'alone' : 'phrase';
}

const letters = (text: string): string => fold(text).replace(/[^\p{L}\p{N}%$£€¥*]/gu, '');

function printedAlike(a: Atom | undefined, b: Atom | undefined): boolean {
  if (!a || !b) return false;
  return a.text === b.text || fold(a.text) === fold(b.text) || letters(a.text) === letters(b.text);
}

interface Place {
  readonly pair: Pair;
  readonly first: boolean;
  readonly last: boolean;
}

/** Stretches are spelled out field by field here: there are thousands in a check, and spreading costs the most. */
function judged(group: Group, place: Place): Stretch {
  const { a, b } = place.pair;
  const { a0, a1, b0, b1 } = group;
  if (!group.loose) return agreeing(group, a);
  const [left, right] = looseWords(group, place.pair);
  if (isCut(left, right, { group, ...place })) return { kind: 'cut', a0, a1, b0, b1, left, right };
  const [nextA, nextB] = [a.atoms[a1], b.atoms[b1]];
  const pauseAfter = (nextA?.pauseBefore ?? true) || (nextB?.pauseBefore ?? true);
  const reason = trivialReason({ left, right, next: nextA ?? nextB, pauseAfter });
  return reason
    ? { kind: 'trivial', a0, a1, b0, b1, left, right, reason }
    : { kind: 'differs', a0, a1, b0, b1, left, right };
}

function looseWords({ from, to, a0, b0 }: Group, { a, b, ops }: Pair): [left: Atom[], right: Atom[]] {
  const [left, right]: [Atom[], Atom[]] = [[], []];
  for (let k = from, i = a0, j = b0; k < to; k++) {
    const op = ops[k];
    const one = op === 'add' ? undefined : a.atoms[i++];
    const other = op === 'omit' ? undefined : b.atoms[j++];
    if (op === 'keep') continue;
    if (one) left.push(one);
    if (other) right.push(other);
  }
  return [left, right];
}

function agreeing({ a0, a1, b0, b1, unlike }: Group, { atoms }: Reading): Stretch {
  if (!unlike) return { kind: 'keep', a0, a1, b0, b1, left: NONE, right: NONE };
  const isNumber = atoms.slice(a0, a1).some(({ key }) => key.startsWith('#'));
  const reason = isNumber ? 'number-format' : 'contraction';
  return { kind: 'trivial', a0, a1, b0, b1, left: NONE, right: NONE, reason };
}

const NONE: readonly Atom[] = [];

/** An end that only one side has, or words for which the other side prints dots. */
function isCut(
  left: readonly Atom[],
  right: readonly Atom[],
  { group, pair, first, last }: Place & { readonly group: Group },
): boolean {
  if (left.length > 0 && right.length > 0) return false;
  if (first !== last) return true;
  const [other, at] = left.length ? [pair.b, group.b0] : [pair.a, group.a0];
  return other.atoms[at]?.dotsBefore ?? other.dotsAfter;
}
