/** Promise: an article that the reader saved stands as a witness when another outlet's page tells the same story. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { ENGINES, given } from './given.ts';
import { popupView } from './pages/popup-view.ts';

const FERRY = '/news/ferry';
const ELSEWHERE = '/islands/ferry';

describe.each(ENGINES)('in %s', (engine) => {
  const at = given(engine);

  async function checked(path: string) {
    const page = await at.reader.open(at.newsroom.origin + path);
    return popupView(await at.reader.click(page));
  }

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
    const view = await checked(ELSEWHERE);
    expect(await view.toldBy()).toEqual([expect.stringContaining('The Quay Courier')]);
    const [entry] = (await view.entries()).filter(({ here }) => here.includes('any boat'));
    expect(entry?.others[0]).toMatchObject({
      differing: [expect.stringContaining('ship')],
      outlets: expect.arrayContaining(['The Quay Courier']),
    });
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
});

async function press(page: Page, label: string): Promise<void> {
  await page.waitForFunction(
    (text) => {
      const button = [...document.querySelectorAll('button')].find((one) => one.textContent === text);
      button?.click();
      return button !== undefined;
    },
    {},
    label,
  );
}

async function told(page: Page, text: string): Promise<void> {
  await page.waitForFunction(
    (words) => document.querySelector('.save-article')?.textContent?.includes(words),
    { timeout: 10_000 },
    text,
  );
}
