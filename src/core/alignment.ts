/**
 * Which words of two readings answer each other: an overlap alignment with affine gaps.
 *
 * After Needleman and Wunsch (1970) with Gotoh's gaps (1982). Ours: the ends of either reading are free, since
 * quotations are cut at will, and unlike words may still answer each other, at a cost. O(n·m) up to `MAX_CELLS`;
 * above it the readings are first cut at words that occur once in each (the idea of patience diff), and stretches
 * that are still too long are taken as wholly different.
 */

/** Atom indexes; `i` is -1 where only B has a word, `j` is -1 where only A has one. */
export interface Step {
  readonly op: 'keep' | 'swap' | 'omit' | 'add';
  readonly i: number;
  readonly j: number;
}

/** What is aligned: equal words have the same form. */
export interface Aligned {
  readonly form: object;
}

/** How words are judged by an alignment. */
export interface Judge<W> {
  /** What pairing two words is worth. */
  readonly gain: (a: W, b: W) => number;
  /** Whether two words that are paired are one word. */
  readonly isKept: (a: W, b: W) => boolean;
}

interface AlignmentInput<W> extends Judge<W> {
  readonly a: readonly W[];
  readonly b: readonly W[];
}

/** What pairing two different words is worth that are 0 to 1 alike. */
export const gainOfLike = (alike: number): number => UNLIKE + alike * (LIKE - UNLIKE);

/** A pair of wholly unlike words costs this much; less than two gaps, so that a lone swapped word stays one. */
const UNLIKE = -0.4;
/** A like word gains up to this, a little less than the same grammar word. */
const LIKE = 0.5;
/** Opening a gap. High enough that a scattered word is not picked from far away to save a swap. */
const GAP_OPEN = -0.55;
/** Each further word in a gap: long insertions stay cheap, since whole sentences are left out at once. */
const GAP_EXTEND = -0.06;
/** 300 by 400 words at most in one table; longer readings are cut at their anchors first. */
const MAX_CELLS = 120_000;
/** Tables between anchors, where there may be many. */
const MAX_INNER_CELLS = 10_000;

interface Range {
  readonly a0: number;
  readonly a1: number;
  readonly b0: number;
  readonly b1: number;
}

/** The best alignment, every word of both sides once, in order. Deterministic. */
export function align<W extends Aligned>(a: readonly W[], b: readonly W[], judge: Judge<W>): Step[] {
  const [n, m] = [a.length, b.length];
  const whole = n <= m ? wholeIn(a, b) : wholeIn(b, a);
  if (whole >= 0) return n <= m ? within(n, m, whole) : within(m, n, whole).map(turned);
  const input = { a, b, gain: judge.gain, isKept: judge.isKept };
  if (n * m <= MAX_CELLS) return table(input, { a0: 0, a1: n, b0: 0, b1: m });
  const shared = sharedEnds(a, b);
  const steps: Step[] = [];
  for (let k = 0; k < shared.start; k++) steps.push({ op: 'keep', i: k, j: k });
  let [a0, b0] = [shared.start, shared.start];
  const [a1, b1] = [n - shared.end, m - shared.end];
  for (const anchor of [...anchors(input, { a0, a1, b0, b1 }), { i: a1, j: b1 }]) {
    for (const step of stretch(input, { a0, a1: anchor.i, b0, b1: anchor.j })) steps.push(step);
    if (anchor.i < a1) steps.push({ op: 'keep', i: anchor.i, j: anchor.j });
    a0 = anchor.i + 1;
    b0 = anchor.j + 1;
  }
  for (let k = 0; k < shared.end; k++) steps.push({ op: 'keep', i: a1 + k, j: b1 + k });
  return steps;
}

/** Where all of the fewer words stand last in a row among the more; -1 where they don't. Nothing can align better. */
function wholeIn(fewer: readonly Aligned[], more: readonly Aligned[]): number {
  if (fewer.length === 0) return -1;
  for (let at = more.length - fewer.length; at >= 0; at--) {
    let k = 0;
    while (k < fewer.length && fewer[k]?.form === more[at + k]?.form) k++;
    if (k === fewer.length) return at;
  }
  return -1;
}

function within(n: number, m: number, from: number): Step[] {
  return Array.from({ length: m }, (_, j) =>
    j >= from && j < from + n ? { op: 'keep', i: j - from, j } : { op: 'add', i: -1, j },
  );
}

const turned = ({ op, i, j }: Step): Step => ({ op: op === 'add' ? 'omit' : op, i: j, j: i });

/** How many words both readings begin and end with. */
function sharedEnds(a: readonly Aligned[], b: readonly Aligned[]): { start: number; end: number } {
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start]?.form === b[start]?.form) start++;
  let end = 0;
  while (end < most - start && a.at(-1 - end)?.form === b.at(-1 - end)?.form) end++;
  return { start, end };
}

function stretch<W extends Aligned>(input: AlignmentInput<W>, range: Range): Step[] {
  const cells = (range.a1 - range.a0) * (range.b1 - range.b0);
  return cells <= MAX_INNER_CELLS ? table(input, range) : gaps(range);
}

function gaps({ a0, a1, b0, b1 }: Range): Step[] {
  const steps: Step[] = [];
  for (let i = a0; i < a1; i++) steps.push({ op: 'omit', i, j: -1 });
  for (let j = b0; j < b1; j++) steps.push({ op: 'add', i: -1, j });
  return steps;
}

/** Words that occur once on each side, thinned to the longest run that keeps the order. O(n log n). */
function anchors<W extends Aligned>(
  { a, b }: AlignmentInput<W>,
  { a0, a1, b0, b1 }: Range,
): { i: number; j: number }[] {
  const [onceA, onceB] = [once(a, a0, a1), once(b, b0, b1)];
  const pairs: { i: number; j: number }[] = [];
  for (const [key, i] of onceA) {
    const j = onceB.get(key) ?? -1;
    if (i >= 0 && j >= 0) pairs.push({ i, j });
  }
  return longestRising(pairs);
}

/** Where a word stands that occurs once, -1 for others; in the order of first occurrence. */
function once(words: readonly Aligned[], from: number, to: number): Map<object, number> {
  const seen = new Map<object, number>();
  for (let i = from; i < to; i++) {
    const key = words[i]?.form;
    if (key) seen.set(key, seen.has(key) ? -1 : i);
  }
  return seen;
}

function longestRising(pairs: readonly { i: number; j: number }[]): { i: number; j: number }[] {
  const tails: number[] = [];
  const previous: number[] = [];
  pairs.forEach((pair, k) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] ?? 0]?.j ?? 0) < pair.j) low = middle + 1;
      else high = middle;
    }
    previous[k] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = k;
  });
  const run: { i: number; j: number }[] = [];
  for (let k = tails.at(-1) ?? -1; k >= 0; k = previous[k] ?? -1) run.push(pairs[k] ?? { i: 0, j: 0 });
  return run.reverse();
}

/** Gotoh's three tables: the best score of the words before a cell's corner that ends in a pair, an omission, an addition. */
interface Tables {
  readonly pair: Float64Array;
  readonly omit: Float64Array;
  readonly add: Float64Array;
  readonly width: number;
  /** What a gap costs in a column or a row: nothing where it lies at an end of both readings. */
  readonly omitting: (j: number) => Gap;
  readonly adding: (i: number) => Gap;
}

interface Gap {
  readonly open: number;
  readonly more: number;
}

const FREE: Gap = { open: 0, more: 0 };
const DEAR: Gap = { open: GAP_OPEN, more: GAP_EXTEND };

/** Fills the tables for a stretch and walks back from its end. */
function table<W extends Aligned>(input: AlignmentInput<W>, range: Range): Step[] {
  const { a0, a1, b0, b1 } = range;
  if (a0 === a1 || b0 === b1) return gaps(range);
  const tables = emptyTables(input, range);
  fill(input, range, tables);
  return walkBack(input, range, tables);
}

const NEVER = Number.NEGATIVE_INFINITY;

function emptyTables<W>({ a, b }: AlignmentInput<W>, { a0, a1, b0, b1 }: Range): Tables {
  const [n, m] = [a1 - a0, b1 - b0];
  const cells = (n + 1) * (m + 1);
  const freeStart = a0 === 0 && b0 === 0;
  const freeEnd = a1 === a.length && b1 === b.length;
  return {
    pair: new Float64Array(cells).fill(NEVER),
    omit: new Float64Array(cells).fill(NEVER),
    add: new Float64Array(cells).fill(NEVER),
    width: m + 1,
    omitting: (j) => ((freeStart && j === 0) || (freeEnd && j === m) ? FREE : DEAR),
    adding: (i) => ((freeStart && i === 0) || (freeEnd && i === n) ? FREE : DEAR),
  };
}

/** Plain loops over flat tables, since a good part of the time of a check goes here. */
function fill<W>(input: AlignmentInput<W>, { a0, a1, b0, b1 }: Range, tables: Tables): void {
  const { pair, omit, add, width, omitting, adding } = tables;
  pair[0] = 0;
  for (let at = 1; at < width; at++) add[at] = added(tables, at, adding(0));
  for (let i = a0, row = width; i < a1; i++, row += width) {
    const word = input.a[i];
    const adds = adding(i - a0 + 1);
    omit[row] = omitted(tables, row, omitting(0));
    for (let j = b0, at = row + 1; j < b1; j++, at++) {
      const other = input.b[j];
      const before = at - width - 1;
      if (word && other)
        pair[at] =
          Math.max(pair[before] ?? NEVER, omit[before] ?? NEVER, add[before] ?? NEVER) +
          input.gain(word, other);
      omit[at] = omitted(tables, at, j + 1 === b1 ? omitting(width - 1) : DEAR);
      add[at] = added(tables, at, adds);
    }
  }
}

function omitted({ pair, omit, add, width }: Tables, at: number, { open, more }: Gap): number {
  const above = at - width;
  return Math.max((pair[above] ?? NEVER) + open, (omit[above] ?? NEVER) + more, (add[above] ?? NEVER) + open);
}

function added({ pair, omit, add }: Tables, at: number, { open, more }: Gap): number {
  const left = at - 1;
  return Math.max((pair[left] ?? NEVER) + open, (omit[left] ?? NEVER) + open, (add[left] ?? NEVER) + more);
}

const PAIR = 0;
const OMIT = 1;
const ADD = 2;

/** In which table the best score at a cell stands after these costs; ties go to the pair, then to the omission. */
function bestAt({ pair, omit, add }: Tables, at: number, [toPair, toOmit, toAdd]: Costs): number {
  const paired = (pair[at] ?? NEVER) + toPair;
  const omitting = (omit[at] ?? NEVER) + toOmit;
  const adding = (add[at] ?? NEVER) + toAdd;
  if (paired >= omitting) return paired >= adding ? PAIR : ADD;
  return omitting >= adding ? OMIT : ADD;
}

/** Of coming from each of the three tables. */
type Costs = readonly [fromPair: number, fromOmit: number, fromAdd: number];
const NOTHING: Costs = [0, 0, 0];

/** From where each score came is found again along the one path that counts: cheaper than to note it for all cells. */
function walkBack<W>(input: AlignmentInput<W>, { a0, a1, b0, b1 }: Range, tables: Tables): Step[] {
  const { width, omitting, adding } = tables;
  let i = a1 - a0;
  let j = b1 - b0;
  let now = bestAt(tables, i * width + j, NOTHING);
  const steps: Step[] = [];
  while (i > 0 || j > 0) {
    const at = i * width + j;
    if (now === OMIT) {
      const { open, more } = omitting(j);
      steps.push({ op: 'omit', i: a0 + --i, j: -1 });
      now = bestAt(tables, at - width, [open, more, open]);
    } else if (now === ADD) {
      const { open, more } = adding(i);
      steps.push({ op: 'add', i: -1, j: b0 + --j });
      now = bestAt(tables, at - 1, [open, open, more]);
    } else {
      steps.push(paired(input, a0 + --i, b0 + --j));
      now = bestAt(tables, at - width - 1, NOTHING);
    }
  }
  return steps.reverse();
}

function paired<W>({ a, b, isKept }: AlignmentInput<W>, i: number, j: number): Step {
  const [word, other] = [a[i], b[j]];
  return { op: word && other && isKept(word, other) ? 'keep' : 'swap', i, j };
}
