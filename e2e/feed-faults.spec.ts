/** Promise: whatever a server sends in the place of a feed, nothing of it is kept, and the reader is told in plain words. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ENGINES, given } from './given.ts';
import { press, pressAtByHand } from './pages/buttons.ts';
import { type FaultyFeeds, openFaultyFeeds } from './press/faulty-feeds.ts';
import { clearKept } from './store/clearing.ts';
import { keptRecords } from './store/kept-records.ts';

const OPTIONS = '/src/ui/options/index.html#feeds';

const FAULTS: readonly (readonly [path: string, told: string])[] = [
  ['/gone', 'There is no feed at this address any more (410).'],
  ['/missing', 'There is no feed at this address (404).'],
  ['/closed', 'The server lets only people in whom it knows (403).'],
  ['/busy', 'The server asks for patience (429).'],
  ['/broken', 'The server has a fault of its own (500).'],
  ['/page', 'This is not a feed.'],
  ['/cut', 'The server did not answer.'],
  ['/endless', 'What the server sent is too large.'],
  ['/bomb', 'Last read on'],
  ['/circle', 'It leads on to another address, which may not be asked'],
  ['/file', 'It leads on to another address, which may not be asked'],
  ['/elsewhere', 'It leads on to another address, which may not be asked'],
  ['/traps', 'Last read on'],
  ['/shy', '1 article asks to be kept out of collections.'],
];

describe.each(ENGINES)('a feed in %s', (engine) => {
  const at = given(engine, { ordered: /^GET http:\/\/(?:localhost|127\.0\.0\.1):\d+\// });
  let server: FaultyFeeds;
  beforeAll(async () => {
    server = await openFaultyFeeds();
  });
  afterAll(() => server.close());
  beforeEach(() => clearKept(at.reader));

  async function feeds(): Promise<Page> {
    await at.reader.allow('http://localhost/*');
    const page = await at.reader.openOwn(OPTIONS);
    await page.waitForSelector('.follow input');
    return page;
  }

  async function follow(page: Page, path: string): Promise<void> {
    await page.type('.follow input', server.origin + path);
    await pressAtByHand(page, '.follow button');
    await expect.poll(() => toldOf(page, path)).not.toBe('');
  }

  it('that is broken, hostile or hard to please is left with its reason, and nothing of it is kept', async () => {
    const page = await feeds();
    for (const [path, told] of FAULTS) {
      await follow(page, path);
      await expect.poll(() => toldOf(page, path), { message: path }).toContain(told);
    }
    expect(await page.evaluate(keptRecords)).toEqual({ cards: [], dossiers: [], texts: [] });
    const [busy, gone] = [await waitOf(page, '/busy'), await waitOf(page, '/gone')];
    expect(busy).toBeGreaterThan(110); // as long as it asks for
    expect(busy).toBeLessThan(125);
    expect(gone).toBeGreaterThan(5 * 24 * 60);
  });

  // Only Chromium lets a test stop the background.
  it.runIf(engine === 'chromium')(
    'is read on after the background was stopped in the midst of it',
    async () => {
      const page = await feeds();
      await follow(page, '/slow');
      await expect.poll(() => server.isAwaited()).toBe(true);
      const devtools = await page.createCDPSession();
      await devtools.send('ServiceWorker.enable');
      await devtools.send('ServiceWorker.stopAllWorkers');
      await expect
        .poll(() => page.$eval('.feeds', ({ textContent }) => textContent))
        .toContain('did not work');
      server.release();
      await press(page, 'Ask now');
      await expect.poll(() => toldOf(page, '/slow')).toContain('Last read on');
      const { cards, texts, dossiers } = await page.evaluate(keptRecords);
      expect(cards).toHaveLength(3);
      expect([texts, dossiers]).toEqual([cards, cards]);
    },
  );

  it('that has not changed is not sent again, and one in an old encoding is read as it is meant', async () => {
    const page = await feeds();
    await follow(page, '/steady');
    await expect.poll(() => toldOf(page, '/steady')).toContain('Last read on');
    await press(page, 'Ask now', { within: '.feeds li', beside: '/steady' });
    await expect.poll(() => server.answered).toContain('/steady 304');
    expect(await toldOf(page, '/steady')).toContain('Last read on');
    await follow(page, '/latin');
    await expect.poll(async () => (await page.evaluate(keptRecords)).cards).toHaveLength(1);
    const library = await at.reader.openOwn('/src/ui/options/index.html');
    await library.waitForSelector('.shelf li');
    await library.$eval('.finder', (finder) => {
      (finder as HTMLDetailsElement).open = true;
    });
    await library.type('.finder textarea', 'Wir bauen die Brücke neu');
    await library.click('.finder button[type=submit]');
    await library.waitForSelector('.hits mark');
    expect(await library.$eval('.hits li', ({ textContent }) => textContent)).toContain('the very words');
  });
});

/** All that is told of the feed at this path; empty where it is not followed. */
const toldOf = (page: Page, path: string): Promise<string> =>
  page.$$eval(
    '.feeds .articles li',
    (all, end) =>
      all
        .map(({ textContent }) => textContent ?? '')
        .find((words) => new RegExp(`:\\d+${end}(?![a-z])`).test(words)) ?? '',
    path,
  );

/** Minutes until the feed is asked again. */
async function waitOf(page: Page, path: string): Promise<number> {
  const due = await page.evaluate(async (end) => {
    const opened = await new Promise<IDBDatabase>((resolve, reject) => {
      const asked = indexedDB.open('library');
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
    const all = opened.transaction('feeds').objectStore('feeds').getAll();
    await new Promise((resolve) => {
      all.onsuccess = resolve;
    });
    opened.close();
    return all.result.find(({ url }) => url.endsWith(end))?.state.due;
  }, path);
  return (due - Date.now()) / 60_000;
}
