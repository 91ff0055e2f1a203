/** Promise: a mark opens a card that tells who prints what, by pointer and by keyboard, and leaves nothing behind. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { ENGINES, given } from './given.ts';
import { marked, roots } from './pages/article-page.ts';
import { popupView } from './pages/popup-view.ts';

const CLOSED = ['head', 'body'];
const OPEN = ['head', 'body', '<div></div>'];

describe.each(ENGINES)('a card in %s', (engine) => {
  const at = given(engine);

  async function markedPage(): Promise<Page> {
    const page = await at.reader.open(`${at.newsroom.origin}/news/001`);
    await popupView(await at.reader.click(page));
    await page.bringToFront();
    await marked(page);
    return page;
  }

  it('opens by keyboard, closes by Escape and gives the focus back', async () => {
    const page = await markedPage();
    await page.focus('.masthead a');
    await nextMark(page);
    await rooted(page, OPEN.length);
    expect(await roots(page)).toEqual(OPEN);
    await isEntered(page);
    await page.keyboard.press('Escape');
    await rooted(page, CLOSED.length);
    expect(await roots(page)).toEqual(CLOSED);
    await page.waitForFunction(() => document.activeElement?.textContent === 'World');
  });

  it('is led from mark to mark by the commands that have keys of the reader’s choice', async () => {
    const page = await markedPage();
    const ordinary = await page.evaluate(() => [...CSS.highlights.keys()]);
    const led = async (command: string): Promise<string> => {
      const before = await page.evaluate(pointedWords, ordinary);
      await at.reader.command(page, command);
      return arrival(async () => {
        const words = await page.evaluate(pointedWords, ordinary);
        return words !== '' && words !== before ? words : undefined;
      });
    };
    const first = await led('next');
    await rooted(page, OPEN.length);
    expect(await led('next')).not.toBe(first);
    expect(await led('previous')).toBe(first);
  });

  it('opens under a resting pointer and closes when it leaves', async () => {
    const page = await markedPage();
    const { x, y } = await page.evaluate(placeOfMark);
    await page.mouse.move(x - 2, y);
    await page.mouse.move(x, y);
    await rooted(page, OPEN.length);
    expect(await roots(page)).toEqual(OPEN);
    await page.mouse.move(2, 2);
    await rooted(page, CLOSED.length);
    expect(await roots(page)).toEqual(CLOSED);
  });

  it('leads to the words in the other article', async () => {
    const page = await markedPage();
    const { reader } = at;
    const before = new Set(await reader.browser.pages());
    // The card fills while we press; a press that comes too early meets its other buttons, which may close it.
    const opened = await arrival(async () => {
      if ((await roots(page)).length === CLOSED.length) {
        await nextMark(page);
        await isEntered(page);
      }
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      return (await reader.browser.pages()).find((one) => !before.has(one));
    });
    await opened.waitForFunction(() => document.querySelector('mark') !== null);
    const words = await opened.$eval('mark', (mark) => mark.textContent ?? '');
    const place = decodeURIComponent(await opened.evaluate(() => location.hash));
    const other = at.newsroom.seeds.find(({ id }) => place.includes(`/${id}&`));
    expect(other?.id).not.toBe('001');
    expect(other?.article.paragraphs.join('\n')).toContain(words);
  });

  it.skipIf(engine === 'firefox')('tells who prints what to whom listens to it', async () => {
    const page = await markedPage();
    await nextMark(page);
    await rooted(page, OPEN.length);
    const heard = await arrival(async () => {
      const said = JSON.stringify(await page.accessibility.snapshot({ interestingOnly: false }));
      return said.includes('Read it there') ? said : undefined;
    });
    expect(heard).toContain('This page');
    expect(heard).toContain('Antony Blinken');
    expect(heard).toContain('Bloomberg');
  });
});

async function nextMark(page: Page): Promise<void> {
  await page.keyboard.down('Alt');
  await page.keyboard.down('Shift');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.up('Shift');
  await page.keyboard.up('Alt');
}

function rooted(page: Page, count: number): Promise<unknown> {
  return page.waitForFunction((wanted) => document.documentElement.childElementCount === wanted, {}, count);
}

/** Waits until the focus is in the card: keys that come earlier are the page's. */
function isEntered(page: Page): Promise<unknown> {
  return page.waitForFunction(() => document.activeElement?.matches('html > :not(body)'));
}

/** Asks again and again, for a while. */
async function arrival<T>(look: () => Promise<T | undefined>): Promise<T> {
  const end = performance.now() + 30_000;
  while (performance.now() < end) {
    const found = await look();
    if (found !== undefined) return found;
  }
  throw new Error('It never came.');
}

/** Runs in the page: what is marked now and was not before a card opened. */
function pointedWords(ordinary: readonly string[]): string {
  return [...CSS.highlights]
    .filter(([name]) => !ordinary.includes(name))
    .flatMap(([, highlight]) => [...highlight].map(String))
    .join(' ');
}

/** Runs in the page: a point inside the first marked word that is to be seen. */
function placeOfMark(): { x: number; y: number } {
  for (const [, highlight] of CSS.highlights) {
    for (const range of highlight.values()) {
      const element = range.startContainer.parentElement;
      element?.scrollIntoView({ block: 'center' });
      const box = (range as Range).getBoundingClientRect();
      if (box.width > 0) return { x: box.left + Math.min(box.width, 40) / 2, y: box.top + 6 };
    }
  }
  throw new Error('No mark is to be seen.');
}
