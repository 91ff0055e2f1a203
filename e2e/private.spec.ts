/** Promise: nothing is kept of private windows, even where the reader lets the extension work in them. */
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { given } from './given.ts';
import { popupView } from './pages/popup-view.ts';
import type { Reader } from './reader.ts';
import { libraryMade } from './store/clearing.ts';
import { keptRecords } from './store/kept-records.ts';

const OPTIONS = '/src/ui/options/index.html';
const NOTHING = { cards: [], dossiers: [], texts: [] };

// Firefox's driver sees no pages of private windows; the rules themselves are the same code, tested beside it.
describe('a private window in chromium', () => {
  const at = given('chromium');
  let own: Page;

  beforeAll(async () => {
    await at.reader.allow('http://localhost/*');
    await allowPrivate(at.reader);
  });

  /** The page in a private window, and a page of the extension from which to look at what is kept. */
  async function open(path: string): Promise<Page> {
    own = await at.reader.openOwn(OPTIONS);
    await libraryMade(own);
    return openPrivate(at.reader, own, at.newsroom.origin + path);
  }

  const stored = () =>
    own.evaluate(async () => {
      const areas = await Promise.all([chrome.storage.local.get(), chrome.storage.sync.get()]);
      return JSON.stringify(areas);
    });
  const session = () => own.evaluate(async () => JSON.stringify(await chrome.storage.session.get()));

  it('has its article compared, and nothing kept of it when it is closed', async () => {
    const page = await open('/news/001');
    const before = await stored();
    const view = await popupView(await at.reader.click(page));
    expect(await view.verdict()).toMatch(/printed differently elsewhere/);
    await expect
      .poll(() => view.page.$eval('.save-article', ({ textContent }) => textContent))
      .toBe('Nothing is saved from private windows.');
    expect(await own.evaluate(keptRecords)).toEqual(NOTHING);
    await page.close();
    await expect.poll(session).not.toContain('/news/001');
    expect(await stored()).toBe(before);
  });

  it('is refused a save from the menu, and the badge says so', async () => {
    const page = await open('/news/ferry');
    await popupView(await at.reader.click(page));
    await at.reader.choose(page, 'save');
    await expect
      .poll(async () => (await at.reader.badge(page)).title)
      .toContain('Nothing is saved from private windows.');
    expect(await own.evaluate(keptRecords)).toEqual(NOTHING);
    await page.close();
  });

  it('is left alone on a site that is checked by itself', async () => {
    const site = `${new URL(at.newsroom.origin).protocol}//localhost/*`;
    own = await at.reader.openOwn(OPTIONS);
    await own.evaluate((one) => chrome.storage.local.set({ sites: { always: [one], never: [] } }), site);
    await expect
      .poll(() => own.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length))
      .toBe(1);
    const page = await open('/news/ferry');
    await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
    // The same page in an ordinary window, which comes later and is saved: the private one would have been by now.
    const ordinary = await at.reader.open(`${at.newsroom.origin}/news/alike`);
    await expect.poll(async () => (await own.evaluate(keptRecords)).cards).toHaveLength(1);
    expect((await own.evaluate(keptRecords)).cards).toEqual([expect.stringContaining('/news/alike')]);
    expect(await session()).not.toContain('/news/ferry');
    await Promise.all([page.close(), ordinary.close()]);
  });
});

/** As the reader does on the browser's page of extensions. The browser then starts the extension anew. */
async function allowPrivate({ browser, root }: Reader): Promise<void> {
  const page = await browser.newPage();
  await page.goto('chrome://extensions');
  // Out of its developer's mode the browser would not start it again.
  await page.evaluate(async (extensionId) => {
    const { developerPrivate: setup } = chrome as unknown as {
      readonly developerPrivate: Record<string, (change: object) => Promise<void>>;
    };
    await setup.updateProfileConfiguration?.({ inDeveloperMode: true });
    await setup.updateExtensionConfiguration?.({ extensionId, incognitoAccess: true });
  }, new URL(root).host);
  const isBack = async () => {
    await page.goto(root + OPTIONS, { timeout: 10_000 });
    return page.evaluate(() => chrome.extension.isAllowedIncognitoAccess());
  };
  await vi.waitUntil(() => isBack().catch(() => false), { timeout: 100_000 });
  await page.close();
}

async function openPrivate({ browser }: Reader, own: Page, url: string): Promise<Page> {
  await own.evaluate((address) => chrome.windows.create({ incognito: true, url: address }), url);
  const target = await browser.waitForTarget((one) => one.type() === 'page' && one.url() === url);
  const page = await target.asPage();
  await page.waitForFunction(() => document.readyState === 'complete'); // outlasts the window's first, empty page
  return page;
}
