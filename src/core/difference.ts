/** From an alignment to what a reader can be shown: runs of words that agree, are cut, or differ, and why. */
import { align, type Step } from './alignment.ts';
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
  const groups = grouped(align(a.atoms, b.atoms, pairing), { a, b, pairing });
  const found: Stretch[] = [];
  let from = { a: 0, b: 0 };
  for (const [k, group] of groups.entries()) {
    const range = rangeOf(group, from);
    found.push(judged(group, { a, b, range, first: k === 0, last: k === groups.length - 1 }));
    from = { a: range.a1, b: range.b1 };
  }
  return found;
}

interface Pair {
  readonly a: Reading;
  readonly b: Reading;
  readonly pairing: Pairing;
}

/** Steps that belong together: words of one printed token always, unlike neighbours as one phrase. */
function grouped(steps: readonly Step[], pair: Pair): Step[][] {
  const groups: Step[][] = [];
  let previous: Step | undefined;
  let before = '';
  for (const step of steps) {
    const last = groups.at(-1);
    const sort = sortOf(step, pair);
    const together = sort === before && sort !== 'alone';
    if (previous && last && (together || sameToken(previous, step, pair))) last.push(step);
    else groups.push([step]);
    previous = step;
    before = sort;
  }
  return groups;
}

function sameToken(x: Step, y: Step, { a, b }: Pair): boolean {
  const token = (reading: Reading, at: number) => reading.atoms[at]?.token ?? -1;
  return (
    (x.i >= 0 && y.i >= 0 && token(a, x.i) === token(a, y.i)) ||
    (x.j >= 0 && y.j >= 0 && token(b, x.j) === token(b, y.j))
  );
}

/** Neighbours of one sort make one stretch, unless each stands alone. */
function sortOf(step: Step, { a, b, pairing }: Pair): 'keep' | 'alone' | 'phrase' {
  if (step.op === 'keep') return printedAlike(a.atoms[step.i], b.atoms[step.j]) ? 'keep' : 'alone';
  const [one, other] = [a.atoms[step.i], b.atoms[step.j]];
  return one && other && pairing.likeness(one, other) >= PAIRED ? 'alone' : 'phrase';
}

const letters = (text: string): string => fold(text).replace(/[^\p{L}\p{N}%$£€¥*]/gu, '');

function printedAlike(a: Atom | undefined, b: Atom | undefined): boolean {
  if (!a || !b) return false;
  return a.text === b.text || fold(a.text) === fold(b.text) || letters(a.text) === letters(b.text);
}

interface Place {
  readonly a: Reading;
  readonly b: Reading;
  readonly range: Range;
  readonly first: boolean;
  readonly last: boolean;
}

/** Stretches are spelled out field by field here: there are thousands in a check, and spreading costs the most. */
function judged(group: readonly Step[], place: Place): Stretch {
  const { a, b, range } = place;
  const { a0, a1, b0, b1 } = range;
  const loose = group.filter((step) => step.op !== 'keep');
  if (loose.length === 0) return agreeing(group, place);
  const [left, right]: [Atom[], Atom[]] = [[], []];
  for (const { i, j } of loose) {
    const [one, other] = [a.atoms[i], b.atoms[j]];
    if (one) left.push(one);
    if (other) right.push(other);
  }
  if (isCut(left, right, place)) return { kind: 'cut', a0, a1, b0, b1, left, right };
  const following = [a.atoms[range.a1], b.atoms[range.b1]];
  const next = following[0] ?? following[1];
  const pauseAfter = following.some((atom) => atom?.pauseBefore ?? true);
  const reason = trivialReason({ left, right, next, pauseAfter });
  return reason
    ? { kind: 'trivial', a0, a1, b0, b1, left, right, reason }
    : { kind: 'differs', a0, a1, b0, b1, left, right };
}

function agreeing(group: readonly Step[], { a, b, range: { a0, a1, b0, b1 } }: Place): Stretch {
  const unlike = group.find((step) => !printedAlike(a.atoms[step.i], b.atoms[step.j]));
  if (!unlike) return { kind: 'keep', a0, a1, b0, b1, left: NONE, right: NONE };
  const isNumber = group.some(({ i }) => a.atoms[i]?.key.startsWith('#'));
  const reason = isNumber ? 'number-format' : 'contraction';
  return { kind: 'trivial', a0, a1, b0, b1, left: NONE, right: NONE, reason };
}

const NONE: readonly Atom[] = [];

/** An end that only one side has, or words for which the other side prints dots. */
function isCut(left: readonly Atom[], right: readonly Atom[], place: Place): boolean {
  if (left.length > 0 && right.length > 0) return false;
  const { a, b, range, first, last } = place;
  if ((first || last) && !(first && last)) return true;
  const other = left.length ? b : a;
  const at = left.length ? range.b0 : range.a0;
  return other.atoms[at]?.dotsBefore ?? other.dotsAfter;
}

type Range = Pick<Stretch, 'a0' | 'a1' | 'b0' | 'b1'>;

function rangeOf(group: readonly Step[], from: { a: number; b: number }): Range {
  let [a, b] = [from.a, from.b];
  for (const { i, j } of group) {
    if (i >= 0) a++;
    if (j >= 0) b++;
  }
  return { a0: from.a, a1: a, b0: from.b, b1: b };
}
