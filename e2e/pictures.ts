/**
 * `npm run pictures`: every view of the real extension in every dress, one file each, to be looked at one by one.
 * `npm run pictures -- panel`: those alone whose names begin so.
 */
import { mkdirSync, rmSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { requireBrowser } from './browsers.ts';
import { startChromium } from './chromium.ts';
import { openNewsroom } from './newsroom.ts';
import { VIEWS, type View } from './picture-views.ts';

const FOLDER = 'dist/pictures';

const wanted = process.argv.slice(2);
const isWanted = ({ name }: View): boolean =>
  wanted.length === 0 || wanted.some((start) => name.startsWith(start));

/** As large as the stores want them. */
const STORE: Dress = { name: 'store', width: 1280, height: 800 };
const IN_STORES = ['welcome-2', 'card', 'panel-table', 'panel-texts', 'settings'];

interface Dress {
  readonly name: string;
  readonly width?: number;
  /** Of the window, where no more of the page is to be seen; else the whole page is. */
  readonly height?: number;
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

async function take(page: Page, view: View, dress: Dress, language: string): Promise<void> {
  const { name, width, inWindow } = view;
  await page.bringToFront();
  await page.setViewport({ width: dress.width ?? width, height: dress.height ?? 860 });
  const session = await page.createCDPSession(); // puppeteer's own call knows no forced colours
  await session.send('Emulation.setEmulatedMedia', { features: [STILL, ...(dress.features ?? [])] });
  if (!dress.height && !inWindow) await growToPage(page);
  await page.evaluate(twoFrames); // so that nothing is half painted
  await page.screenshot({ path: `${FOLDER}/${name}-${dress.name}-${language}.png` });
  await session.detach();
}

/** The browser's own picture of a whole page is shifted where a page is narrow and runs from right to left. */
async function growToPage(page: Page): Promise<void> {
  const { width = 0, height = 0 } = page.viewport() ?? {};
  const tallness = () => page.evaluate(() => document.documentElement.scrollHeight);
  let grown = height;
  // Lists grow with the room that they have; a page whose height is the window's must not grow for ever.
  for (let rounds = 0; rounds < 4; rounds++) {
    await page.evaluate(twoFrames);
    const whole = await tallness();
    if (whole <= grown) return;
    grown = whole;
    await page.setViewport({ width, height: grown });
  }
}

/** Runs in the page. */
function twoFrames(): Promise<void> {
  return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));
}

/** Every view in every dress, in the language that the browser speaks. */
async function takeAll(language: string, dresses: readonly Dress[]): Promise<void> {
  const reader = await startChromium({ executable: requireBrowser('chromium'), headless: true, language });
  const newsroom = await openNewsroom();
  try {
    for (const view of VIEWS.filter(isWanted)) {
      const page = await view.open(reader, newsroom);
      for (const dress of dresses.filter(isWornBy(view))) await take(page, view, dress, language);
      if (IN_STORES.includes(view.name)) await take(page, view, STORE, language);
      const [first, ...others] = await reader.browser.pages();
      await first?.bringToFront();
      for (const other of others) await other.close();
    }
  } finally {
    await reader.close();
    await newsroom.close();
  }
}

/** A state that is a few lines long looks in the other dresses as its longer kin do. */
const isWornBy =
  ({ brief }: View) =>
  ({ name }: Dress) =>
    !brief || name === 'light' || name === 'narrow';

const isIn =
  (...names: readonly string[]) =>
  ({ name }: Dress) =>
    names.includes(name);

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
await takeAll('en', DRESSES);
await takeAll('de', DRESSES.filter(isIn('light', 'narrow')));
await takeAll('fr', DRESSES.filter(isIn('narrow')));
await takeAll('es', DRESSES.filter(isIn('narrow')));
await takeAll('ar', DRESSES.filter(isIn('light', 'dark', 'narrow')));
console.log(FOLDER);
