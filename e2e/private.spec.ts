/** Promise: nothing is kept of private windows, even where the reader lets the extension work in them. */
import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ENGINES, given } from './given.ts';
import { popupView } from './pages/popup-view.ts';
import { allowPrivate, type PrivateWindow } from './private-window.ts';
import { libraryMade } from './store/clearing.ts';
import { keptRecords } from './store/kept-records.ts';

const OPTIONS = '/src/ui/options/index.html';
const NOTHING = { cards: [], dossiers: [], texts: [] };

describe.each(ENGINES)('a private window in %s', (engine) => {
  const at = given(engine);
  let window: PrivateWindow;
  /** A page of the extension in an ordinary window, from which to look at what is kept. */
  let own: Page;

  beforeAll(async () => {
    window = await allowPrivate(at.reader);
  });
  beforeEach(async () => {
    own = await at.reader.openOwn(OPTIONS);
    await libraryMade(own);
  });

  const open = (path: string): Promise<Page> => window.open(own, at.newsroom.origin + path);
  const stored = () =>
    own.evaluate(async () => {
      const areas = await Promise.all([chrome.storage.local.get(), chrome.storage.sync.get()]);
      return JSON.stringify(areas);
    });
  const session = () => own.evaluate(async () => JSON.stringify(await chrome.storage.session.get()));

  it('has its article compared, and nothing kept of it when it is closed', async () => {
    const page = await open('/news/001');
    const before = await stored();
    const view = await popupView(await window.click(page));
    expect(await view.verdict()).toMatch(/printed differently elsewhere/);
    await expect
      .poll(() => view.page.$eval('.save-article', ({ textContent }) => textContent))
      .toBe('Nothing is saved from private windows.');
    expect(await own.evaluate(keptRecords)).toEqual(NOTHING);
    await page.close();
    await expect.poll(session).not.toContain('/news/001');
    expect(await stored()).toBe(before);
  });

  it('is refused a save, and the badge says so', async () => {
    const page = await open('/news/ferry');
    await popupView(await window.click(page));
    await window.save(page);
    await expect.poll(() => window.title(page)).toContain('Nothing is saved from private windows.');
    expect(await own.evaluate(keptRecords)).toEqual(NOTHING);
    await page.close();
  });

  it('is left alone on a site that is checked by itself', async () => {
    const site = `${new URL(at.newsroom.origin).protocol}//localhost/*`;
    await own.evaluate((one) => chrome.storage.local.set({ sites: { always: [one], never: [] } }), site);
    await expect
      .poll(() => own.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length))
      .toBe(1);
    const page = await open('/news/ferry');
    await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
    // The same page in an ordinary window, which comes later and is saved: the private one would have been by now.
    await own.evaluate(openBesideThis, `${at.newsroom.origin}/news/alike`);
    await expect.poll(async () => (await own.evaluate(keptRecords)).cards).toHaveLength(1);
    expect((await own.evaluate(keptRecords)).cards).toEqual([expect.stringContaining('/news/alike')]);
    expect(await session()).not.toContain('/news/ferry');
    await page.close();
  });
});

/** Runs in a page of the extension: a driver may open pages in whatever window is in front. */
async function openBesideThis(url: string): Promise<void> {
  const { windowId } = (await chrome.tabs.getCurrent()) ?? {};
  await chrome.tabs.create({ url, ...(windowId !== undefined && { windowId }) });
}
