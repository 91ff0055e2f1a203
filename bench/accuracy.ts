/**
 * `npm run eval [-- DATA] [--markdown]`: what the engine gets right, side by side with packages that can be had
 * from npm, scored by the data folder's own evaluators. DATA holds `dev/`, `eval/` and `seeds/`; by default it is
 * looked for beside the checkout.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { printGrid } from './grid.ts';
import { LINK_FILES, linkGrids } from './links-accuracy.ts';
import { MATCH_FILES, matchGrid } from './match-accuracy.ts';
import { QUOTATION_FILES, quotationGrids } from './quotations-accuracy.ts';

const args = process.argv.slice(2);
const markdown = args.includes('--markdown');
const given = args.find((arg) => !arg.startsWith('--'));
const data = resolve(given ?? process.env.CROSSQUOTE_DATA ?? '../shared');

const NEEDED = [
  ...LINK_FILES,
  ...QUOTATION_FILES,
  'eval/eval_match.mjs',
  ...MATCH_FILES.map((file) => `dev/${file}`),
];

async function main(): Promise<void> {
  const missing = NEEDED.filter((file) => !existsSync(join(data, file)));
  if (missing.length > 0) {
    console.error(
      `No evaluation data in ${data}: ${missing.join(', ')} missing. Give its folder: npm run eval -- FOLDER (the folder that holds dev/ and eval/).`,
    );
    process.exitCode = 2;
    return;
  }
  const scratch = mkdtempSync(join(tmpdir(), 'crossquote-eval-'));
  try {
    const bench = { data, scratch };
    for (const grids of [linkGrids, quotationGrids, matchGrid])
      for (const grid of await grids(bench)) printGrid(grid, markdown);
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

await main();
