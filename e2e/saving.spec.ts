/** Promise: an article that the reader saved stands as a witness when another outlet's page tells the same story. */
import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { ENGINES, given } from './given.ts';
import { reloaded } from './pages/article-page.ts';
import { press } from './pages/buttons.ts';
import { popupView } from './pages/popup-view.ts';
import { clearKept } from './store/clearing.ts';
import { keptRecords } from './store/kept-records.ts';

const FERRY = '/news/ferry';
const ELSEWHERE = '/islands/ferry';

describe.each(ENGINES)('in %s', (engine) => {
  const at = given(engine);

  async function checked(path: string) {
    const page = await at.reader.open(at.newsroom.origin + path);
    return popupView(await at.reader.click(page));
  }

  async function saved(path: string): Promise<void> {
    const view = await checked(path);
    await press(view.page, 'Save this article');
    await told(view.page, 'Saved in your library.');
  }

  beforeEach(() => clearKept(at.reader));

  it('saves a page, takes it back, and saves it again', async () => {
    const view = await checked(FERRY);
    expect(await view.verdict()).toBe('Nobody else tells this story');
    await press(view.page, 'Save this article');
    await told(view.page, 'Saved in your library.');
    await press(view.page, 'Undo');
    await told(view.page, 'Taken out again.');
    await press(view.page, 'Save this article');
    await told(view.page, 'Saved in your library.');
    const again = await checked(FERRY);
    await told(again.page, 'In your library since');
    await press(again.page, 'Save it again');
    await told(again.page, 'Your library holds it already, word for word.');
  });

  it('hears the saved article as a witness of the story, and opens its text at the words', async () => {
    await saved(FERRY);
    const view = await checked(ELSEWHERE);
    expect(await view.toldBy()).toEqual([expect.stringContaining('The Quay Courier')]);
    const [entry] = (await view.entries()).filter(({ here }) => here.includes('any boat'));
    expect(entry?.others[0]).toMatchObject({
      differing: [expect.stringContaining('ship')],
      outlets: expect.arrayContaining(['The Quay Courier']),
    });
    expect(await view.page.$eval('li.entry .sources a', (link) => link.getAttribute('href') ?? '')).toContain(
      `${at.newsroom.origin}${FERRY}#:~:text=`,
    );
    const href = await view.page.$eval(
      'li.entry .sources a[href*="/witness/"]',
      (link) => link.getAttribute('href') ?? '',
    );
    const stored = await at.reader.openOwn(href);
    await stored.waitForSelector('mark.pointed');
    expect(await stored.$eval('mark.pointed', (mark) => mark.textContent)).toContain('any ship');
    expect(await stored.$eval('h1', (heading) => heading.textContent)).toBe(
      'Night ferry to sail again from spring',
    );
  });

  it('tells what a dictionary says of the words that stand for each other, once it is asked', async () => {
    await saved(FERRY);
    const { page } = await checked(ELSEWHERE);
    await page.waitForSelector('li.entry details.later');
    expect(await page.$('.senses')).toBeNull();
    await page.waitForFunction(() => {
      const folds = [...document.querySelectorAll<HTMLElement>('details.later summary')];
      const found = folds.find((one) => one.textContent === 'What a dictionary says of these words');
      found?.click();
      return found !== undefined;
    });
    const senses = await page.waitForSelector('.senses li');
    const line = await senses?.evaluate(({ textContent }) => textContent);
    expect(line).toMatch(/^boat: .+ – ship: .+/);
  });

  it('saves from the menu as well, a text that has changed as a new version, and the badge tells', async () => {
    await saved(FERRY);
    const page = await at.reader.open(at.newsroom.origin + FERRY);
    await popupView(await at.reader.click(page)); // grants the page in Chromium, where the menu's event does not
    await reloaded(at.reader, page);
    await page.evaluate(() => {
      const last = [...document.querySelectorAll('article p')].at(-1);
      if (last) last.textContent = `${last.textContent} So the line said on Tuesday.`;
    });
    await page.bringToFront();
    await at.reader.choose(page, 'save');
    await expect
      .poll(() => at.reader.badge(page))
      .toEqual({
        text: '✓',
        title: 'Crossquote: Saved as a new version: the text has changed. Both are kept.',
      });
  });

  it('saves by its keys, without a view', async () => {
    const page = await at.reader.open(at.newsroom.origin + FERRY);
    await popupView(await at.reader.click(page)); // as above
    await at.reader.command(page, 'save');
    await expect
      .poll(() => at.reader.badge(page))
      .toEqual({ text: '✓', title: 'Crossquote: Saved in your library.' });
  });

  // Only Chromium lets a test stop the background.
  it.runIf(engine === 'chromium')(
    'keeps nothing by halves when the background is stopped in a save',
    async () => {
      const stories = ['/news/alike', '/islands/ferry', '/hard/unclosed'];
      for (const [i, path] of stories.entries()) {
        const view = await checked(path);
        const devtools = await view.page.createCDPSession();
        await devtools.send('ServiceWorker.enable');
        await view.page.waitForSelector('.save-article .button');
        await view.page.evaluate((wait) => {
          document.querySelector<HTMLButtonElement>('.save-article .button')?.click();
          return new Promise((resolve) => setTimeout(resolve, wait));
        }, i * 12);
        await devtools.send('ServiceWorker.stopAllWorkers');
        const own = await at.reader.openOwn('/src/ui/options/index.html');
        const ids = await own.evaluate(keptRecords);
        expect(ids.dossiers).toEqual(ids.cards);
        expect(ids.texts.filter((id) => !ids.cards.includes(id))).toEqual([]);
        expect(ids.cards.filter((id) => !ids.texts.includes(id))).toEqual([]);
      }
    },
  );
});

async function told(page: Page, text: string): Promise<void> {
  await page.waitForFunction(
    (words) => document.querySelector('.save-article')?.textContent?.includes(words),
    {},
    text,
  );
}
