/** Buttons of the extension's own pages, pressed by script, whether or not they are in sight. */
import type { Page } from 'puppeteer-core';

export interface Where {
  /** A selector of the places in which the button may stand. */
  readonly within?: string;
  /** Words that stand in the same place. */
  readonly beside?: string;
}

/** Presses the first button or link with this label as soon as there is one that can be pressed. */
export async function press(page: Page, label: string, { within, beside }: Where = {}): Promise<void> {
  try {
    await page.waitForFunction(pressLabel, {}, label, within ?? 'body', beside ?? '');
  } catch (cause) {
    throw new Error(`There is no "${label}"${beside ? ` beside "${beside}"` : ''}.`, { cause });
  }
}

/** Presses the first button, or turns the first switch, at this selector as soon as there is one. */
export async function pressAt(page: Page, selector: string): Promise<void> {
  const isPressed = (at: string): boolean => {
    const found = document.querySelector<HTMLButtonElement>(at);
    if (!found || found.disabled) return false;
    found.click();
    return true;
  };
  await page.waitForFunction(isPressed, {}, selector);
}

/** Presses the button with this label by the mouse: what asks for a permission wants a reader's hand. */
export async function pressByHand(page: Page, label: string): Promise<void> {
  await page.bringToFront();
  await page.locator(`::-p-xpath(//button[normalize-space()="${label}"])`).click();
}

/** The same by the mouse, for what stands at this selector. */
export async function pressAtByHand(page: Page, selector: string): Promise<void> {
  await page.bringToFront();
  await page.locator(selector).click();
}

/** Runs in the page. */
function pressLabel(label: string, within: string, beside: string): boolean {
  const places = [...document.querySelectorAll(within)].filter(({ textContent }) =>
    textContent?.includes(beside),
  );
  const found = places
    .flatMap((place) => [...place.querySelectorAll<HTMLElement>('button:enabled, a')])
    .find(({ textContent }) => textContent?.trim() === label);
  found?.click();
  return found !== undefined;
}
