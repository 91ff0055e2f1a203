/** Buttons of the extension's own pages, pressed by script, whether or not they are in sight. */
import type { Page } from 'puppeteer-core';

/** By a timer: a page behind another draws no frames. */
const POLLING = { polling: 50, timeout: 10_000 } as const;

export interface Where {
  /** A selector of the places in which the button may stand. */
  readonly within?: string;
  /** Words that stand in the same place. */
  readonly beside?: string;
}

/** Presses the first button or link with this label as soon as there is one. */
export async function press(page: Page, label: string, { within, beside }: Where = {}): Promise<void> {
  try {
    await page.waitForFunction(pressLabel, POLLING, label, within ?? 'body', beside ?? '');
  } catch (cause) {
    throw new Error(`There is no "${label}"${beside ? ` beside "${beside}"` : ''}.`, { cause });
  }
}

/** Presses the first button at this selector as soon as there is one. */
export async function pressAt(page: Page, selector: string): Promise<void> {
  await page.waitForSelector(selector, { timeout: POLLING.timeout });
  await page.$eval(selector, (button) => (button as HTMLElement).click());
}

/** Presses the button with this label by the mouse: what asks for a permission wants a reader's hand. */
export async function pressByHand(page: Page, label: string): Promise<void> {
  await page.bringToFront();
  await page.locator(`::-p-xpath(//button[normalize-space()="${label}"])`).click();
}

/** Runs in the page. */
function pressLabel(label: string, within: string, beside: string): boolean {
  const places = [...document.querySelectorAll(within)].filter(({ textContent }) =>
    textContent?.includes(beside),
  );
  const found = places
    .flatMap((place) => [...place.querySelectorAll<HTMLElement>('button, a')])
    .find(({ textContent }) => textContent?.trim() === label);
  found?.click();
  return found !== undefined;
}
