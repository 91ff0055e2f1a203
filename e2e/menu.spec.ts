/** Promise: the page's context menu checks the page as the toolbar button does. */
import { describe, expect, it } from 'vitest';
import { ENGINES, given } from './given.ts';
import { loseOne, marked, painted } from './pages/article-page.ts';

describe.each(ENGINES)('the context menu in %s', (engine) => {
  const at = given(engine);
  const openSeed = () => at.reader.open(at.newsroom.origin + at.newsroom.seeds[1]!.article.path);

  it('marks the quotations and labels the button', async () => {
    const page = await openSeed();
    if (engine === 'chromium') await grant(page);
    await at.reader.choose(page, 'check');
    expect((await marked(page)).some(({ text }) => text.includes('killer'))).toBe(true);
    await expect.poll(async () => Number((await at.reader.badge(page)).text)).toBeGreaterThan(0);
  });

  it('marks nothing twice when it is chosen again and again', async () => {
    const page = await openSeed();
    if (engine === 'chromium') await grant(page);
    await at.reader.choose(page, 'check');
    const once = await marked(page);
    for (const _ of [2, 3]) {
      await loseOne(page);
      await at.reader.choose(page, 'check');
      await expect.poll(() => painted(page)).toEqual(once);
    }
  });

  it('marks the quotations of a selection, and no others', async () => {
    const page = await openSeed();
    if (engine === 'chromium') await grant(page);
    await page.evaluate(selectHalf);
    await at.reader.choose(page, 'selection');
    await marked(page);
    expect(await page.evaluate(() => getSelection()?.isCollapsed)).toBe(false);
    expect(await page.evaluate(marksBesideSelection)).toEqual([]);
  });

  async function grant(page: Awaited<ReturnType<typeof openSeed>>): Promise<void> {
    await at.reader.click(page);
    await marked(page);
    await page.evaluate(() => CSS.highlights.clear());
  }
});

/** Runs in the page: from the beginning of the article to the middle of it. */
function selectHalf(): void {
  const paragraphs = [...document.querySelectorAll('article p')];
  const [first, last] = [paragraphs[0], paragraphs[paragraphs.length >> 1]];
  if (first && last) getSelection()?.setBaseAndExtent(first, 0, last, last.childNodes.length);
}

/** Runs in the page. */
function marksBesideSelection(): string[] {
  const selected = getSelection()?.getRangeAt(0);
  return [...CSS.highlights.values()]
    .flatMap((highlight) => [...highlight] as Range[])
    .filter(({ startContainer, startOffset }) => !selected?.isPointInRange(startContainer, startOffset))
    .map(String);
}
