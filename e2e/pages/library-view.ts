/** The library page as its reader uses it. */
import type { ElementHandle, Page } from 'puppeteer-core';
import type { Reader } from '../reader.ts';
import { clearLibrary, libraryMade } from '../store/clearing.ts';
import { press } from './buttons.ts';

export interface FoundQuotation {
  readonly words: string;
  /** "the very words", "83 % alike" */
  readonly how: string;
  readonly stored: string;
  readonly original: string;
}

export interface LibraryView {
  readonly page: Page;
  /** Empties the library and shows it anew. */
  readonly clear: () => Promise<void>;
  readonly go: (view: 'library' | 'feeds' | 'settings') => Promise<void>;
  /** Gives files to the import and waits until they were taken in, not too long. */
  readonly give: (files: string | readonly string[], patience?: number) => Promise<void>;
  /** Gives files to the import and waits for nothing. */
  readonly begin: (files: string | readonly string[]) => Promise<void>;
  /** Stops an import as soon as it has told of new articles. Gives how many. */
  readonly cancel: () => Promise<number>;
  /** Waits until an import is over, by itself or since it was stopped. */
  readonly finished: (patience?: number) => Promise<void>;
  /** How many new articles an import that goes on has told of; waits until it has told of some. */
  readonly newSoFar: () => Promise<number>;
  /** How the import stands, in a sentence. */
  readonly standing: () => Promise<string>;
  readonly rejected: () => Promise<readonly string[]>;
  readonly headlines: () => Promise<readonly string[]>;
  /** What stands above the stories that several articles tell. */
  readonly stories: () => Promise<readonly string[]>;
  readonly factsOf: (headline: string | undefined) => Promise<string>;
  readonly search: (query: string) => Promise<void>;
  readonly narrow: (menu: string, to: string) => Promise<void>;
  readonly unfold: (headline: string | undefined) => Promise<void>;
  readonly choose: (headline: string | undefined) => Promise<void>;
  /** What can be done with the article that is unfolded. */
  readonly tools: () => Promise<readonly string[]>;
  /** Who tells the story of the article that is unfolded as well, and who perhaps does. */
  readonly tellers: (how: 'surely' | 'perhaps') => Promise<readonly string[]>;
  /** Presses the first button that says this. */
  readonly press: (label: string) => Promise<void>;
  readonly fill: (field: string, words: string) => Promise<void>;
  readonly findQuotation: (words: string) => Promise<readonly FoundQuotation[]>;
  readonly told: () => Promise<string>;
  /** What the file holds that the reader is given. */
  readonly exportAll: () => Promise<string>;
  readonly focusList: () => Promise<void>;
  /** The words of what has the focus. */
  readonly focused: () => Promise<string>;
  readonly text: (selector: string) => Promise<string>;
}

const PAGE = '/src/ui/options/index.html';

export async function libraryView(reader: Reader): Promise<LibraryView> {
  const page = await reader.openOwn(PAGE);
  await page.waitForSelector('.shelf li');
  await libraryMade(page);
  const text = (selector: string) => page.$eval(selector, ({ textContent }) => textContent ?? '');
  const texts = (selector: string) =>
    page.$$eval(selector, (all) => all.map(({ textContent }) => textContent ?? ''));
  const go: LibraryView['go'] = async (view) => {
    await page.evaluate((name) => {
      location.hash = name;
    }, view);
    await page.waitForSelector(`nav a[href="#${view}"][aria-current]`);
  };
  return {
    page,
    go,
    text,
    clear: () => clear(page),
    give: async (files, patience) => {
      await begin(page, [files].flat());
      await finished(page, patience);
    },
    finished: (patience) => finished(page, patience),
    begin: (files) => begin(page, [files].flat()),
    newSoFar: () => newSoFar(page),
    cancel: () => newSoFar(page, '.import .standing button'),
    standing: () => text('.standing [role=status]'),
    rejected: () => texts('.rejections li'),
    headlines: () => texts('.shelf .headline'),
    stories: () => texts('.shelf .story'),
    factsOf: (headline) => inRow(page, headline, '.facts'),
    search: (query) => page.type('.query input', query),
    narrow: (menu, to) => narrow(page, menu, to),
    unfold: async (headline) => {
      await inRow(page, headline, 'button.more');
    },
    choose: async (headline) => {
      await inRow(page, headline, 'input[type=checkbox]');
    },
    tools: () => texts('.details .tools > *'),
    tellers: (how) => texts(`.tellers${how === 'perhaps' ? '.perhaps' : ':not(.perhaps)'} li > a`),
    press: (label) => press(page, label),
    fill: async (field, words) => {
      const input = await page.waitForSelector(`.editor [name="${field}"]`);
      await input?.type(words);
    },
    findQuotation: (words) => findQuotation(page, words),
    told: () => text('.told'),
    exportAll: () => exportAll(page),
    focusList: () => page.focus('.shelf .headline[tabindex="0"]'),
    focused: () => page.evaluate(() => document.activeElement?.textContent ?? ''),
  };
}

async function clear(page: Page): Promise<void> {
  await clearLibrary(page);
  await page.evaluate(() => {
    document.body.dataset.old = ''; // it may look like the new one
    location.reload();
  });
  await page.waitForFunction(
    () => document.body.dataset.old === undefined && document.querySelectorAll('.shelf li').length === 5,
  );
}

const PATIENCE_MS = 60_000;
async function begin(page: Page, files: readonly string[]): Promise<void> {
  const picker = await page.waitForSelector('.import input[type=file]');
  await page.$$eval('.standing', (all) => {
    for (const old of all) old.setAttribute('data-old', '');
  });
  await (picker as ElementHandle<HTMLInputElement>).uploadFile(...files);
}

/** Presses what stands at `then` in the same moment: the import does not wait for us. */
async function newSoFar(page: Page, then?: string): Promise<number> {
  const look = (button: string | null) => {
    const words = document.querySelector('.standing:not([data-old]) [role=status]')?.textContent ?? '';
    const count = Number(/([\d,]+) new/.exec(words)?.[1]?.replaceAll(',', '') ?? 0);
    if (count > 0 && button) document.querySelector<HTMLElement>(button)?.click();
    return count;
  };
  const told = await page.waitForFunction(look, {}, then ?? null);
  return Number(await told.jsonValue());
}

async function finished(page: Page, patience = PATIENCE_MS): Promise<void> {
  await page.waitForFunction(
    () => /finished|stopped/.test(document.querySelector('.standing:not([data-old])')?.textContent ?? ''),
    { timeout: patience },
  );
}

/**
 * What stands at the selector in the row with this headline, in words; a control there is clicked. The list is read anew
 * after an import, so the row may not be there yet.
 */
async function inRow(page: Page, headline = '', selector = ''): Promise<string> {
  const look = (words: string, within: string): string | null => {
    const rows = [...document.querySelectorAll('.shelf li')];
    const row = rows.find((one) => one.querySelector('.headline')?.textContent === words);
    const found = row?.querySelector<HTMLElement>(within);
    if (found?.matches('button, input')) found.click();
    return found ? `${found.textContent} ` : null;
  };
  const told = await page.waitForFunction(look, {}, headline, selector);
  return String(await told.jsonValue()).trim();
}

async function narrow(page: Page, menu: string, to: string): Promise<void> {
  const found = await page.waitForFunction(
    (label, value) => {
      const labels = [...document.querySelectorAll('label')];
      const select = labels.find((one) => one.textContent === label)?.control as HTMLSelectElement | null;
      return [...(select?.options ?? [])].some((option) => option.value === value) && select;
    },
    {},
    menu,
    to,
  );
  await (found as ElementHandle<HTMLSelectElement>).select(to);
}

async function findQuotation(page: Page, words: string): Promise<readonly FoundQuotation[]> {
  await page.$eval('.finder', (finder) => {
    (finder as HTMLDetailsElement).open = true;
  });
  await page.type('.finder textarea', words);
  await page.click('.finder button[type=submit]');
  await page.waitForFunction(
    () => document.querySelector('.hits li') && !document.querySelector('.finder progress'),
  );
  return page.$$eval('.hits li', (all) =>
    all.map((hit) => {
      const links = [...hit.querySelectorAll('a')].map(({ href }) => href);
      return {
        words: hit.querySelector('mark')?.textContent ?? '',
        how: hit.querySelector('.likeness')?.textContent ?? '',
        stored: links[0] ?? '',
        original: links[1] ?? '',
      };
    }),
  );
}

/** Reads the file off the link that is followed, in place of the browser's downloads. */
async function exportAll(page: Page): Promise<string> {
  await page.evaluate(() => {
    Reflect.deleteProperty(window, 'exported');
    const make = URL.createObjectURL;
    URL.createObjectURL = (file) => {
      Object.assign(window, { exported: (file as Blob).text() });
      return make(file);
    };
    HTMLAnchorElement.prototype.click = () => undefined;
  });
  await press(page, 'Export all');
  await page.waitForFunction(() => 'exported' in window);
  return page.evaluate(() => (window as unknown as { exported: Promise<string> }).exported);
}
