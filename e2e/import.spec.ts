/** Promise: thousands of articles come in at once, and what came in stays when it is stopped. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ENGINES, given } from './given.ts';
import { type LibraryView, libraryView } from './pages/library-view.ts';
import { keptRecords } from './store/kept-records.ts';
import { remixed } from './store/remixed.ts';

const MANY = 1_000;
/** A machine that does much else beside takes its time. */
const PATIENCE_MS = 60_000;

describe.each(ENGINES)('a large import in %s', (engine) => {
  const at = given(engine);
  const folder = mkdtempSync(join(tmpdir(), 'crossquote-import-'));
  const file = join(folder, 'many.jsonl');
  let view: LibraryView;

  beforeAll(() => {
    const lines = remixed(MANY).map((article) => JSON.stringify(article));
    writeFileSync(file, lines.join('\n'));
  });
  beforeEach(async () => {
    view = await libraryView(at.reader);
    await view.clear();
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('keeps what came in before it was stopped, and brings only the rest when it is given again', async () => {
    await view.begin(file);
    const told = await view.cancel();
    await view.finished(PATIENCE_MS);
    expect(await view.standing()).toContain('Import stopped');
    const { cards, texts, dossiers } = await view.page.evaluate(keptRecords);
    expect(cards.length).toBeGreaterThanOrEqual(told);
    expect(cards.length).toBeLessThan(MANY);
    expect([texts, dossiers]).toEqual([cards, cards]);
    await view.give(file, PATIENCE_MS);
    expect(await view.standing()).toContain(
      `${MANY - cards.length} new articles · ${cards.length} known already`,
    );
  });

  it('takes what is dropped on the page, whatever view is open', async () => {
    await view.go('feeds');
    const lines = remixed(3).map((article) => JSON.stringify(article));
    await view.page.evaluate(drop, { 'some.jsonl': lines.join('\n'), 'note.txt': 'Words of a note.' });
    await view.finished(PATIENCE_MS);
    expect(await view.standing()).toContain('4 new articles');
    expect(new URL(view.page.url()).hash).toBe('#library');
  });

  it('reads saved pages among the files', async () => {
    const page = join(folder, 'ferry.html');
    writeFileSync(page, await (await fetch(`${at.newsroom.origin}/news/ferry`)).text());
    await view.give([page, file], PATIENCE_MS);
    expect(await view.standing()).toContain('1,001 new articles');
  });
});

/** Runs in the page: lets go of files over it. */
function drop(files: Readonly<Record<string, string>>): void {
  const dataTransfer = new DataTransfer();
  for (const [name, content] of Object.entries(files)) dataTransfer.items.add(new File([content], name));
  document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
}
