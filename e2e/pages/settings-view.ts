/** What a reader sees and presses in the settings, and what is kept of it. */
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Engine } from '../browsers.ts';
import { pressAt } from './buttons.ts';

/** What has a switch that headless browsers grant without a question: Firefox as it is set, Chromium what warns of nothing. */
export const GRANTABLE: Readonly<Record<Engine, string>> = { chromium: 'alarms', firefox: 'tabs' };

export async function switched(page: Page, name: string, on: boolean): Promise<void> {
  const isOn = () =>
    page.$eval(`.permissions input[name="${name}"]`, (box) => (box as HTMLInputElement).checked);
  await expect.poll(isOn).toBe(on);
}

export const granted = (page: Page, name: string): Promise<boolean> =>
  page.evaluate((one) => chrome.permissions.contains({ permissions: [one as 'tabs'] }), name);

export const switchedOff = (page: Page): Promise<string[]> =>
  page.$$eval('.marking input:not(:checked)[type="checkbox"]', (all) =>
    all.map((box) => (box as HTMLInputElement).name),
  );

/** What the reader would find in their downloads. */
export async function exported(page: Page): Promise<string> {
  await page.evaluate(() => {
    const create = URL.createObjectURL;
    URL.createObjectURL = (file: Blob) => {
      Object.assign(window, { exported: file });
      return create(file);
    };
  });
  await pressAt(page, '.everything .buttons button:first-of-type');
  await expect.poll(() => textOf(page, '.everything')).toContain('Everything is in your downloads');
  return page.evaluate(() => (window as unknown as { exported: Blob }).exported.text());
}

export const textOf = (page: Page, selector: string): Promise<string> =>
  page.$eval(selector, ({ textContent }) => textContent ?? '');

type Look = (question: () => Promise<string>) => Promise<void>;

/** `look` sees the question before it is answered; its numbers come when they are counted. */
export async function reset(page: Page, look: Look = async () => {}): Promise<void> {
  await pressAt(page, '.everything .buttons button:last-of-type');
  await page.waitForSelector('.resetting[open] li');
  await look(() => textOf(page, '.resetting'));
  await pressAt(page, '.resetting button:last-of-type');
  await expect.poll(() => textOf(page, '.everything')).toContain('Everything is as it was');
}

/** The settings as they are kept. */
export const stored = (page: Page): Promise<unknown> =>
  page.evaluate(async () => (await chrome.storage.sync.get('settings')).settings);

/** How many articles and settings are kept. */
export function kept(page: Page): Promise<{ articles: number; settings: number }> {
  return page.evaluate(async () => {
    const library = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('library');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const articles = await new Promise<number>((resolve) => {
      const counting = library.transaction('cards').objectStore('cards').count();
      counting.onsuccess = () => resolve(counting.result);
    });
    library.close();
    return { articles, settings: Object.keys(await chrome.storage.sync.get(null)).length };
  });
}

/** The names of the highlights that are in the page, in order. */
export async function looks(page: Page): Promise<string[]> {
  const names = await page.evaluate(() =>
    [...CSS.highlights].filter(([, { size }]) => size > 0).map(([name]) => name),
  );
  return names.sort();
}

/** Runs in the page: how each kind is underlined, all but the colour. */
export function lineOfKinds(): string[] {
  return [1, 2, 3, 4, 5, 6, 7].map((kind) => {
    const look = getComputedStyle(document.body, `::highlight(hlq-${kind})`);
    return `${look.textDecorationLine} ${look.textDecorationStyle} ${look.textDecorationThickness}`;
  });
}

export const pointedOut = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const found = [...CSS.highlights].find(([name]) => name.endsWith('-8'));
    return [...(found?.[1] ?? [])].map((range) => range.toString()).join(' ');
  });

export const background = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.body, '::highlight(hlq-1)').backgroundColor);
