/** `npm run pictures`: every view of the real extension in every dress, one file each, to be looked at one by one. */
import { mkdirSync, rmSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { requireBrowser } from './browsers.ts';
import { startChromium } from './chromium.ts';
import { type Newsroom, openNewsroom } from './newsroom.ts';
import { popupView } from './pages/popup-view.ts';
import { type Reader, WELCOME } from './reader.ts';

const FOLDER = 'dist/pictures';

interface Dress {
  readonly name: string;
  readonly width?: number;
  readonly features?: readonly { readonly name: string; readonly value: string }[];
}

/** So that nothing is caught on its way. */
const STILL = { name: 'prefers-reduced-motion', value: 'reduce' } as const;

const DRESSES: readonly Dress[] = [
  { name: 'light' },
  { name: 'dark', features: [{ name: 'prefers-color-scheme', value: 'dark' }] },
  { name: 'narrow', width: 320 },
  { name: 'forced-colours', features: [{ name: 'forced-colors', value: 'active' }] },
];

interface View {
  readonly name: string;
  readonly width: number;
  /** Opens it and waits until it shows all that it has. */
  readonly open: (reader: Reader, newsroom: Newsroom) => Promise<Page>;
}

const seed = ({ origin, seeds }: Newsroom, at: number): string => origin + (seeds[at]?.article.path ?? '/');

const VIEWS: readonly View[] = [
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
  { name: 'options', width: 900, open: (reader) => own(reader, '/src/ui/options/index.html', 'h2') },
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
  const tab = await popup.evaluate(async () => {
    const [shown] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    return shown?.id;
  });
  return `/src/ui/${view}/index.html?tab=${tab}`;
}

async function take(page: Page, { name, width }: View, dress: Dress, language: string): Promise<void> {
  await page.bringToFront();
  await page.setViewport({ width: dress.width ?? width, height: 860 });
  const session = await page.createCDPSession(); // puppeteer's own call knows no forced colours
  await session.send('Emulation.setEmulatedMedia', { features: [STILL, ...(dress.features ?? [])] });
  // A card stands in the window, not in the page.
  const fullPage = name !== 'card' && name !== 'welcome-3';
  await page.screenshot({ path: `${FOLDER}/${name}-${dress.name}-${language}.png`, fullPage });
  await session.detach();
}

/** Every view in every dress, in the language that the browser speaks. */
async function takeAll(language: string, dresses: readonly Dress[]): Promise<void> {
  const reader = await startChromium({ executable: requireBrowser('chromium'), headless: true, language });
  const newsroom = await openNewsroom();
  try {
    for (const view of VIEWS) {
      const page = await view.open(reader, newsroom);
      for (const dress of dresses) await take(page, view, dress, language);
      const [first, ...others] = await reader.browser.pages();
      await first?.bringToFront();
      for (const other of others) await other.close();
    }
  } finally {
    await reader.close();
    await newsroom.close();
  }
}

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
await takeAll('en', DRESSES);
await takeAll('ar', DRESSES.slice(0, 2));
console.log(FOLDER);
