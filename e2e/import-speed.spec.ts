/** Promise: thousands of articles come in at once while the page goes on answering. Runs while nothing else does. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ENGINES, given } from './given.ts';
import { pace } from './pace.ts';
import { libraryView } from './pages/library-view.ts';
import { watchWork } from './pages/smoothness.ts';
import { remixed } from './store/remixed.ts';

const MANY = 1_000;
/** A machine that does much else beside takes its time. */
const PATIENCE_MS = 60_000;

describe.each(ENGINES)('a large import in %s', (engine) => {
  const at = given(engine);
  const folder = mkdtempSync(join(tmpdir(), 'crossquote-import-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('leaves the page to its reader', async () => {
    const file = join(folder, 'many.jsonl');
    const lines = remixed(MANY).map((article) => JSON.stringify(article));
    lines.splice(400, 0, '{"text": 3}');
    writeFileSync(file, lines.join('\n'));
    const view = await libraryView(at.reader);
    const before = pace();
    const work = await watchWork(at.reader, view.page);
    const begun = performance.now();
    await view.give(file, PATIENCE_MS);
    const took = performance.now() - begun;
    const { longest, busy } = await work.stop();
    console.log(
      `${engine}: ${MANY} articles in ${(took / 1000).toFixed(1)} s; longest wait for a frame ${longest.toFixed(0)} ms` +
        (busy === null ? '' : `; the page itself worked for ${busy.toFixed(0)} ms`),
    );
    expect(await view.standing()).toContain('1,000 new articles · 1 record was not taken in');
    expect(await view.rejected()).toEqual(['many.jsonl:401 There is no article in it.']);
    // Reading alone, without studying or saving, would be more than that.
    if (busy !== null) expect(busy).toBeLessThan(took / 3);
    expect(longest / Math.max(before, pace())).toBeLessThan(1_000);
  });
});
