/** The views that `npm run pictures` takes, each opened in the real extension and brought to where there is something to see. */
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import type { Newsroom } from './newsroom.ts';
import { openForms, unfold } from './pages/forms.ts';
import { popupView } from './pages/popup-view.ts';
import { type Reader, WELCOME } from './reader.ts';

const OPTIONS = '/src/ui/options/index.html';

/** A view of the extension, ready to be pictured. */
export interface View {
  readonly name: string;
  readonly width: number;
  /** Opens it and waits until it shows all that it has. */
  readonly open: (reader: Reader, newsroom: Newsroom) => Promise<Page>;
}

const seed = ({ origin, seeds }: Newsroom, at: number): string => origin + (seeds[at]?.article.path ?? '/');

export const VIEWS: readonly View[] = [
  {
    name: 'popup',
    width: 400,
    open: async (reader, newsroom) => {
      const popup = await reader.openOwn(await tabAddress(reader, newsroom, 'popup'));
      await popupView(popup);
      return popup;
    },
  },
  {
    name: 'panel',
    width: 420,
    open: async (reader, newsroom) => {
      const panel = await reader.openOwn(await tabAddress(reader, newsroom, 'panel'));
      await panel.waitForSelector('.shown, .notice');
      return panel;
    },
  },
  { name: 'popup-alone', width: 400, open: alone },
  {
    name: 'popup-forms',
    width: 400,
    open: async (reader, newsroom) => {
      const popup = await reader.openOwn(await tabAddress(reader, newsroom, 'popup'));
      await popupView(popup);
      await unfold(popup);
      await openForms(popup);
      return popup;
    },
  },
  {
    name: 'panel-why',
    width: 420,
    open: async (reader, newsroom) => {
      const panel = await reader.openOwn(await tabAddress(reader, newsroom, 'panel'));
      await panel.setViewport({ width: 420, height: 860 });
      await panel.waitForSelector('.cards');
      await panel.$$eval('li.entry:nth-child(3) details, .export', (all) => {
        for (const details of all) (details as HTMLDetailsElement).open = true;
      });
      await panel.waitForSelector('.why details');
      await panel.waitForSelector('.decide .choices');
      return panel;
    },
  },
  { name: 'panel-table', width: 1200, open: (reader, newsroom) => panel(reader, newsroom, 0) },
  { name: 'panel-texts', width: 1200, open: (reader, newsroom) => panel(reader, newsroom, 1) },
  { name: 'panel-times', width: 1200, open: (reader, newsroom) => panel(reader, newsroom, 2) },
  { name: 'options', width: 900, open: (reader) => own(reader, OPTIONS, '.shelf li') },
  { name: 'feeds', width: 900, open: (reader) => own(reader, `${OPTIONS}#feeds`, '.feeds .none') },
  {
    name: 'settings',
    width: 900,
    open: (reader) => own(reader, `${OPTIONS}#settings`, '.permissions input'),
  },
  { name: 'tabs', width: 900, open: tabs },
  { name: 'text', width: 900, open: text },
  {
    name: 'witness',
    width: 900,
    open: (reader) =>
      own(
        reader,
        `/src/ui/witness/index.html#${new URLSearchParams({ article: 'reykjavik-2021/001', start: '120', end: '260' })}`,
        '.text',
      ),
  },
  { name: 'welcome-1', width: 1280, open: (reader) => welcome(reader, 0) },
  { name: 'welcome-2', width: 1280, open: (reader) => welcome(reader, 1) },
  { name: 'welcome-3', width: 1280, open: (reader) => welcome(reader, 2) },
  {
    name: 'card',
    width: 1100,
    open: async (reader, newsroom) => {
      const page = await reader.open(seed(newsroom, 3));
      await reader.click(page);
      await isMarked(page);
      await page.bringToFront();
      for (const key of ['Alt', 'Shift'] as const) await page.keyboard.down(key);
      await page.keyboard.press('ArrowDown');
      for (const key of ['Shift', 'Alt'] as const) await page.keyboard.up(key);
      await page.waitForFunction(() => document.documentElement.childElementCount === 3);
      return page;
    },
  },
];

const isMarked = (page: Page) => page.waitForFunction(() => CSS.highlights.size > 0);

/** Switches the panel to one of its views. */
async function panel(reader: Reader, newsroom: Newsroom, view: number): Promise<Page> {
  const page = await own(reader, await tabAddress(reader, newsroom, 'panel'), 'button[aria-pressed]');
  await page.setViewport({ width: 1200, height: 860 });
  await page.$$eval(
    'button[aria-pressed]',
    (buttons, at) => (buttons[at] as HTMLElement | undefined)?.click(),
    view,
  );
  await page.waitForSelector(['.scroller', '.side-by-side', '.times'][view] ?? 'main');
  return page;
}

async function alone(reader: Reader, { origin }: Newsroom): Promise<Page> {
  const popup = await reader.click(await reader.open(`${origin}/news/ferry`));
  await popup.waitForSelector('.notice .steps');
  return reader.openOwn(await addressOf(popup, 'popup'));
}

/** With two open tabs to choose from. */
async function tabs(reader: Reader, { origin }: Newsroom): Promise<Page> {
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
async function text(reader: Reader): Promise<Page> {
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

async function own(reader: Reader, path: string, settled: string): Promise<Page> {
  const page = await reader.openOwn(path);
  await page.waitForSelector(settled);
  return page;
}

async function welcome(reader: Reader, steps: number): Promise<Page> {
  const page = await own(reader, WELCOME, '.tour');
  for (let step = 0; step < steps; step++)
    await page.$eval('.tour .ways .primary', (button) => (button as HTMLElement).click());
  return page;
}

/** A view of a checked page in a tab of its own, where it can be as wide as is wanted. */
async function tabAddress(reader: Reader, newsroom: Newsroom, view: string): Promise<string> {
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
