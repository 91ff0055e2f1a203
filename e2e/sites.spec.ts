/** Promise: on the sites that a reader has switched on, articles are checked and saved by themselves, and nothing else is. */
import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { ENGINES, given } from './given.ts';
import { takeBackHost } from './pages/browser-settings.ts';
import { pressAt, pressAtByHand } from './pages/buttons.ts';
import { popupView } from './pages/popup-view.ts';
import { clearKept } from './store/clearing.ts';

const FERRY = '/news/ferry';
const ELSEWHERE = '/islands/ferry';
const FRONT = '/hard/front';
const ALONE = 'No other article in the library tells this story';
const DIFFERENT = 'printed differently elsewhere';
const UNCHECKED = 'Crossquote: check this page';
const OPTIONS = '/src/ui/options/index.html#settings';

describe.each(ENGINES)('a site that is checked by itself in %s', (engine) => {
  const at = given(engine);

  const open = (path: string) => at.reader.open(at.newsroom.origin + path);

  async function settings(): Promise<Page> {
    const options = await at.reader.openOwn(OPTIONS);
    await options.waitForSelector('.sites input');
    return options;
  }

  /** The site is switched on and nothing is saved yet. */
  beforeEach(async () => {
    await clearKept(at.reader);
    await at.reader.allow('http://localhost/*');
    const options = await settings();
    await options.type('.sites input', 'http://localhost/');
    await pressAtByHand(options, '.sites form button[type="submit"]');
    await expect.poll(() => registered(options)).toBe(1);
    await options.close();
  });

  /** The story of the ferry in two papers, both saved by themselves. */
  async function bothSaved(): Promise<Page> {
    await badgeSays(await open(FERRY), ALONE);
    const page = await open(ELSEWHERE);
    await badgeSays(page, DIFFERENT);
    return page;
  }

  it('is switched off and on in the popup', async () => {
    const page = await open(FRONT);
    const before = (await popupView(await at.reader.click(page))).page;
    await expect.poll(() => switched(before)).toBe(true);
    await before.locator('.site-switch input').click();
    await expect.poll(() => switched(before)).toBe(false);
    await at.reader.allow('http://localhost/*'); // which went with the switch
    const after = (await popupView(await at.reader.click(page))).page;
    await expect.poll(() => switched(after)).toBe(false);
    await after.locator('.site-switch input').click();
    await expect.poll(() => switched(after)).toBe(true);
    await expect.poll(() => registered(after)).toBe(1);
  });

  it('has its articles saved and marked without a click, and the badge tells', async () => {
    const ferry = await open(FERRY);
    await badgeSays(ferry, ALONE);
    const told = await popupView(await at.reader.click(ferry));
    await expect.poll(() => saved(told.page)).toContain('In your library since');
    const page = await open(ELSEWHERE);
    await badgeSays(page, DIFFERENT);
    await expect.poll(() => at.reader.badge(page)).toMatchObject({ text: '1' });
    await expect.poll(() => page.evaluate(marks)).toBeGreaterThan(0);
  });

  it('has an article that comes in the place of another by itself checked anew', async () => {
    const page = await bothSaved();
    await expect.poll(() => page.evaluate(words)).toContain('any boat');
    await page.evaluate(moveTo, FERRY);
    await expect.poll(() => page.evaluate(words)).toContain('any ship');
    await expect.poll(() => page.evaluate(words)).not.toContain('any boat');
    await badgeSays(page, DIFFERENT);
    const told = await popupView(await at.reader.click(page));
    await expect.poll(() => saved(told.page)).toContain('In your library since');
  });

  it('has nothing said of its pages that are no articles', async () => {
    const page = await open(FRONT);
    await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
    await badgeSays(await open(FERRY), ALONE); // which comes after whatever the front page has asked
    // Firefox draws its button anew some time after the tab has come to the front.
    await expect.poll(() => at.reader.badge(page)).toEqual({ text: '', title: UNCHECKED });
  });

  it('is left alone where the reader says never, and read again when that is taken back', async () => {
    const options = await settings();
    await options.type('.sites input', 'http://localhost/');
    await pressAt(options, '.sites form button:not([type="submit"])');
    await options.waitForSelector('.sites ul.never li');
    await expect.poll(() => registered(options)).toBe(0);
    await expectLeftAlone(ELSEWHERE, options);
    await options.bringToFront();
    await pressAt(options, '.sites ul.never button');
    await options.waitForFunction(() => document.querySelector('.sites ul.never') === null);
    await expect.poll(() => registered(options)).toBe(1);
    await badgeSays(await open(ELSEWHERE), ALONE);
  });

  it('is read no more once it is removed and its permission taken back', async () => {
    const options = await settings();
    await pressAt(options, '.sites ul.always button:last-of-type');
    await options.waitForFunction(() => document.querySelector('.sites ul.always') === null);
    const granted = () => options.evaluate(() => globalThis.chrome.permissions.getAll());
    await expect.poll(async () => (await granted()).origins ?? []).toEqual([]);
    await expect.poll(() => registered(options)).toBe(0);
    await expectLeftAlone(ELSEWHERE, options);
  });

  it('is read no more once its permission is taken back in the settings of the browser', async () => {
    const options = await settings();
    await options.waitForSelector('.sites ul.always li');
    await takeBackHost(at.reader, 'http://localhost/*');
    await options.bringToFront();
    await options.waitForFunction(() => document.querySelector('.sites ul.always') === null);
    await expect.poll(() => registered(options)).toBe(0);
    await expectLeftAlone(ELSEWHERE, options);
  });

  /** Another page is clicked on after it: its own outcome would stand there before that of the click. */
  async function expectLeftAlone(path: string, own: Page): Promise<void> {
    const page = await open(path);
    const clicked = await open(FRONT);
    await popupView(await at.reader.click(clicked));
    await expect.poll(() => own.evaluate(outcomes)).toEqual([clicked.url()]);
    expect(await page.evaluate(marks)).toBe(0);
    await page.close(); // badges are asked for by address
    await clicked.close();
  }

  async function badgeSays(page: Page, words: string): Promise<void> {
    await expect.poll(async () => (await at.reader.badge(page)).title).toContain(words);
  }
});

const switched = (popup: Page): Promise<boolean> =>
  popup
    .waitForSelector('.site-switch input')
    .then(async (box) => (await box?.evaluate(({ checked }) => checked)) ?? false);

const saved = (popup: Page): Promise<string> =>
  popup.$eval('.save-article', ({ textContent }) => textContent ?? '').catch(() => '');

const registered = (page: Page): Promise<number> =>
  page.evaluate(async () => (await globalThis.chrome.scripting.getRegisteredContentScripts()).length);

/** Runs in a page of the extension: the addresses of the pages that have been checked and are open. */
async function outcomes(): Promise<readonly string[]> {
  const kept = await globalThis.chrome.storage.session.get();
  return Object.entries(kept).flatMap(([key, outcome]) =>
    key.startsWith('outcome:') ? [JSON.parse(String(outcome)).url] : [],
  );
}

/** Runs in the page. */
function marks(): number {
  return [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0);
}

/** Runs in the page: all that is marked, in one line. */
function words(): string {
  return [...CSS.highlights.values()]
    .flatMap((highlight) => [...highlight])
    .map(String)
    .join(' ');
}

/** Runs in the page, as the scripts of many sites do: the address first, then the text, and the head stays as it was. */
async function moveTo(path: string): Promise<void> {
  history.pushState(null, '', path);
  document.querySelector('main, article')?.remove();
  const markup = await (await fetch(path)).text();
  document.body.replaceWith(new DOMParser().parseFromString(markup, 'text/html').body);
}
