/** The forms by which a reader puts a comparison right. */
import type { Page } from 'puppeteer-core';

/** Opens every fold, and waits for what some of them load then. */
export async function unfold(page: Page): Promise<void> {
  await page.$$eval('details', (all) => {
    for (const details of all) details.open = true;
  });
  await page.waitForFunction(() =>
    [...document.querySelectorAll('details[open]')].every(({ childElementCount }) => childElementCount > 1),
  );
}

const KINDS = 4;

/** Opens each kind of form in a popup or panel whose folds are open, in a quotation of its own; two about other outlets. */
export async function openForms(page: Page): Promise<void> {
  await page.waitForFunction(
    (all) => document.querySelectorAll('.decide .choices + .choices').length >= all,
    {},
    KINDS,
  );
  await page.evaluate(press, KINDS);
  await page.waitForFunction((all) => document.querySelectorAll('.decide form').length === all, {}, KINDS);
}

/** Runs there. */
function press(kinds: number): void {
  for (const [at, place] of [...document.querySelectorAll('.decide')].slice(0, kinds).entries()) {
    const outlets = place.querySelector('.choices select') as HTMLSelectElement;
    outlets.selectedIndex = outlets.options.length - 1;
    outlets.dispatchEvent(new Event('change', { bubbles: true }));
    place.querySelectorAll<HTMLElement>('.choices button[aria-expanded]')[at]?.click();
  }
}
