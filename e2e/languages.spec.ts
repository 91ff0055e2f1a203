/** Promise: longer words and another direction of writing break no view. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { given } from './given.ts';
import { marked } from './pages/article-page.ts';
import { unfold } from './pages/forms.ts';
import { popupView } from './pages/popup-view.ts';

const NARROW = { width: 320, height: 800 };
const OPTIONS = '/src/ui/options/index.html';

describe('in German', () => {
  const at = given('chromium', { language: 'de' });

  it.each([
    [OPTIONS, '.shelf li'],
    [`${OPTIONS}#feeds`, '.feeds .none'],
    [`${OPTIONS}#settings`, '.permissions input'],
    ['/src/ui/text/index.html', 'textarea'],
    ['/src/ui/welcome/index.html', '.tour'],
  ])('%s fits 320 pixels', async (path, settled) => {
    const page = await at.reader.openOwn(path);
    await page.setViewport(NARROW);
    await page.waitForSelector(settled);
    expect(await page.$eval('html', ({ lang }) => lang)).toMatch(/^de/);
    expect(await page.evaluate(tooWide)).toEqual([]);
  });

  it('the popup fits 320 pixels, with everything unfolded', async () => {
    const article = await at.reader.open(`${at.newsroom.origin}/news/001`);
    const { page } = await popupView(await at.reader.click(article));
    await page.setViewport(NARROW);
    await unfold(page);
    expect(await page.evaluate(tooWide)).toEqual([]);
  });
});

describe('from right to left', () => {
  const at = given('chromium', { language: 'ar' });

  it.each(['ltr', 'rtl'])('a card stays in the window of a page that is %s', async (direction) => {
    const page = await at.reader.open(`${at.newsroom.origin}/news/001`);
    await at.reader.click(page);
    await page.bringToFront();
    await marked(page);
    await page.setViewport(NARROW);
    await page.evaluate((dir) => {
      document.documentElement.dir = dir;
    }, direction);
    for (const key of ['Alt', 'Shift'] as const) await page.keyboard.down(key);
    await page.keyboard.press('ArrowDown');
    for (const key of ['Shift', 'Alt'] as const) await page.keyboard.up(key);
    await page.waitForFunction(() => document.documentElement.childElementCount === 3);
    const { left, right } = await cardOf(page);
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(NARROW.width);
  });

  it('what is said of a finding stands at the edge of what is said about it', async () => {
    const article = await at.reader.open(`${at.newsroom.origin}/news/001`);
    const { page } = await popupView(await at.reader.click(article));
    await unfold(page);
    await page.waitForSelector('.senses');
    await page.waitForSelector('.why dt');
    const words = 'blockquote.reading, .base, .senses, .why dt';
    const edges = await page.$$eval(words, (all) => [
      ...new Set(all.map((one) => getComputedStyle(one).textAlign.replace('start', 'right'))),
    ]);
    expect(edges).toEqual(['right']);
    expect(await page.$eval('.told dd', ({ textContent }) => textContent)).not.toContain(';');
  });
});

/** Runs in a view: what reaches beyond the window; what scrolls by itself may. */
function tooWide(): string[] {
  if (document.documentElement.scrollWidth <= innerWidth) return [];
  return [...document.body.querySelectorAll('*')]
    .filter((one) => one.checkVisibility() && one.getBoundingClientRect().right > innerWidth)
    .map(({ outerHTML }) => outerHTML.slice(0, 120));
}

/** A card has a closed root, into which only the browser's own tools see. */
async function cardOf(page: Page): Promise<{ readonly left: number; readonly right: number }> {
  const session = await page.createCDPSession();
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const pending = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    pending.push(...(node.children ?? []), ...(node.shadowRoots ?? []));
    if (node.localName !== 'section' || !node.attributes?.includes('dialog')) continue;
    const { model } = await session.send('DOM.getBoxModel', { nodeId: node.nodeId });
    const across = model.border.filter((_, at) => at % 2 === 0);
    return { left: Math.min(...across), right: Math.max(...across) };
  }
  throw new Error('No card is open.');
}
