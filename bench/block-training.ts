/**
 * Learns the weights of src/page/block-weights.ts from pages with hand-made bodies, and prints that file.
 *
 *   tsx bench/block-training.ts DATA > src/page/block-weights.ts
 *
 * DATA holds pages/*.html.gz and pages/ground-truth.json. Every page gives its lines twice: as Readability chooses
 * them behind our cleaning, which is what the weights are used on, and, at a lower weight, without it. Logistic
 * regression with a ridge, by Newton's method; the same input gives the same weights. `--folds N` prints scores on
 * pages that were held back instead.
 */
import { Readability } from '@mozilla/readability';
import { diffArrays } from 'diff';
import { documentOf } from '../src/cli/dom.ts';
import { FEATURE_NAMES, placesOf } from '../src/page/block-choice.ts';
import { featuresOf } from '../src/page/block-features.ts';
import { linesOf } from '../src/page/block-lines.ts';
import { blocksOf } from '../src/page/blocks.ts';
import { clean } from '../src/page/cleaning.ts';
import { copyOf } from '../src/page/copy.ts';
import { statementOf } from '../src/page/metadata.ts';
import { shadowsOf } from '../src/page/shadow.ts';
import { meanOf, nearness, type PageCase, pageCases, tokens } from './pages.ts';

interface Example {
  readonly page: string;
  readonly text: string;
  readonly cleaned: boolean;
  readonly values: readonly number[];
  readonly foreign: boolean;
  readonly weight: number;
}

// A caption of one word costs little, a paragraph much, but no page may outvote the others by one long paragraph.
const MAX_WORDS = 60;
const WEIGHT_UNCLEANED = 0.3;
// As in src/page/read.ts.
const FIRST_SIEVE = 0b110;
const RIDGE = 4;
const STEPS = 25;

export type Weights = readonly number[];

export async function examplesOf(pages: readonly PageCase[]): Promise<Example[]> {
  const found: Example[] = [];
  for (const page of pages) found.push(...(await examples(page, true)), ...(await examples(page, false)));
  return found;
}

async function examples(page: PageCase, cleaned: boolean): Promise<Example[]> {
  const saved = await documentOf(page.bytes);
  const { document } = copyOf(saved, shadowsOf(saved, 'custom'));
  const { metadata } = statementOf(document, { address: page.url });
  if (cleaned) clean(document);
  const reader = new Readability<Node>(document, { serializer: (node) => node, keepClasses: true });
  if (cleaned) (reader as unknown as { _flags: number })._flags = FIRST_SIEVE;
  const content = reader.parse()?.content;
  if (!content) return [];
  const places = placesOf(content as Element, linesOf(blocksOf(content as Element)), metadata);
  const shares = sharesInTruth(
    places.map(({ line }) => tokens(line.block.text)),
    tokens(page.body),
  );
  return places.map((place, i) => {
    const features = featuresOf(place);
    return {
      page: page.id,
      text: place.line.block.text,
      cleaned,
      values: FEATURE_NAMES.map((name) => Number(features[name])),
      foreign: (shares[i] ?? 0) < 0.5,
      weight: Math.sqrt(Math.min(place.line.words.length, MAX_WORDS) + 1) * (cleaned ? 1 : WEIGHT_UNCLEANED),
    };
  });
}

/** Of each line's words, the share that the truth has at that place. */
function sharesInTruth(lines: readonly string[][], truth: string[]): number[] {
  const owner = lines.flatMap((line, i) => line.map(() => i));
  const hits = lines.map(() => 0);
  let at = 0;
  for (const { added, removed, value } of diffArrays(lines.flat(), truth)) {
    if (added) continue;
    for (let k = 0; k < value.length && !removed; k++) {
      const line = owner[at + k] ?? 0;
      hits[line] = (hits[line] ?? 0) + 1;
    }
    at += value.length;
  }
  return hits.map((hit, i) => hit / Math.max(1, lines[i]?.length ?? 0));
}

/** One weight for each feature, and the bias last. */
export function learn(given: readonly Example[]): Weights {
  const size = FEATURE_NAMES.length + 1;
  const rows = given.map(({ values }) => [...values, 1]);
  let weights = Array.from({ length: size }, () => 0);
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map((weight, k) => (k < size - 1 ? RIDGE * weight : 0));
    const curve = weights.map((_, k) => weights.map((_, l) => (k === l ? (k < size - 1 ? RIDGE : 1e-6) : 0)));
    rows.forEach((row, i) => {
      const { foreign, weight } = given[i] as Example;
      const chance = 1 / (1 + Math.exp(-dot(row, weights)));
      for (let k = 0; k < size; k++) {
        const value = row[k] ?? 0;
        if (value === 0) continue;
        gradient[k] = (gradient[k] ?? 0) + weight * (chance - (foreign ? 1 : 0)) * value;
        const line = curve[k] as number[];
        for (let l = 0; l < size; l++) {
          line[l] = (line[l] ?? 0) + weight * chance * (1 - chance) * value * (row[l] ?? 0);
        }
      }
    });
    const change = solve(curve, gradient);
    weights = weights.map((weight, k) => weight - (change[k] ?? 0));
  }
  return weights;
}

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, k) => sum + value * (b[k] ?? 0), 0);

/** Gauss elimination with pivots. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  const n = rows.length;
  for (let k = 0; k < n; k++) {
    const pivot = rows
      .slice(k)
      .reduce((best, row) => (Math.abs(row[k] ?? 0) > Math.abs(best[k] ?? 0) ? row : best));
    rows.splice(rows.indexOf(pivot), 1);
    rows.splice(k, 0, pivot);
    for (const [i, row] of rows.entries()) {
      const factor = i === k ? 0 : (row[k] ?? 0) / (pivot[k] ?? 1);
      if (factor !== 0) for (let l = k; l <= n; l++) row[l] = (row[l] ?? 0) - factor * (pivot[l] ?? 0);
    }
  }
  return rows.map((row, k) => (row[n] ?? 0) / (row[k] ?? 1));
}

function weightsFile(weights: Weights): string {
  const round = (value: number | undefined) => String(Math.round((value ?? 0) * 100) / 100);
  const rows = FEATURE_NAMES.map((name, k) => `  ${name}: ${round(weights[k])},`);
  return `/** Made by bench/block-training.ts. Positive speaks against a line, negative for it. */
import type { Features } from './block-features.ts';

export const BIAS = ${round(weights.at(-1))};

export const WEIGHTS: Readonly<Record<keyof Features, number>> = {
${rows.join('\n')}
};
`;
}

/**
 * Scores of the choice on pages that the weights have not seen: `--folds N` holds each Nth of the pages back in turn.
 * Without the guards of src/page/block-choice.ts, which keep a little more.
 */
function validate(pages: readonly PageCase[], given: readonly Example[], folds: number): void {
  const fold = new Map(pages.map(({ id }, i) => [id, i % folds]));
  const models = Array.from({ length: folds }, (_, k) =>
    learn(given.filter(({ page }) => fold.get(page) !== k)),
  );
  const near = pages.map((page, i) => {
    const weights = models[i % folds] ?? [];
    const lines = given.filter((one) => one.page === page.id && one.cleaned);
    const kept = lines.filter(({ values }) => dot([...values, 1], weights) < LOGIT);
    return nearness(kept.map(({ text }) => text).join('\n'), page.body);
  });
  const { f1, precision, recall } = meanOf(near);
  const figures = [f1, precision, recall].map((value) => value.toFixed(4)).join('  ');
  console.error(`${folds} folds, unseen pages: F1, precision, recall  ${figures}`);
}

// Where the chance is 0.6.
const LOGIT = Math.log(0.6 / 0.4);
const [folder, flag, count] = process.argv.slice(2);
const pages = folder ? pageCases(folder) : null;
if (!pages) throw new Error('Name the data folder: it holds pages/ground-truth.json.');
const examplesGiven = await examplesOf(pages);
if (flag === '--folds') validate(pages, examplesGiven, Number(count ?? 10));
else process.stdout.write(weightsFile(learn(examplesGiven)));
