/** Promise: on the sites that a reader has switched on, articles are checked and saved by themselves, and nothing else is. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { ENGINES, given } from './given.ts';
import { popupView } from './pages/popup-view.ts';

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

  it('is switched on in the popup', async () => {
    await at.reader.allow('http://localhost/*');
    const popup = (await popupView(await at.reader.click(await open(FRONT)))).page;
    expect(await switched(popup)).toBe(false);
    await popup.click('.site-switch input');
    await expect.poll(() => switched(popup)).toBe(true);
  });

  it('has its articles saved and marked without a click, and the badge tells', async () => {
    const ferry = await open(FERRY);
    await badgeSays(ferry, ALONE);
    const told = await popupView(await at.reader.click(ferry));
    await expect.poll(() => saved(told.page)).toContain('In your library since');
    const page = await open(ELSEWHERE);
    await badgeSays(page, DIFFERENT);
    expect(await at.reader.badge(page)).toMatchObject({ text: '1' });
    await expect.poll(() => page.evaluate(marks)).toBeGreaterThan(0);
  });

  it('has an article that comes in the place of another by itself checked anew', async () => {
    const page = await open(ELSEWHERE);
    await expect.poll(() => page.evaluate(words), { timeout: 10_000 }).toContain('any boat');
    await page.evaluate(moveTo, FERRY);
    await expect.poll(() => page.evaluate(words), { timeout: 10_000 }).toContain('any ship');
    expect(await page.evaluate(words)).not.toContain('any boat');
    await badgeSays(page, DIFFERENT);
    const told = await popupView(await at.reader.click(page));
    await expect.poll(() => saved(told.page)).toContain('In your library since');
  });

  it('has nothing said of its pages that are no articles', async () => {
    const page = await open(FRONT);
    await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
    const article = await open(FERRY); // whose badge comes after whatever the front page has asked
    await badgeSays(article, DIFFERENT);
    // Firefox draws its button anew some time after the tab has come to the front.
    await expect.poll(() => at.reader.badge(page)).toEqual({ text: '', title: UNCHECKED });
  });

  it('is left alone where the reader says never, and read again when that is taken back', async () => {
    const options = await at.reader.openOwn(OPTIONS);
    await options.waitForSelector('.sites input');
    await options.type('.sites input', 'http://localhost/');
    await press(options, '.sites form button:not([type="submit"])');
    await options.waitForSelector('.sites ul.never li');
    await expect.poll(() => registered(options)).toBe(0);
    const unread = await open(ELSEWHERE);
    expect(await isLeftAlone(unread, options)).toBe(true);
    await unread.close(); // badges are asked for by address
    await options.bringToFront();
    await press(options, '.sites ul.never button');
    await options.waitForFunction(() => document.querySelector('.sites ul.never') === null);
    await expect.poll(() => registered(options)).toBe(1);
    await badgeSays(await open(ELSEWHERE), DIFFERENT);
  });

  it('is read no more once it is removed and its permission taken back', async () => {
    const options = await at.reader.openOwn(OPTIONS);
    await options.waitForSelector('.sites ul.always li');
    await press(options, '.sites ul.always button:last-of-type');
    await options.waitForFunction(() => document.querySelector('.sites ul.always') === null);
    const granted = await options.evaluate(() => globalThis.chrome.permissions.getAll());
    expect(granted.origins ?? []).toEqual([]);
    await expect.poll(() => registered(options)).toBe(0);
    expect(await isLeftAlone(await open(ELSEWHERE), options)).toBe(true);
  });

  async function badgeSays(page: Page, words: string): Promise<void> {
    await expect.poll(async () => (await at.reader.badge(page)).title, { timeout: 10_000 }).toContain(words);
  }
});

const switched = (popup: Page): Promise<boolean> =>
  popup
    .waitForSelector('.site-switch input')
    .then(async (box) => (await box?.evaluate(({ checked }) => checked)) ?? false);

const saved = (popup: Page): Promise<string> =>
  popup.$eval('.save-article', ({ textContent }) => textContent ?? '').catch(() => '');

const press = (page: Page, selector: string): Promise<void> =>
  page.$eval(selector, (button) => (button as HTMLButtonElement).click());

const registered = (page: Page): Promise<number> =>
  page.evaluate(async () => (await globalThis.chrome.scripting.getRegisteredContentScripts()).length);

/** Long after a page that is read by itself would have been. What the badge would say stands in the session's storage. */
async function isLeftAlone(page: Page, own: Page): Promise<boolean> {
  for (let i = 0; i < 20; i++) await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
  const kept = await own.evaluate(() => globalThis.chrome.storage.session.get());
  const outcomes = Object.keys(kept).filter((key) => key.startsWith('outcome:'));
  return outcomes.length === 0 && (await page.evaluate(marks)) === 0;
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
