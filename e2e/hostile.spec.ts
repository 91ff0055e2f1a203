/** Promise: no markup makes a check slow, large or wrong. Each page ends in a stated result. */
import { describe, expect, it } from 'vitest';
import { ENGINES, given } from './given.ts';
import { growth, memoryOf } from './memory.ts';
import { timed } from './pace.ts';
import { popupView } from './pages/popup-view.ts';
import { hostilePages, TRAP } from './press/hostile-pages.ts';
import { MARKED } from './press/living-pages.ts';

/** How long a reader may wait for an answer of any kind. */
const SOON_MS = 2_000;
/** How much more memory a page may take for being checked: scripts, nodes and all. Only Linux tells. */
const MEMORY_LIMIT = 200 * 2 ** 20;

describe.each(ENGINES)('in %s', (engine) => {
  const at = given(engine);

  it.each(Object.entries(hostilePages))('%s ends in its result', async (path, { verdict }) => {
    const page = await at.reader.open(at.newsroom.origin + path);
    const heard: string[] = [];
    page.on('pageerror', (error) => heard.push(String(error)));
    const before = memoryOf(at.reader.browser);
    // Firefox shows the popup a second time for us, in a tab; that time is not the reader's.
    const { value: view, took } = await timed(
      async () => popupView(await at.reader.click(page)),
      at.reader.told,
    );
    const found = await view.verdict();
    expect(found).toMatch(verdict);
    expect(took).toBeLessThan(SOON_MS);
    expect(growth(before, memoryOf(at.reader.browser))).toBeLessThan(MEMORY_LIMIT);
    expect(await view.text()).not.toContain(TRAP);
    expect(heard).toEqual([]);
    await page.bringToFront();
    // The popup may show the result before the page is marked.
    const marks = async () => (await page.evaluate(lookAround)).marks;
    await expect.poll(marks).toEqual(/^Printed alike/.test(found) ? [MARKED] : []);
    expect((await page.evaluate(lookAround)).title).not.toBe('caught');
  });
});

/** Runs in the page, whose prototypes may be overridden. */
function lookAround(): { readonly title: string; readonly marks: readonly string[] } {
  const marks: string[] = [];
  for (const [, highlight] of CSS.highlights)
    for (const range of highlight) {
      const { startContainer, startOffset, endOffset } = range as Range;
      marks.push((startContainer as Text).data.slice(startOffset, endOffset));
    }
  return { title: document.title, marks };
}
