/** What benchmarks can not be run without: data that is not ours to publish, and browsers. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Engine, findBrowser } from '../e2e/browsers.ts';
import type { Bench } from './evaluators.ts';
import type { Need } from './figures.ts';
import { MATCH_FILES } from './match-accuracy.ts';
import { type PageCase, pageCases } from './pages.ts';

/** A need for files of the evaluation data. */
export const data =
  (...files: readonly string[]): Need =>
  (bench) => {
    const lacking = files.filter((file) => !existsSync(join(bench.data, file)));
    return lacking.length > 0 ? `no ${lacking[0]} in ${bench.data}` : null;
  };

export const aBrowser =
  (engine: Engine): Need =>
  () =>
    findBrowser(engine) ? null : `no ${engine} on this machine`;

export const MATCH_DATA = data(...MATCH_FILES.map((file) => `dev/${file}`), 'eval/eval_match.mjs');
export const PAGE_DATA = data('dev/pages/ground-truth.json');

export function pagesOf(bench: Bench): PageCase[] {
  const pages = pageCases(join(bench.data, 'dev'));
  if (!pages) throw new Error('There are no pages.');
  return pages;
}
