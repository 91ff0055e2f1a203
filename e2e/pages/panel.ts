/** The panel as its reader sees it, in little room or much. */
import type { Page } from 'puppeteer-core';
import { press } from './buttons.ts';
import { FAILED } from './popup-view.ts';

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
const SETTLED = '.shown, .notice h2, .side-by-side, .times';

/** The panel once it shows what is known of the tab, unless that is a check that goes on longer than it may. */
export async function panelView(page: Page): Promise<Panel> {
  await page.waitForFunction(
    (selector, failed) => {
      const shown = document.querySelector(selector);
      return shown !== null && shown.textContent !== failed;
    },
    {},
    SETTLED,
    FAILED,
  );
  const line = (selector: string) => page.$eval(selector, ({ textContent }) => textContent?.trim() ?? '');
  return {
    page,
    headline: () => line('header h1'),
    sum: () => line('.shown, .notice h2'),
    listed: () => page.$$eval(ENTRIES, readListed),
    cell: async (words, outlet) => {
      const told = await page.waitForFunction(readCell, {}, words, outlet);
      return String(await told.jsonValue());
    },
    press: (button, words) =>
      press(page, button, words === undefined ? {} : { within: ENTRIES, beside: words }),
    search: async (words) => {
      await page.waitForSelector('input[type="search"]');
      await page.focus('input[type="search"]');
      await page.keyboard.type(words);
    },
    choose: async (label, entry) => {
      const list = `select[aria-label="${label}"]`;
      const offered = await page.waitForFunction(findOption, {}, list, entry);
      await page.select(list, String(await offered.jsonValue()));
    },
  };
}

/** Runs in popup or panel: whether these words, which a reader has begun to write, would outlive it. */
export async function isDraftKept(words: string): Promise<boolean> {
  return JSON.stringify(await chrome.storage.session.get()).includes(words);
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

/** Runs in the panel: the value of the entry that begins so. */
function findOption(list: string, entry: string): string | undefined {
  const options = document.querySelector<HTMLSelectElement>(list)?.options;
  return [...(options ?? [])].find(({ text }) => text.startsWith(entry))?.value;
}

/** Runs in the panel. Null until there is such a cell that says something. */
function readCell(words: string, outlet: string): string | null {
  const heads = [...document.querySelectorAll('thead th')];
  const column = heads.findIndex(({ textContent }) => textContent?.includes(outlet));
  const row = [...document.querySelectorAll('.scroller tbody')].find((one) =>
    one.querySelector('th')?.textContent?.includes(words),
  );
  const cell = row?.querySelectorAll('tr:first-child > *')[column];
  if (column < 0 || !cell) return null;
  const named = cell.querySelector('[role="img"]')?.getAttribute('aria-label');
  return named ?? (cell as HTMLElement).innerText.trim().replace(/\s*\n\s*/g, '\n');
}
