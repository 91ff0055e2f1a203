/** What the training scripts share: reading the annotated articles, learning weights, writing tables. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { BUCKETS, chance, pack } from '../src/core/linear.ts';

export interface GoldQuote {
  readonly start: number;
  readonly end: number;
  readonly kind: 'full' | 'partial' | 'indirect';
  readonly source: { readonly start: number; readonly parts?: readonly [number, number][] } | null;
}

export interface GoldArticle {
  readonly text: string;
  readonly quotes: readonly GoldQuote[];
}

export function readTraining(folder: string): GoldArticle[] {
  return gunzipSync(readFileSync(join(folder, 'quotations-train.jsonl.gz')))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line): GoldArticle => JSON.parse(line));
}

export interface Settings {
  readonly rate: number;
  /** How strongly a weight is pulled to zero each time that it is used. */
  readonly decay: number;
  /** A bucket seen less often than this is left out: it would only be learned by heart. */
  readonly leastSeen: number;
}

// Chosen by cross-validation; accuracy is flat around them.
const USUAL: Settings = { rate: 0.05, decay: 1e-3, leastSeen: 10 };
/** Weights smaller than this are not stored: 0.02 costs no accuracy and halves the table. */
const LEAST_WEIGHT = 0.02;
/** Characters a line of a written table. */
const LINE = 100;

export interface Model {
  readonly weights: Float64Array;
  readonly score: (buckets: readonly number[]) => number;
  /** Moves the weights of the buckets against a gradient. */
  readonly step: (buckets: readonly number[], gradient: number) => void;
  /** Puts the weights of now into the mean that `settle` sets in the end: means generalise better than last values. */
  readonly remember: () => void;
  readonly settle: () => void;
}

/** Adaptive gradient descent over the buckets that occur often enough in the given lists. */
export function learner(
  lists: readonly (readonly number[])[],
  { rate, decay, leastSeen }: Settings = USUAL,
): Model {
  const seen = new Int32Array(BUCKETS);
  for (const list of lists) for (const at of list) seen[at] = (seen[at] ?? 0) + 1;
  const weights = new Float64Array(BUCKETS);
  const squares = new Float64Array(BUCKETS).fill(1e-6);
  const sums = new Float64Array(BUCKETS);
  let remembered = 0;
  const score = (buckets: readonly number[]) => buckets.reduce((sum, at) => sum + (weights[at] ?? 0), 0);
  const step = (buckets: readonly number[], gradient: number) => {
    for (const at of buckets) {
      if ((seen[at] ?? 0) < leastSeen) continue;
      const pull = gradient + decay * (weights[at] ?? 0);
      squares[at] = (squares[at] ?? 0) + pull * pull;
      weights[at] = (weights[at] ?? 0) - (rate * pull) / Math.sqrt(squares[at] ?? 1);
    }
  };
  const remember = () => {
    remembered++;
    for (let at = 0; at < BUCKETS; at++) sums[at] = (sums[at] ?? 0) + (weights[at] ?? 0);
  };
  const settle = () => {
    for (let at = 0; at < BUCKETS; at++) weights[at] = (sums[at] ?? 0) / remembered;
  };
  return { weights, score, step, remember, settle };
}

export interface Row {
  readonly list: readonly number[];
  readonly yes: boolean;
}

/** Logistic regression. */
export function trainYesNo(rows: readonly Row[], epochs: number, settings: Settings = USUAL): Model {
  const model = learner(
    rows.map(({ list }) => list),
    settings,
  );
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { list, yes } of shuffled(rows, epoch))
      model.step(list, chance(model.score(list)) - (yes ? 1 : 0));
  }
  return model;
}

/** A fixed order that looks random: results must be the same on every run. */
export function shuffled<T>(list: readonly T[], seed: number): T[] {
  const keyed = list.map((item, at) => ({ item, key: Math.imul(at + 1, 2654435761 + 2 * seed) >>> 0 }));
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}

export interface Table {
  /** The exported constant, and the file's name without its ending. */
  readonly name: string;
  readonly file: string;
  readonly by: string;
}

export function writeTable(weights: ArrayLike<number>, { name, file, by }: Table): void {
  const packed = pack(weights, LEAST_WEIGHT);
  const lines = packed.match(new RegExp(`.{1,${LINE}}`, 'g')) ?? [];
  const rows = lines.map((line) => `  '${line}',`).join('\n');
  writeFileSync(
    new URL(`../src/core/lexicon/${file}.ts`, import.meta.url),
    `/** Written by bench/${by}; \`linear.ts\` says how to read it. */\nexport const ${name} = [\n${rows}\n].join('');\n`,
  );
  console.log(`wrote ${packed.length} characters to ${file}.ts`);
}
