/** The popup as its reader sees it. */
import type { Page } from 'puppeteer-core';
import states from '../../src/locales/en/states.json' with { type: 'json' };

/** A quotation in the list. */
export interface Entry {
  readonly kind: string;
  readonly speaker: string;
  /** What this page prints, without the grey words around it. */
  readonly here: string;
  readonly others: readonly Other[];
}

export interface Other {
  /** "Words swapped", "Printed alike" */
  readonly what: string;
  /** What they print; empty where it is printed alike. */
  readonly there: string;
  /** The words that are marked as differing in it. */
  readonly differing: readonly string[];
  readonly outlets: readonly string[];
}

export interface PopupView {
  readonly page: Page;
  readonly headline: () => Promise<string>;
  readonly imprint: () => Promise<string>;
  /** The line that sums it up, or the title of the state that has nothing to list. */
  readonly verdict: () => Promise<string>;
  readonly toldBy: () => Promise<readonly string[]>;
  readonly entries: () => Promise<readonly Entry[]>;
  /** Clicks the quotation that contains these words. */
  readonly choose: (words: string) => Promise<void>;
  /** Chooses from the first or the second of the lists above the quotations, by label or value. */
  readonly narrow: (list: 0 | 1, to: string) => Promise<void>;
  readonly text: () => Promise<string>;
}

/** What it says once a check has taken too long; on a busy machine the result comes after that, and takes its place. */
export const FAILED = states.failed_title;

/** The popup once it shows what came of the check. */
export async function popupView(page: Page): Promise<PopupView> {
  await page.waitForFunction(
    (failed) => {
      const told = document.querySelector('.verdict, .notice h2')?.textContent;
      return told !== undefined && told !== failed;
    },
    {},
    FAILED,
  );
  const line = (selector: string) => page.$eval(selector, ({ textContent }) => textContent?.trim() ?? '');
  return {
    page,
    headline: () => line('header h1'),
    imprint: () => line('header .imprint'),
    verdict: () => line('.verdict .line, .notice h2'),
    toldBy: () => page.$$eval('.witnesses li', (all) => all.map(({ textContent }) => textContent ?? '')),
    entries: () => page.$$eval('li.entry', readEntries),
    choose: (words) => choose(page, words),
    narrow: (list, to) => narrow(page, list, to),
    text: () => line('body'),
  };
}

async function choose(page: Page, words: string): Promise<void> {
  const isChosen = await page.$$eval('li.entry button.base', chooseEntry, words);
  if (!isChosen) throw new Error(`The popup lists no quotation with "${words}".`);
}

/** Runs in the popup. */
function chooseEntry(buttons: Element[], words: string): boolean {
  const found = buttons.find((button) => {
    const copy = button.cloneNode(true) as Element;
    for (const aside of copy.querySelectorAll('.around, .gap, .unseen')) aside.remove();
    return copy.textContent?.includes(words);
  });
  (found as HTMLElement | undefined)?.click();
  return found !== undefined;
}

async function narrow(page: Page, list: number, to: string): Promise<void> {
  const [select] = (await page.$$('.filters select')).slice(list);
  if (!select) throw new Error('The popup offers no such list.');
  const options = await select.$$eval('option', (all) => all.map(({ label, value }) => ({ label, value })));
  const chosen = options.find(({ label, value }) => label === to || value === to);
  if (!chosen) throw new Error(`"${to}" is not among ${options.map(({ label }) => label).join(', ')}.`);
  await select.select(chosen.value);
}

/** Runs in the popup. */
function readEntries(entries: Element[]): Entry[] {
  const words = (element: Element | null): string => {
    const copy = element?.cloneNode(true) as Element | undefined;
    for (const aside of copy?.querySelectorAll('.around, .gap, .unseen') ?? []) aside.remove();
    return copy?.textContent?.replace(/^“|”$/g, '').trim() ?? '';
  };
  const all = (element: Element, selector: string) => [...element.querySelectorAll(selector)];
  return entries.map((entry) => ({
    kind: [...entry.classList].find((name) => name !== 'entry') ?? '',
    speaker: words(entry.querySelector('.who')),
    here: words(entry.querySelector('button.base')),
    others: all(entry, 'li.group').map((group) => ({
      what: words(group.querySelector('.what')),
      there: words(group.querySelector('.reading')),
      differing: all(group, '.reading mark').map((mark) => mark.textContent ?? ''),
      outlets: all(group, '.sources a').map((link) => link.textContent ?? ''),
    })),
  }));
}
