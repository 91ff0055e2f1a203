/** Buttons of the extension's own pages, by what stands on them. */
import type { Page } from 'puppeteer-core';

/** Presses the button with this label as soon as there is one. */
export async function press(page: Page, label: string): Promise<void> {
  await page.waitForFunction(
    (text) => {
      const button = [...document.querySelectorAll('button')].find((one) => one.textContent === text);
      button?.click();
      return button !== undefined;
    },
    {},
    label,
  );
}
