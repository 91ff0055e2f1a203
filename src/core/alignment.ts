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

export interface AlignmentInput {
  /** The words on either side: the same object for the same word. */
  readonly keysA: readonly object[];
  readonly keysB: readonly object[];
  /** What pairing two words is worth. */
  readonly gain: (i: number, j: number) => number;
  /** Whether two words that are paired are one word. */
  readonly isKept: (i: number, j: number) => boolean;
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
export function align(input: AlignmentInput): Step[] {
  const [n, m] = [input.keysA.length, input.keysB.length];
  const whole = n <= m ? wholeIn(input.keysA, input.keysB) : wholeIn(input.keysB, input.keysA);
  if (whole >= 0) return n <= m ? within(n, m, whole) : within(m, n, whole).map(turned);
  if (n * m <= MAX_CELLS) return table(input, { a0: 0, a1: n, b0: 0, b1: m });
  const shared = sharedEnds(input.keysA, input.keysB);
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
function wholeIn(fewer: readonly object[], more: readonly object[]): number {
  if (fewer.length === 0) return -1;
  for (let at = more.length - fewer.length; at >= 0; at--) {
    let k = 0;
    while (k < fewer.length && fewer[k] === more[at + k]) k++;
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
function sharedEnds(a: readonly object[], b: readonly object[]): { start: number; end: number } {
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start] === b[start]) start++;
  let end = 0;
  while (end < most - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return { start, end };
}

function stretch(input: AlignmentInput, range: Range): Step[] {
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
function anchors({ keysA, keysB }: AlignmentInput, { a0, a1, b0, b1 }: Range): { i: number; j: number }[] {
  const [onceA, onceB] = [once(keysA, a0, a1), once(keysB, b0, b1)];
  const pairs: { i: number; j: number }[] = [];
  for (const [key, i] of onceA) {
    const j = onceB.get(key) ?? -1;
    if (i >= 0 && j >= 0) pairs.push({ i, j });
  }
  return longestRising(pairs);
}

/** Where a word stands that occurs once, -1 for others; in the order of first occurrence. */
function once(keys: readonly object[], from: number, to: number): Map<object, number> {
  const seen = new Map<object, number>();
  for (let i = from; i < to; i++) {
    const key = keys[i];
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

const PAIR = 0;
const OMIT = 1;
const ADD = 2;

interface Filled {
  /** For each cell the tables that the best path to it came from, two bits for each of `PAIR`, `OMIT` and `ADD`. */
  readonly origins: Uint8Array;
  readonly width: number;
  /** The table in which the best path ends. */
  readonly last: number;
}

/** Fills Gotoh's three tables for a stretch and walks back from its end. */
function table(input: AlignmentInput, range: Range): Step[] {
  const { a0, a1, b0, b1 } = range;
  if (a0 === a1 || b0 === b1) return gaps(range);
  return walkBack(input, range, fill(input, range));
}

const NEVER = Number.NEGATIVE_INFINITY;

/** Which of the three tables holds the best score; ties go to the pair, then to the omission. */
const bestOf = (pair: number, omit: number, add: number): number =>
  pair >= omit ? (pair >= add ? PAIR : ADD) : omit >= add ? OMIT : ADD;

/**
 * Keeps one row of scores a table: what stands in a row before `j` is new, what stands from `j` on is the row above.
 * Plain scalars and loops, since a good part of the time of a check goes here.
 */
function fill(input: AlignmentInput, { a0, a1, b0, b1 }: Range): Filled {
  const n = a1 - a0;
  const m = b1 - b0;
  const width = m + 1;
  const origins = new Uint8Array((n + 1) * width);
  const pair = new Float64Array(3 * width).fill(NEVER);
  const omit = pair.subarray(width, 2 * width);
  const add = pair.subarray(2 * width);
  const freeStart = a0 === 0 && b0 === 0;
  const freeEnd = a1 === input.keysA.length && b1 === input.keysB.length;
  pair[0] = 0;
  for (let i = 0; i <= n; i++) {
    const freeAdd = (freeStart && i === 0) || (freeEnd && i === n);
    const openAdd = freeAdd ? 0 : GAP_OPEN;
    const moreAdd = freeAdd ? 0 : GAP_EXTEND;
    let pairBefore = NEVER;
    let omitBefore = NEVER;
    let addBefore = NEVER;
    let pairLeft = i === 0 ? 0 : NEVER;
    let omitLeft = NEVER;
    let addLeft = NEVER;
    for (let j = i === 0 ? 1 : 0; j <= m; j++) {
      const freeOmit = (freeStart && j === 0) || (freeEnd && j === m);
      const openOmit = freeOmit ? 0 : GAP_OPEN;
      const moreOmit = freeOmit ? 0 : GAP_EXTEND;
      const pairAbove = pair[j] ?? NEVER;
      const omitAbove = omit[j] ?? NEVER;
      const addAbove = add[j] ?? NEVER;
      const gain = i > 0 && j > 0 ? input.gain(a0 + i - 1, b0 + j - 1) : NEVER;
      origins[i * width + j] =
        bestOf(pairBefore, omitBefore, addBefore) |
        (bestOf(pairAbove + openOmit, omitAbove + moreOmit, addAbove + openOmit) << 2) |
        (bestOf(pairLeft + openAdd, omitLeft + openAdd, addLeft + moreAdd) << 4);
      const addHere = Math.max(pairLeft + openAdd, omitLeft + openAdd, addLeft + moreAdd);
      pairLeft = Math.max(pairBefore, omitBefore, addBefore) + gain;
      omitLeft = Math.max(pairAbove + openOmit, omitAbove + moreOmit, addAbove + openOmit);
      addLeft = addHere;
      pair[j] = pairLeft;
      omit[j] = omitLeft;
      add[j] = addLeft;
      pairBefore = pairAbove;
      omitBefore = omitAbove;
      addBefore = addAbove;
    }
  }
  return { origins, width, last: bestOf(pair[m] ?? NEVER, omit[m] ?? NEVER, add[m] ?? NEVER) };
}

function walkBack(input: AlignmentInput, range: Range, { origins, width, last }: Filled): Step[] {
  let i = range.a1 - range.a0;
  let j = range.b1 - range.b0;
  let now = last;
  const steps: Step[] = [];
  while (i > 0 || j > 0) {
    const origin = ((origins[i * width + j] ?? 0) >> (2 * now)) & 3;
    if (now === OMIT) steps.push({ op: 'omit', i: range.a0 + --i, j: -1 });
    else if (now === ADD) steps.push({ op: 'add', i: -1, j: range.b0 + --j });
    else {
      const pair = { i: range.a0 + --i, j: range.b0 + --j };
      steps.push({ op: input.isKept(pair.i, pair.j) ? 'keep' : 'swap', i: pair.i, j: pair.j });
    }
    now = origin;
  }
  return steps.reverse();
}
