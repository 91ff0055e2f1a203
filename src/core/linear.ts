/** Log-linear models over named features: hashing of names, and tables of weights packed into printable text. */

/** Wide enough that features seldom share a bucket. Only the buckets in use are stored. */
export const BUCKETS = 1 << 18;

export type Feature = string | boolean;

/** The bucket of a feature, named by its parts: FNV-1a, folded to the table's width. */
export function bucketOf(parts: readonly Feature[]): number {
  let hash = 0x811c9dc5;
  for (const part of parts) {
    const name = typeof part === 'string' ? part : part ? '1' : '0';
    for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
    hash = Math.imul(hash ^ 0x7c, 0x01000193);
  }
  return (hash ^ (hash >>> 15)) & (BUCKETS - 1);
}

/** A weight for every bucket, in hundredths. */
export type Weights = Int16Array;

export const score = (weights: Weights, features: readonly number[]): number => {
  let sum = 0;
  for (const feature of features) sum += weights[feature] ?? 0;
  return sum / 100;
};

/** The probability that log odds stand for. */
export const chance = (odds: number): number => 1 / (1 + Math.exp(-odds));

// The packed form is a row of pairs: the gap to the next bucket in use, then its weight. A gap is written in
// base 42 with the last digit raised by 42; a weight is one character on a curve that is fine around zero.
const FIRST_CHARACTER = 40;
const BACKSLASH = 92;
const GAP_BASE = 42;
const LEVELS = 41;
/** Weights beyond this are cut: none of the trained ones comes near. */
const LARGEST = 2.5;

const characterOf = (value: number): string =>
  String.fromCharCode(
    value + FIRST_CHARACTER >= BACKSLASH ? value + FIRST_CHARACTER + 1 : value + FIRST_CHARACTER,
  );

const levelAt = (code: number): number => (code > BACKSLASH ? code - 1 : code) - FIRST_CHARACTER;

/** The weights that matter as printable ASCII without quotes and backslashes. */
export function pack(weights: ArrayLike<number>, least: number): string {
  let packed = '';
  let last = -1;
  for (let bucket = 0; bucket < weights.length; bucket++) {
    const weight = weights[bucket] ?? 0;
    if (Math.abs(weight) < least) continue;
    packed += gapText(bucket - last) + characterOf(levelOf(weight) + LEVELS);
    last = bucket;
  }
  return packed;
}

function gapText(gap: number): string {
  let text = characterOf((gap % GAP_BASE) + GAP_BASE);
  for (let rest = Math.floor(gap / GAP_BASE); rest > 0; rest = Math.floor(rest / GAP_BASE)) {
    text = characterOf(rest % GAP_BASE) + text;
  }
  return text;
}

const levelOf = (weight: number): number =>
  Math.round(Math.sign(weight) * Math.sqrt(Math.min(1, Math.abs(weight) / LARGEST)) * (LEVELS - 1));

/** In hundredths. */
const weightAt = (level: number): number =>
  Math.round(Math.sign(level) * (level / (LEVELS - 1)) ** 2 * LARGEST * 100);

/** The reverse of `pack`, to the precision of its levels. */
export function unpack(packed: string): Weights {
  const weights = new Int16Array(BUCKETS);
  const weightOf = Int16Array.from({ length: 2 * LEVELS + 1 }, (_, character) =>
    weightAt(character - LEVELS),
  );
  let bucket = -1;
  let gap = 0;
  for (let at = 0; at < packed.length; at++) {
    const value = levelAt(packed.charCodeAt(at));
    if (value < GAP_BASE) {
      gap = gap * GAP_BASE + value;
      continue;
    }
    bucket += gap * GAP_BASE + value - GAP_BASE;
    gap = 0;
    at++;
    weights[bucket] = weightOf[levelAt(packed.charCodeAt(at))] ?? 0;
  }
  return weights;
}
