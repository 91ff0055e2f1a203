/** Promise: whatever the page, the click ends in a stated result, soon, and without an error of ours. */
import type { ConsoleMessage, HTTPRequest, Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { ENGINES, given } from './given.ts';
import { timed } from './pace.ts';
import { painted } from './pages/article-page.ts';
import { press } from './pages/buttons.ts';
import { FAILED, popupView } from './pages/popup-view.ts';
import type { Reader } from './reader.ts';

/** How long a reader may wait for an answer of any kind. */
const SOON_MS = 2_000;

const STATES: readonly (readonly [path: string, verdict: RegExp])[] = [
  ['/news/ferry', /^Nobody else tells this story$/],
  ['/news/alike', /^Printed alike wherever quoted/],
  ['/hard/front', /^No article here$/],
  ['/hard/empty', /^Nothing to read yet$/],
  ['/hard/endless', /^This page is too large$/],
  ['/hard/crowded', /^This page is too large$/],
  ['/hard/unclosed', /^Nobody else tells this story$/],
  ['/hard/surrogates', /^Nobody else tells this story$/],
  ['/hard/right-to-left', /^Nobody else tells this story$/],
  ['/hard/paper.pdf', /^Crossquote may not run here$/],
  ['/hard/picture.png', /^Crossquote may not run here$/],
];

describe.each(ENGINES)('in %s', (engine) => {
  const at = given(engine);

  it.each(STATES)('%s ends as %s', async (path, verdict) => {
    const page = await at.reader.open(at.newsroom.origin + path);
    const complaints = listen(page);
    const { value: view, took } = await timed(
      async () => popupView(await at.reader.click(page)),
      at.reader.told,
    );
    expect(await view.verdict()).toMatch(verdict);
    expect(took).toBeLessThan(SOON_MS);
    expect(complaints).toEqual([]);
    expect(await ownComplaints(at.reader)).toEqual([]);
    await expectAlive(page);
  });

  it('a page of the browser itself is said to be out of bounds', async () => {
    const own = engine === 'chromium' ? 'chrome://version/' : 'about:license';
    const page = await at.reader.open(own);
    const view = await popupView(await at.reader.click(page));
    expect(await view.verdict()).toBe('Crossquote may not run here');
  });

  it('a tab that is gone is said to be, with ways on', async () => {
    const view = await popupView(await at.reader.openOwn('/src/ui/popup/index.html?tab=987654'));
    expect(await view.verdict()).toBe('No page to check');
    const ways = await view.page.$$eval('.notice .steps > *', (all) =>
      all.map(({ textContent }) => textContent),
    );
    expect(ways).toEqual(['Check a text of your own', 'See what the library holds']);
    expect(await view.page.$eval('main', (main) => main.ariaBusy)).toBe('false');
  });

  it('a page that replaces its body loses its marks and nothing else', async () => {
    const page = await at.reader.open(`${at.newsroom.origin}/hard/replaced`);
    const complaints = listen(page);
    const view = await popupView(await at.reader.click(page));
    await page.evaluate(() => (window as unknown as { replaceBody(): void }).replaceBody());
    await view.choose('in spheres where our interests collide');
    await view.page.waitForSelector('.lost');
    expect((await painted(page)).filter(({ text }) => text !== '')).toEqual([]);
    expect(complaints).toEqual([]);
    await expectAlive(page);
  });

  // Firefox's popup is looked at only once it has an outcome, so there is no reading state to see.
  it.skipIf(engine === 'firefox')(
    'a page that is busy is said to be read, once it has taken too long to have failed, and what came of it when it comes',
    async () => {
      const page = await at.reader.open(`${at.newsroom.origin}/news/001`);
      const letGo = await keepBusy(page);
      const popup = await at.reader.click(page);
      await popup.waitForSelector('.reading-state');
      await expect.poll(() => popup.$eval('main', ({ textContent }) => textContent)).toContain(FAILED);
      await letGo();
      expect(await (await popupView(popup)).verdict()).toMatch(/printed differently elsewhere/);
    },
  );

  it('a check that failed can be made again from the popup', async () => {
    const page = await at.reader.open(`${at.newsroom.origin}/hard/empty`);
    const view = await popupView(await at.reader.click(page));
    expect(await view.verdict()).toBe('Nothing to read yet');
    await page.evaluate(async () => {
      const markup = await (await fetch('/news/001')).text();
      const fresh = new DOMParser().parseFromString(markup, 'text/html');
      document.documentElement.replaceWith(document.adoptNode(fresh.documentElement));
    });
    await press(view.page, 'Check again');
    await view.page.waitForSelector('.verdict');
    await expect.poll(() => view.verdict()).toMatch(/printed differently elsewhere/);
  });
});

/** Errors and warnings that reach the page's console from now on. */
function listen(page: Page): readonly string[] {
  const heard: string[] = [];
  page.on('pageerror', (error) => heard.push(String(error)));
  page.on('console', (message: ConsoleMessage) => {
    if (['error', 'warn'].includes(message.type())) heard.push(message.text());
  });
  return heard;
}

/**
 * What stands in the consoles of popup and background since they began. Firefox shows automation neither the
 * background nor what a page said before it was looked at.
 */
async function ownComplaints({ engine, browser, root }: Reader): Promise<readonly string[]> {
  if (engine === 'firefox') return [];
  const heard: string[] = [];
  for (const target of browser.targets().filter((one) => one.url().startsWith(root))) {
    const session = await target.createCDPSession();
    session.on('Runtime.exceptionThrown', ({ exceptionDetails }) =>
      heard.push(exceptionDetails.exception?.description ?? exceptionDetails.text),
    );
    session.on('Runtime.consoleAPICalled', ({ type, args }) => {
      if (type === 'error' || type === 'warning') heard.push(args.map(({ value }) => value).join(' '));
    });
    await session.send('Runtime.enable'); // tells what was said before as well
    await session.detach();
  }
  return heard;
}

/** A tab that answers within a moment is not frozen. */
async function expectAlive(page: Page): Promise<void> {
  const { value, took } = await timed(() => page.evaluate(() => 6 * 7));
  expect(value).toBe(42);
  expect(took).toBeLessThan(500);
}

/** Makes the page wait for an answer, so that nothing else of it gets a turn until the answer is given. */
async function keepBusy(page: Page): Promise<() => Promise<void>> {
  await page.setRequestInterception(true);
  const asked = new Promise<HTTPRequest>((resolve) => page.once('request', resolve));
  const waiting = page.evaluate(() => {
    const request = new XMLHttpRequest();
    request.open('GET', '/', false);
    request.send();
  });
  const request = await asked;
  return async () => {
    await request.respond({ status: 200, body: 'Go on.' });
    await waiting;
    await page.setRequestInterception(false);
  };
}
