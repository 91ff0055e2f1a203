/** The forms by which a reader puts a comparison right. */
import type { Page } from 'puppeteer-core';

/** Opens every fold. */
export const unfold = (page: Page): Promise<void> =>
  page.$$eval('details', (all) => {
    for (const details of all) details.open = true;
  });

/** Opens so many of them in a popup or panel whose folds are open: another in each quotation, and at other outlets. */
export async function openForms(page: Page, count: number): Promise<void> {
  await page.waitForFunction(() => document.querySelectorAll('.decide .choices').length > 4);
  await page.evaluate(press);
  await page.waitForFunction(
    (all) => document.querySelectorAll('.decide form, .there form').length === all,
    {},
    count,
  );
}

/** Runs there. */
function press(): void {
  for (const [group, forms] of [
    ['.decide', 4],
    ['.there', 2],
  ] as const) {
    const places = [...document.querySelectorAll(group)].slice(0, forms);
    for (const [at, place] of places.entries())
      place.querySelectorAll<HTMLElement>('.choices button[aria-expanded]')[at]?.click();
  }
}
