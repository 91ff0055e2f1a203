/** Promise: what is open side by side is compared without preparation, and nothing of it is kept. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { ENGINES, given } from './given.ts';
import { painted, reloaded } from './pages/article-page.ts';
import { pressByHand } from './pages/buttons.ts';
import { popupView } from './pages/popup-view.ts';

describe.each(ENGINES)('open tabs in %s', (engine) => {
  const at = given(engine);

  it('are witnesses of the page beside them', async () => {
    await at.reader.allow('http://localhost/*');
    const quay = await at.reader.open(`${at.newsroom.origin}/news/ferry`);
    await at.reader.open(`${at.newsroom.origin}/hard/front`);
    const page = await at.reader.open(`${at.newsroom.origin}/islands/ferry`);
    const view = await popupView(await at.reader.click(page));
    expect(await view.verdict()).toBe('Nobody else tells this story');

    const href = await view.page.$eval('.notice .steps a', (link) => link.getAttribute('href') ?? '');
    const tabs = await at.reader.openOwn(href);
    if (engine === 'firefox') await pressByHand(tabs, 'Show my open tabs');
    await pressByHand(tabs, 'Compare with 2 tabs');
    await expect.poll(() => said(tabs)).toMatch(/Night ferry.*tells the same story/);
    await expect.poll(() => said(tabs)).toMatch(/The Quay Courier.*no article/);

    await page.bringToFront();
    await expect
      .poll(async () => (await painted(page)).map(({ text }) => text).join())
      .toContain('longer than for any boat');
    const again = await popupView(await at.reader.click(page));
    expect(await again.toldBy()).toEqual([expect.stringContaining('The Quay Courier')]);

    await quay.close();
    await expect.poll(() => tabs.evaluate(companions)).toBe(0);
    await reloaded(at.reader, page);
    const alone = await popupView(await at.reader.click(page));
    expect(await alone.verdict()).toBe('Nobody else tells this story');
  });

  it('show one article once, wherever it is open, and say of the page itself that it is the same', async () => {
    await at.reader.allow('http://localhost/*');
    for (const path of ['/news/ferry', '/news/ferry', '/islands/ferry'])
      await at.reader.open(at.newsroom.origin + path);
    const page = await at.reader.open(`${at.newsroom.origin}/islands/ferry`);
    const view = await popupView(await at.reader.click(page));
    const href = await view.page.$eval('.notice .steps a', (link) => link.getAttribute('href') ?? '');
    const tabs = await at.reader.openOwn(href);
    await tabs.evaluate(async () => void (await chrome.permissions.remove({ permissions: ['tabs'] })));
    await tabs.reload({ waitUntil: [] });
    await tabs.waitForSelector('main button');
    await tabs.evaluate(refuseOnce);
    if (engine === 'firefox') {
      await pressByHand(tabs, 'Show my open tabs');
      await expect.poll(() => said(tabs)).toContain('Without your permission nothing can be read.');
      await pressByHand(tabs, 'Show my open tabs');
    } else {
      await pressByHand(tabs, 'Compare with 3 tabs');
      await expect.poll(() => said(tabs)).toContain('Without your permission nothing can be read.');
    }
    await pressByHand(tabs, 'Compare with 3 tabs');
    await expect.poll(() => said(tabs)).toContain('is the same article');
    expect((await said(tabs)).match(/tells the same story/g)).toHaveLength(2);
    await page.bringToFront();
    const again = await popupView(await at.reader.click(page));
    expect(await again.toldBy()).toEqual([expect.stringContaining('The Quay Courier')]);
  });
});

/** Runs in the page: the reader says no to the browser's next question, which automation cannot press. */
function refuseOnce(): void {
  const { permissions } = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
  const { request } = permissions;
  permissions.request = (async () => {
    permissions.request = request;
    return false;
  }) as typeof request;
}

/** Runs in a page of the extension: how many open tabs are compared with. */
async function companions(): Promise<number> {
  const kept = Object.keys(await chrome.storage.session.get());
  return kept.filter((key) => key.startsWith('companion:')).length;
}

const said = (page: Page): Promise<string> => page.$eval('main', ({ textContent }) => textContent ?? '');
