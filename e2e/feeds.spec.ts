/** Promise: a feed that the reader follows fills the library, and says how it stands. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { ENGINES, given } from './given.ts';
import { press, pressAt, pressAtByHand, pressByHand } from './pages/buttons.ts';
import { popupView } from './pages/popup-view.ts';
import { clearKept } from './store/clearing.ts';

const OPTIONS = '/src/ui/options/index.html#feeds';
const SETTINGS = '/src/ui/options/index.html#settings';

describe.each(ENGINES)('feeds in %s', (engine) => {
  // What a reader follows is an order: the feed and the pages that it names.
  const at = given(engine, { ordered: /^GET http:\/\/localhost:\d+\// });
  beforeEach(() => clearKept(at.reader));

  async function follow(address: string): Promise<Page> {
    await at.reader.allow('http://localhost/*');
    const page = await at.reader.openOwn(OPTIONS);
    await page.waitForSelector('.follow input');
    await page.type('.follow input', address);
    await pressAtByHand(page, '.follow button');
    return page;
  }

  it('are read when they are followed, and their articles are witnesses', async () => {
    const options = await follow(`${at.newsroom.origin}/feeds/quay.xml`);
    await says(options, 'Last read on');
    await expect.poll(() => textOf(options)).toContain('The Quay Courier');
    const page = await at.reader.open(`${at.newsroom.origin}/islands/ferry`);
    const view = await popupView(await at.reader.click(page));
    expect(await view.toldBy()).toEqual([expect.stringContaining('The Quay Courier')]);
  });

  it('say so at once when the reader takes back what they need', async () => {
    const options = await follow(`${at.newsroom.origin}/feeds/quay.xml`);
    await says(options, 'Last read on');
    const settings = await at.reader.openOwn(SETTINGS);
    const site = '.permissions input[name="http://localhost/*"]';
    await pressAt(settings, site);
    await expect.poll(() => settings.$eval(site, (box) => (box as HTMLInputElement).checked)).toBe(false);
    await says(options, 'a permission that it needs was taken back');
    await at.reader.allow('http://localhost/*');
    await options.bringToFront();
    if (engine === 'firefox') await pressByHand(options, 'Allow it again'); // Chromium would ask, and has been told
    await expect.poll(() => textOf(options)).not.toContain('was taken back');
  });

  it('that are none say so, and are left with a way back', async () => {
    const options = await follow(`${at.newsroom.origin}/feeds/none.xml`);
    await says(options, 'This is not a feed.');
    await press(options, 'Unfollow');
    await says(options, 'You no longer follow');
    await expect.poll(() => textOf(options)).not.toContain('This is not a feed.');
    await press(options, 'Undo');
    await says(options, 'This is not a feed.');
  });

  it('are found by the address of a page that names them', async () => {
    const options = await follow(`${at.newsroom.origin}/feeds/front.html`);
    await says(options, 'This page names feeds:');
    await pressByHand(options, 'Follow The Quay Courier');
    await says(options, 'Last read on');
    await expect.poll(() => textOf(options)).not.toContain('This page names feeds:');
  });

  it('are found in the page in front of the reader, from its menu', async () => {
    await at.reader.allow('http://localhost/*');
    const own = await at.reader.openOwn(SETTINGS);
    const page = await at.reader.open(`${at.newsroom.origin}/feeds/front.html`);
    await at.reader.choose(page, 'feeds');
    const opened = () => own.evaluate(addressOfFeeds);
    await expect.poll(opened).toMatch(/\?tab=\d+#feeds$/);
    // Firefox's driver does not see what an extension opens.
    const options = await at.reader.openOwn((await opened()).slice(at.reader.root.length));
    await says(options, 'Feeds of pages that you have open');
    expect(await options.$$eval('.offers li', (all) => all.length)).toBe(1);
    await pressByHand(options, 'Follow The Quay Courier');
    await says(options, 'Last read on');
    await expect.poll(() => textOf(options)).not.toContain('Feeds of pages');
  });

  it('come in a list, which waits for a second try where the reader does not let them be asked', async () => {
    await at.reader.allow('http://localhost/*');
    const options = await at.reader.openOwn(OPTIONS);
    await options.waitForSelector('.lists input');
    await options.evaluate(refuseOnce);
    await upload(options, listOf(`${at.newsroom.origin}/feeds/quay.xml`));
    await pressByHand(options, 'Follow 1 feed of the list');
    await says(options, 'no feed was added');
    await pressByHand(options, 'Follow 1 feed of the list');
    await says(options, '1 feed was added.');
    await says(options, 'Last read on');
  });

  it('have addresses of the web, nothing else', async () => {
    const options = await follow('javascript:alert(1)');
    await says(options, 'This is not a web address.');
    expect(await options.$eval('.follow input', (box) => (box as HTMLInputElement).value)).toBe(
      'javascript:alert(1)', // may be mended
    );
  });
});

const textOf = (page: Page): Promise<string> => page.$eval('.feeds', ({ textContent }) => textContent ?? '');

async function says(page: Page, words: string): Promise<void> {
  await expect.poll(() => textOf(page)).toContain(words);
}

/** Runs in a page of the extension: the address of the page that its menu opens. */
async function addressOfFeeds(): Promise<string> {
  const tabs = await chrome.tabs.query({});
  return (
    tabs.map(({ url, pendingUrl }) => pendingUrl || url || '').find((url) => url.includes('?tab=')) ?? ''
  );
}

const listOf = (feed: string): string =>
  `<opml version="2.0"><head/><body><outline text="Papers"><outline text="Quay" xmlUrl="${feed}"/></outline></body></opml>`;

async function upload(page: Page, list: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'crossquote-opml-'));
  try {
    writeFileSync(join(folder, 'feeds.opml'), list);
    const picker = await page.$('.lists input');
    await (picker as ElementHandle<HTMLInputElement>).uploadFile(join(folder, 'feeds.opml'));
    await page.waitForFunction(() => document.querySelector('.lists')?.textContent?.includes('of the list'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs in the page: the reader says no to the browser's next question, which automation cannot press. */
function refuseOnce(): void {
  const { permissions } = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
  const { request } = permissions;
  permissions.request = (async () => {
    permissions.request = request;
    return false;
  }) as typeof request;
}
