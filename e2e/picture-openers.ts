/** Opens the views that `npm run pictures` takes, and brings each to where there is something to see. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { readSeeds } from '../src/cli/seeds.ts';
import type { Newsroom } from './newsroom.ts';
import { libraryView } from './pages/library-view.ts';
import { popupView } from './pages/popup-view.ts';
import { type Reader, WELCOME } from './reader.ts';
import { remixed } from './store/remixed.ts';

export const OPTIONS = '/src/ui/options/index.html';

export const seed = ({ origin, seeds }: Newsroom, at: number): string =>
  origin + (seeds[at]?.article.path ?? '/');

/** A popup over a page that has a word or two to say of it. */
export function state(path: string, settled: string) {
  return async (reader: Reader, { origin }: Newsroom): Promise<Page> => {
    const popup = await reader.click(await reader.open(origin + path));
    await popup.waitForSelector(settled);
    return own(reader, await addressOf(popup, 'popup'), settled);
  };
}

/** A card has a closed root: what it says is heard where the browser tells it to those who cannot see. */
export async function isFilled(page: Page): Promise<void> {
  const end = performance.now() + 30_000;
  while (performance.now() < end) {
    const said = JSON.stringify(await page.accessibility.snapshot({ interestingOnly: false }));
    if (said.includes('The Straits Times (Reuters)')) return;
  }
  throw new Error('The card was never filled.');
}

export async function reading(reader: Reader, newsroom: Newsroom): Promise<Page> {
  const popup = await reader.openOwn(await tabAddress(reader, newsroom, 'popup'));
  await popupView(popup);
  await rewrite(popup, { state: 'reading', since: Date.now() + 60_000 }); // else it would soon count as failed
  await popup.waitForSelector('.reading-state');
  return popup;
}

/** No page is known that makes a check fail, so what is kept of one says that it did. */
export async function failed(reader: Reader, { origin }: Newsroom): Promise<Page> {
  const popup = await reader.click(await reader.open(`${origin}/hard/front`));
  await popup.waitForSelector('.notice');
  const page = await reader.openOwn(await addressOf(popup, 'popup'));
  await page.waitForSelector('.notice');
  await rewrite(page, { reason: 'failed', detail: 'TypeError: Cannot read properties of undefined' });
  await page.waitForSelector('.notice .detail');
  return page;
}

/** Changes what is kept of the tab that this popup speaks of. */
function rewrite(popup: Page, change: Readonly<Record<string, string | number>>): Promise<void> {
  return popup.evaluate(async (changed) => {
    const key = `outcome:${new URLSearchParams(location.search).get('tab')}`;
    const { [key]: kept } = await chrome.storage.session.get(key);
    const { report: _, ...outcome } = JSON.parse(String(kept));
    await chrome.storage.session.set({ [key]: JSON.stringify({ ...outcome, ...changed }) });
  }, change);
}

export async function details(reader: Reader): Promise<Page> {
  const page = await own(reader, OPTIONS, '.shelf li');
  await page.$eval('.shelf button.more', (button) => (button as HTMLElement).click());
  await page.waitForSelector('.details');
  return page;
}

export async function found(reader: Reader): Promise<Page> {
  const page = await own(reader, OPTIONS, '.shelf li');
  await page.$eval('.finder', (finder) => {
    (finder as HTMLDetailsElement).open = true;
  });
  await page.type('.finder textarea', 'no secret that we have our differences');
  await page.click('.finder button[type=submit]');
  await page.waitForSelector('.hits li');
  await page.type('.query input', 'zzzz');
  // Not what is said below the bundled story, which looks alike.
  await page.waitForSelector('.above + .none');
  return page;
}

/** Some lines that are taken, some that are refused. */
export async function imported(reader: Reader): Promise<Page> {
  const folder = mkdtempSync(join(tmpdir(), 'crossquote-pictures-'));
  const file = join(folder, 'articles.jsonl');
  const lines = remixed(12).map((article) => JSON.stringify(article));
  writeFileSync(file, [...lines, '{"id": 7', '{"title": "No text"}', '[]'].join('\n'));
  const view = await libraryView(reader);
  const picker = await view.page.waitForSelector('.import input[type=file]');
  await (picker as ElementHandle<HTMLInputElement>).uploadFile(file);
  await view.page.waitForSelector('.rejections li');
  await view.page.waitForSelector('.shelf .row input');
  await view.page.$eval('.shelf .row input', (box) => (box as HTMLElement).click());
  rmSync(folder, { recursive: true });
  return view.page;
}

export async function followed(reader: Reader, { origin }: Newsroom): Promise<Page> {
  await reader.allow('http://localhost/*');
  const page = await own(reader, `${OPTIONS}#feeds`, '.follow input');
  for (const [feed, told] of [
    ['quay', '.feeds .address'],
    ['none', '.feeds .fault'],
  ] as const) {
    await page.type('.follow input', `${origin}/feeds/${feed}.xml`);
    await page.click('.follow button');
    await page.waitForSelector(told);
  }
  return page;
}

/** At words that are quoted. */
export function witness(reader: Reader): Promise<Page> {
  const id = 'reykjavik-2021/001';
  const article = readSeeds()
    .flatMap(({ articles }) => articles)
    .find((one) => one.id === id);
  const words = 'no secret that we have our differences';
  const start = article?.text.indexOf(words) ?? 0;
  const place = { article: id, start: String(start), end: String(start + words.length) };
  return own(reader, `/src/ui/witness/index.html#${new URLSearchParams(place)}`, '.text mark');
}

export const isMarked = (page: Page) => page.waitForFunction(() => CSS.highlights.size > 0);

/** Switches the panel to one of its views. */
export async function panel(reader: Reader, newsroom: Newsroom, view: number): Promise<Page> {
  const page = await own(reader, await tabAddress(reader, newsroom, 'panel'), 'button[aria-pressed]');
  await page.setViewport({ width: 1200, height: 860 });
  await page.$$eval(
    'button[aria-pressed]',
    (buttons, at) => (buttons[at] as HTMLElement | undefined)?.click(),
    view,
  );
  await page.waitForSelector(['.scroller', '.lines path', '.times'][view] ?? 'main');
  return page;
}

export async function alone(reader: Reader, { origin }: Newsroom): Promise<Page> {
  const popup = await reader.click(await reader.open(`${origin}/news/ferry`));
  await popup.waitForSelector('.notice .steps');
  return reader.openOwn(await addressOf(popup, 'popup'));
}

/** With two open tabs to choose from. */
export async function tabs(reader: Reader, { origin }: Newsroom): Promise<Page> {
  await reader.allow('http://localhost/*');
  await reader.open(`${origin}/islands/ferry`);
  await reader.open(`${origin}/hard/front`);
  const popup = await reader.click(await reader.open(`${origin}/news/ferry`));
  await popup.waitForSelector('.notice .steps');
  const page = await reader.openOwn(await addressOf(popup, 'tabs'));
  await page.waitForSelector('main button');
  return page;
}

/** A text that was pasted and checked. */
export async function text(reader: Reader): Promise<Page> {
  const page = await own(reader, '/src/ui/text/index.html', 'textarea');
  const pasted = readFileSync('seeds/reykjavik-2021/000_626695700aa663da.txt', 'utf8');
  await page.$eval(
    'textarea',
    (area, words) => {
      area.value = words;
      area.dispatchEvent(new Event('input', { bubbles: true }));
    },
    pasted,
  );
  await page.$eval('button[type="submit"]', (button) => (button as HTMLElement).click());
  await page.waitForSelector('li.entry');
  return page;
}

export async function own(reader: Reader, path: string, settled: string): Promise<Page> {
  const page = await reader.openOwn(path);
  await page.waitForSelector(settled);
  return page;
}

export async function welcome(reader: Reader, steps: number): Promise<Page> {
  const page = await own(reader, WELCOME, '.tour');
  for (let step = 0; step < steps; step++)
    await page.$eval('.tour .ways .primary', (button) => (button as HTMLElement).click());
  return page;
}

/** A view of a checked page in a tab of its own, where it can be as wide as is wanted. */
export async function tabAddress(reader: Reader, newsroom: Newsroom, view: string): Promise<string> {
  const page = await reader.open(seed(newsroom, 1));
  const popup = await reader.click(page);
  await isMarked(page);
  return addressOf(popup, view);
}

/** The same for the tab that a popup has been opened over. */
async function addressOf(popup: Page, view: string): Promise<string> {
  const tab = await popup.evaluate(async () => {
    const [shown] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    return shown?.id;
  });
  return `/src/ui/${view}/index.html?tab=${tab}`;
}
