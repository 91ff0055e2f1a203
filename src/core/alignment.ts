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
  readonly n: number;
  readonly m: number;
  /** Unique comparable form of a word on either side, for cutting readings that are too long. */
  readonly keyA: (i: number) => string;
  readonly keyB: (j: number) => string;
  /** What keeping this pair is worth (> 0), or null where the two are not the same word. */
  readonly keep: (i: number, j: number) => number | null;
  /** 0 to 1: how alike two different words are. */
  readonly alike: (i: number, j: number) => number;
}

/** A pair of wholly unlike words costs this much; less than two gaps, so that a lone swapped word stays one. */
const UNLIKE = -0.4;
/** Opening a gap. High enough that a scattered word is not picked from far away to save a swap. */
const GAP_OPEN = -0.55;
/** Each further word in a gap: long insertions stay cheap, since whole sentences are left out at once. */
const GAP_EXTEND = -0.06;
/** 300 by 400 words at most in one table; longer readings are cut at their anchors first. */
export const MAX_CELLS = 120_000;
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
  const whole = { a0: 0, a1: input.n, b0: 0, b1: input.m };
  if (input.n * input.m <= MAX_CELLS) return table(input, whole);
  const steps: Step[] = [];
  let { a0, b0 } = whole;
  for (const anchor of [...anchors(input), { i: input.n, j: input.m }]) {
    steps.push(...stretch(input, { a0, a1: anchor.i, b0, b1: anchor.j }));
    if (anchor.i < input.n) steps.push({ op: 'keep', i: anchor.i, j: anchor.j });
    a0 = anchor.i + 1;
    b0 = anchor.j + 1;
  }
  return steps;
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
function anchors(input: AlignmentInput): { i: number; j: number }[] {
  const onceA = once(input.n, input.keyA);
  const onceB = once(input.m, input.keyB);
  const pairs: { i: number; j: number }[] = [];
  for (let i = 0; i < input.n; i++) {
    const key = input.keyA(i);
    const j = onceB.get(key);
    if (j !== undefined && j >= 0 && onceA.get(key) === i) pairs.push({ i, j });
  }
  return longestRising(pairs);
}

function once(count: number, key: (i: number) => string): Map<string, number> {
  const seen = new Map<string, number>();
  for (let i = 0; i < count; i++) seen.set(key(i), seen.has(key(i)) ? -1 : i);
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

/** Fills Gotoh's three tables for a stretch and walks back from its end. */
function table(input: AlignmentInput, range: Range): Step[] {
  const n = range.a1 - range.a0;
  const m = range.b1 - range.b0;
  if (n === 0 || m === 0) return gaps(range);
  const width = m + 1;
  const size = (n + 1) * width;
  const scores = [new Float64Array(size), new Float64Array(size), new Float64Array(size)] as const;
  const origins = [new Uint8Array(size), new Uint8Array(size), new Uint8Array(size)] as const;
  const free = {
    startA: range.a0 === 0 && range.b0 === 0,
    end: range.a1 === input.n && range.b1 === input.m,
  };
  for (const score of scores) score.fill(Number.NEGATIVE_INFINITY);
  scores[PAIR][0] = 0;
  for (let i = 0; i <= n; i++) {
    for (let j = 0; j <= m; j++) {
      if (i === 0 && j === 0) continue;
      const at = i * width + j;
      if (i > 0) {
        const isFree = (free.startA && j === 0) || (free.end && j === m);
        best(scores, origins, {
          to: OMIT,
          at,
          from: at - width,
          gain: isFree ? [0, 0] : [GAP_OPEN, GAP_EXTEND],
        });
      }
      if (j > 0) {
        const isFree = (free.startA && i === 0) || (free.end && i === n);
        best(scores, origins, { to: ADD, at, from: at - 1, gain: isFree ? [0, 0] : [GAP_OPEN, GAP_EXTEND] });
      }
      if (i > 0 && j > 0) {
        const gain = pairGain(input, range.a0 + i - 1, range.b0 + j - 1);
        best(scores, origins, { to: PAIR, at, from: at - width - 1, gain: [gain, gain] });
      }
    }
  }
  return walkBack(input, range, { scores, origins, width });
}

function pairGain(input: AlignmentInput, i: number, j: number): number {
  const kept = input.keep(i, j);
  return kept ?? UNLIKE + input.alike(i, j) * (0.5 - UNLIKE);
}

type Tables = readonly [Float64Array, Float64Array, Float64Array];
type Origins = readonly [Uint8Array, Uint8Array, Uint8Array];

interface Move {
  readonly to: 0 | 1 | 2;
  readonly at: number;
  readonly from: number;
  /** When coming from another table, and when going on in the same. */
  readonly gain: readonly [change: number, stay: number];
}

function best(scores: Tables, origins: Origins, { to, at, from, gain }: Move): void {
  let top = Number.NEGATIVE_INFINITY;
  let origin = 0;
  for (const k of [PAIR, OMIT, ADD] as const) {
    const score = (scores[k][from] ?? Number.NEGATIVE_INFINITY) + gain[k === to ? 1 : 0];
    if (score > top) {
      top = score;
      origin = k;
    }
  }
  scores[to][at] = top;
  origins[to][at] = origin;
}

function walkBack(
  input: AlignmentInput,
  range: Range,
  { scores, origins, width }: { scores: Tables; origins: Origins; width: number },
): Step[] {
  let i = range.a1 - range.a0;
  let j = range.b1 - range.b0;
  const end = i * width + j;
  let now: number = PAIR;
  for (const k of [OMIT, ADD] as const) if ((scores[k][end] ?? 0) > (scores[now as 0]?.[end] ?? 0)) now = k;
  const steps: Step[] = [];
  while (i > 0 || j > 0) {
    const origin = origins[now as 0]?.[i * width + j] ?? PAIR;
    if (now === OMIT) steps.push({ op: 'omit', i: range.a0 + --i, j: -1 });
    else if (now === ADD) steps.push({ op: 'add', i: -1, j: range.b0 + --j });
    else {
      const pair = { i: range.a0 + --i, j: range.b0 + --j };
      steps.push({ op: input.keep(pair.i, pair.j) === null ? 'swap' : 'keep', ...pair });
    }
    now = origin;
  }
  return steps.reverse();
}
