/**
 * Which words of two readings answer each other: an overlap alignment with affine gaps.
 *
 * After Needleman and Wunsch (1970) with Gotoh's gaps (1982). Ours: the ends of either reading are free, since
 * quotations are cut at will, and unlike words may still answer each other, at a cost. O(n·m) up to `MAX_CELLS`;
 * above it the readings are first cut at words that occur once in each (the idea of patience diff), and stretches
 * that are still too long are taken as wholly different.
 */

/**
 * What one step of an alignment does: `keep` and `swap` take a word of each reading, `omit` takes one of A, `add` one of
 * B. Where they stand follows from the steps before, so that no step needs an object of its own.
 */
export type Op = 'keep' | 'swap' | 'omit' | 'add';

/** What is aligned: equal words have the same form. */
export interface Aligned {
  readonly form: object;
}

/** How words are judged by an alignment. */
export interface Judge<W> {
  /** What pairing two words is worth. */
  gain(a: W, b: W): number;
  /** Whether two words that are paired are one word. */
  isKept(a: W, b: W): boolean;
  /** What one alignment after the other is worked out in: fresh tables for each of some hundred cost more than filling them. */
  readonly room: Room;
}

export interface Room {
  scores: Float64Array;
}

export const newRoom = (): Room => ({ scores: new Float64Array(0) });

interface AlignmentInput<W> {
  readonly a: readonly W[];
  readonly b: readonly W[];
  readonly judge: Judge<W>;
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
export function align<W extends Aligned>(a: readonly W[], b: readonly W[], judge: Judge<W>): Op[] {
  const [n, m] = [a.length, b.length];
  const whole = n <= m ? wholeIn(a, b) : wholeIn(b, a);
  if (whole >= 0)
    return within(Math.min(n, m), {
      from: whole,
      rest: Math.abs(m - n) - whole,
      op: n <= m ? 'add' : 'omit',
    });
  const input = { a, b, judge };
  if (n * m <= MAX_CELLS) return table(input, { a0: 0, a1: n, b0: 0, b1: m });
  const shared = sharedEnds(a, b);
  const ops: Op[] = [];
  repeat(ops, 'keep', shared.start);
  let [a0, b0] = [shared.start, shared.start];
  const [a1, b1] = [n - shared.end, m - shared.end];
  for (const anchor of [...anchors(input, { a0, a1, b0, b1 }), { i: a1, j: b1 }]) {
    for (const op of stretch(input, { a0, a1: anchor.i, b0, b1: anchor.j })) ops.push(op);
    if (anchor.i < a1) ops.push('keep');
    a0 = anchor.i + 1;
    b0 = anchor.j + 1;
  }
  repeat(ops, 'keep', shared.end);
  return ops;
}

function repeat(ops: Op[], op: Op, times: number): void {
  for (let k = 0; k < times; k++) ops.push(op);
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

/** So many words in a row that both readings have, and what only one has before and behind them. */
function within(
  kept: number,
  around: { readonly from: number; readonly rest: number; readonly op: Op },
): Op[] {
  const ops: Op[] = [];
  repeat(ops, around.op, around.from);
  repeat(ops, 'keep', kept);
  repeat(ops, around.op, around.rest);
  return ops;
}

/** How many words both readings begin and end with. */
function sharedEnds(a: readonly Aligned[], b: readonly Aligned[]): { start: number; end: number } {
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start]?.form === b[start]?.form) start++;
  let end = 0;
  while (end < most - start && a.at(-1 - end)?.form === b.at(-1 - end)?.form) end++;
  return { start, end };
}

function stretch<W extends Aligned>(input: AlignmentInput<W>, range: Range): Op[] {
  const cells = (range.a1 - range.a0) * (range.b1 - range.b0);
  return cells <= MAX_INNER_CELLS ? table(input, range) : gaps(range);
}

function gaps({ a0, a1, b0, b1 }: Range): Op[] {
  const ops: Op[] = [];
  repeat(ops, 'omit', a1 - a0);
  repeat(ops, 'add', b1 - b0);
  return ops;
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

/**
 * Gotoh's three tables, cell by cell: the best score of the words before a cell's corner that ends in a pair, in an
 * omission and in an addition stand beside each other.
 */
interface Tables {
  readonly scores: Float64Array;
  readonly width: number;
  /** What a gap costs in a column or a row: nothing where it lies at an end of both readings. */
  readonly omitting: (j: number) => Gap;
  readonly adding: (i: number) => Gap;
}

const PAIR = 0;
const OMIT = 1;
const ADD = 2;
/** How many scores a cell has. */
const CELL = 3;

interface Gap {
  readonly open: number;
  readonly more: number;
}

const FREE: Gap = { open: 0, more: 0 };
const DEAR: Gap = { open: GAP_OPEN, more: GAP_EXTEND };

/** Fills the tables for a stretch and walks back from its end. */
function table<W extends Aligned>(input: AlignmentInput<W>, range: Range): Op[] {
  const { a0, a1, b0, b1 } = range;
  if (a0 === a1 || b0 === b1) return gaps(range);
  const tables = roomFor(input, range);
  fillEdges(tables, a1 - a0);
  fill(input, range, tables);
  return walkBack(input, range, tables);
}

const NEVER = Number.NEGATIVE_INFINITY;

function roomFor<W>({ a, b, judge: { room } }: AlignmentInput<W>, { a0, a1, b0, b1 }: Range): Tables {
  const [n, m] = [a1 - a0, b1 - b0];
  const cells = CELL * (n + 1) * (m + 1);
  if (room.scores.length < cells) room.scores = new Float64Array(2 * cells);
  const freeStart = a0 === 0 && b0 === 0;
  const freeEnd = a1 === a.length && b1 === b.length;
  return {
    scores: room.scores,
    width: m + 1,
    omitting: (j) => ((freeStart && j === 0) || (freeEnd && j === m) ? FREE : DEAR),
    adding: (i) => ((freeStart && i === 0) || (freeEnd && i === n) ? FREE : DEAR),
  };
}

/** The first row, which only adds, and the first column, which only omits. */
function fillEdges({ scores, width, omitting, adding }: Tables, rows: number): void {
  scores.fill(NEVER, 0, CELL * width);
  scores[PAIR] = 0;
  const [add, omit] = [adding(0), omitting(0)];
  for (let j = 1, score = add.open; j < width; j++, score += add.more) scores[CELL * j + ADD] = score;
  for (let i = 1, score = omit.open; i <= rows; i++, score += omit.more) {
    const at = CELL * i * width;
    scores[at + PAIR] = NEVER;
    scores[at + OMIT] = score;
    scores[at + ADD] = NEVER;
  }
}

/** Plain loops over one flat table, in which each score is taken up once: a good part of the time of a check goes here. */
function fill<W>(input: AlignmentInput<W>, range: Range, tables: Tables): void {
  for (let i = range.a0; i < range.a1; i++) fillRow(i, input, { range, tables });
}

function fillRow<W>(
  i: number,
  { a, b, judge }: AlignmentInput<W>,
  { range: { a0, b0, b1 }, tables }: { readonly range: Range; readonly tables: Tables },
): void {
  const { scores, width, omitting, adding } = tables;
  const word = a[i];
  const lastOmit = omitting(width - 1);
  const add = adding(i - a0 + 1);
  let at = CELL * ((i - a0 + 1) * width + 1);
  let up = at - CELL * width;
  let best = bestOf(scores, up - CELL);
  let leftPair = NEVER;
  let leftOmit = scores[at - CELL + OMIT] ?? NEVER;
  let leftAdd = NEVER;
  for (let j = b0; j < b1; j++, at += CELL, up += CELL) {
    const other = b[j];
    if (!word || !other) return;
    const omit = j + 1 === b1 ? lastOmit : DEAR;
    const upPair = scores[up] ?? NEVER;
    const upOmit = scores[up + OMIT] ?? NEVER;
    const upAdd = scores[up + ADD] ?? NEVER;
    leftAdd = highest(leftPair + add.open, leftOmit + add.open, leftAdd + add.more);
    leftOmit = highest(upPair + omit.open, upOmit + omit.more, upAdd + omit.open);
    leftPair = best + judge.gain(word, other);
    best = highest(upPair, upOmit, upAdd);
    scores[at] = leftPair;
    scores[at + OMIT] = leftOmit;
    scores[at + ADD] = leftAdd;
  }
}

const bestOf = (scores: Float64Array, at: number): number =>
  highest(scores[at] ?? NEVER, scores[at + OMIT] ?? NEVER, scores[at + ADD] ?? NEVER);

/** `Math.max` also looks for what is no number and for signs of zero, which takes a fifth of the loop. */
const highest = (a: number, b: number, c: number): number => (a > b ? (a > c ? a : c) : b > c ? b : c);

/** In which table the best score at a cell stands after these costs; ties go to the pair, then to the omission. */
function bestAt({ scores }: Tables, cell: number, { toPair, toOmit, toAdd }: Costs): number {
  const at = CELL * cell;
  const pair = (scores[at] ?? NEVER) + toPair;
  const omit = (scores[at + OMIT] ?? NEVER) + toOmit;
  const add = (scores[at + ADD] ?? NEVER) + toAdd;
  if (pair >= omit) return pair >= add ? PAIR : ADD;
  return omit >= add ? OMIT : ADD;
}

/** What it costs to go on from each of the three tables. */
interface Costs {
  readonly toPair: number;
  readonly toOmit: number;
  readonly toAdd: number;
}

const NOTHING: Costs = { toPair: 0, toOmit: 0, toAdd: 0 };

const costsOf = ({ open, more }: Gap, table: typeof OMIT | typeof ADD): Costs =>
  table === OMIT ? { toPair: open, toOmit: more, toAdd: open } : { toPair: open, toOmit: open, toAdd: more };

/** From where each score came is found again along the one path that counts: cheaper than to note it for all cells. */
function walkBack<W>(input: AlignmentInput<W>, { a0, a1, b0, b1 }: Range, tables: Tables): Op[] {
  const { width, omitting, adding } = tables;
  let i = a1 - a0;
  let j = b1 - b0;
  let now = bestAt(tables, i * width + j, NOTHING);
  const ops: Op[] = [];
  while (i > 0 || j > 0) {
    const at = i * width + j;
    if (now === OMIT) {
      ops.push('omit');
      i--;
      now = bestAt(tables, at - width, costsOf(omitting(j), OMIT));
    } else if (now === ADD) {
      ops.push('add');
      j--;
      now = bestAt(tables, at - 1, costsOf(adding(i), ADD));
    } else {
      ops.push(paired(input, a0 + --i, b0 + --j));
      now = bestAt(tables, at - width - 1, NOTHING);
    }
  }
  return ops.reverse();
}

function paired<W>({ a, b, judge }: AlignmentInput<W>, i: number, j: number): Op {
  const [word, other] = [a[i], b[j]];
  return word && other && judge.isKept(word, other) ? 'keep' : 'swap';
}
