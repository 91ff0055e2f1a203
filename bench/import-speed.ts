/** How long the library page takes to take in ten thousand articles from one file, and how smooth it stays meanwhile. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from '../e2e/browsers.ts';
import { startReader } from '../e2e/given.ts';
import { libraryView } from '../e2e/pages/library-view.ts';
import { type Smoothness, watchWork } from '../e2e/pages/smoothness.ts';
import { remixed } from '../e2e/store/remixed.ts';

/** More than the browsers take on the slowest machine that anybody would measure on. */
const PATIENCE_MS = 20 * 60_000;

export interface ImportTimes extends Smoothness {
  readonly seconds: number;
  /** New articles. */
  readonly kept: number;
}

/** In the build of the extension as it lies under `dist`. */
export async function importTimes(engine: Engine, count: number): Promise<ImportTimes> {
  const folder = mkdtempSync(join(tmpdir(), 'crossquote-import-'));
  const file = join(folder, 'articles.jsonl');
  writeFileSync(
    file,
    remixed(count)
      .map((article) => `${JSON.stringify(article)}\n`)
      .join(''),
  );
  const reader = await startReader(engine);
  try {
    const view = await libraryView(reader);
    const work = await watchWork(reader, view.page);
    const begun = performance.now();
    await view.give(file, PATIENCE_MS);
    const seconds = (performance.now() - begun) / 1000;
    return { seconds, kept: await view.newSoFar(), ...(await work.stop()) };
  } finally {
    await reader.close();
    rmSync(folder, { recursive: true });
  }
}
