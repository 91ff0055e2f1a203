/** The line in popup and panel that answers what the reader has decided. */
import type { Page } from 'puppeteer-core';
import { press } from './buttons.ts';

/** Does what decides something, and gives the answer to just that: what was said before is closed first. */
export async function lastWord(page: Page, decide: () => Promise<unknown>): Promise<string> {
  if (await page.$('.last-word')) await press(page, 'Close', { within: '.last-word' });
  await page.waitForFunction(() => !document.querySelector('.last-word'));
  await decide();
  await page.waitForSelector('.last-word');
  return page.$eval('.last-word', ({ textContent }) => textContent ?? '');
}
