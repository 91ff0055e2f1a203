/** The panel as its reader sees it, in little room or much. */
import type { Page } from 'puppeteer-core';
import { press } from './buttons.ts';

/** A quotation in the list, card or row. */
export interface Listed {
  readonly speaker: string;
  /** "Printed differently" */
  readonly kind: string;
  /** What this page prints, without the grey words around it. */
  readonly here: string;
}

export interface Panel {
  readonly page: Page;
  readonly headline: () => Promise<string>;
  /** "6 of 6 quotations", or the title of the state that has nothing to list. */
  readonly sum: () => Promise<string>;
  readonly listed: () => Promise<readonly Listed[]>;
  /** What the cell of this quotation's row under this outlet says; the panel must be wide. */
  readonly cell: (words: string, outlet: string) => Promise<string>;
  /** Presses the button with this text, in the card or row of the quotation with these words if any are given. */
  readonly press: (button: string, words?: string) => Promise<void>;
  readonly search: (words: string) => Promise<void>;
  /** Chooses in the list with this label the entry with this text. */
  readonly choose: (label: string, entry: string) => Promise<void>;
}

const ENTRIES = '.cards > li.entry, .scroller tbody';
const SETTLED = '.shown, .notice, .side-by-side, .times';

/** The panel once it shows what is known of the tab. */
export async function panelView(page: Page): Promise<Panel> {
  await page.waitForSelector(SETTLED, { timeout: 10_000 });
  const line = (selector: string) => page.$eval(selector, ({ textContent }) => textContent?.trim() ?? '');
  return {
    page,
    headline: () => line('header h1'),
    sum: () => line('.shown, .notice h2'),
    listed: () => page.$$eval(ENTRIES, readListed),
    cell: (words, outlet) => page.evaluate(readCell, words, outlet),
    press: (button, words) =>
      press(page, button, words === undefined ? {} : { within: ENTRIES, beside: words }),
    search: async (words) => {
      await page.focus('input[type="search"]');
      await page.keyboard.type(words);
    },
    choose: async (label, entry) => {
      const value = await page.$eval(
        `select[aria-label="${label}"]`,
        (select, wanted) =>
          [...(select as HTMLSelectElement).options].find(({ text }) => text.startsWith(wanted))?.value,
        entry,
      );
      if (value === undefined) throw new Error(`"${label}" offers no "${entry}".`);
      await page.select(`select[aria-label="${label}"]`, value);
    },
  };
}

/** Runs in the panel. */
function readListed(items: Element[]): Listed[] {
  const words = (element: Element | null): string => {
    const copy = element?.cloneNode(true) as Element | undefined;
    for (const aside of copy?.querySelectorAll('.around, .gap, .unseen') ?? []) aside.remove();
    return copy?.textContent?.trim() ?? '';
  };
  return items.map((item) => ({
    speaker: words(item.querySelector('.who bdi')),
    kind: words(item.querySelector('.who .kind')),
    here: words(item.querySelector('button.base, th .reading')).replace(/^“|”$/g, ''),
  }));
}

/** Runs in the panel. */
function readCell(words: string, outlet: string): string {
  const heads = [...document.querySelectorAll('thead th')];
  const column = heads.findIndex(({ textContent }) => textContent?.includes(outlet));
  const row = [...document.querySelectorAll('.scroller tbody')].find((one) =>
    one.querySelector('th')?.textContent?.includes(words),
  );
  const cell = row?.querySelectorAll('tr:first-child > *')[column];
  if (column < 0 || !cell) throw new Error(`The table has no "${words}" at "${outlet}".`);
  const named = cell.querySelector('[role="img"]')?.getAttribute('aria-label');
  return named ?? (cell as HTMLElement).innerText.trim().replace(/\s*\n\s*/g, '\n');
}
