/** The reader's library in a real browser: saving an article, and asking 10,000 for the same story. */
import type { Page } from 'puppeteer-core';
import puppeteer from 'puppeteer-core';
import { type Engine, requireBrowser, SANDBOX } from '../e2e/browsers.ts';
import type {} from '../e2e/store/exposed.ts';
import { openShelf } from '../e2e/store/shelf.ts';
import type { Article } from '../src/core/article.ts';
import type { StoryEntry } from '../src/library/story-index/hit.ts';

/** Milliseconds. */
export interface StoreTimes {
  readonly saving: readonly number[];
  readonly warm: readonly number[];
  /** In a page that was loaded anew, as a background that was stopped. */
  readonly first: readonly number[];
}

/** What is kept beforehand, what is saved, what is asked for; `asked` are among the kept. */
export interface StoreWork {
  readonly kept: readonly StoryEntry[];
  readonly saved: readonly Article[];
  readonly asked: readonly StoryEntry[];
}

const PORTION = 1000;
const RESTARTS = 5;

export async function storeTimes(engine: Engine, { kept, saved, asked }: StoreWork): Promise<StoreTimes> {
  const shelf = await openShelf();
  const browser = await puppeteer.launch({
    browser: engine === 'firefox' ? 'firefox' : 'chrome',
    executablePath: requireBrowser(engine),
    headless: true,
    args: engine === 'chromium' ? [...SANDBOX] : [],
  });
  try {
    const page = await browser.newPage();
    await page.goto(shelf.address);
    for (let from = 0; from < kept.length; from += PORTION)
      await keep(page, kept.slice(from, from + PORTION));
    await ask(page, asked);
    const warm = await ask(page, asked);
    const first: number[] = [];
    for (let run = 0; run < RESTARTS; run++) {
      await page.reload();
      first.push(...(await ask(page, asked.slice(run, run + 1))));
    }
    return { saving: await save(page, saved), warm, first };
  } finally {
    await browser.close();
    await shelf.close();
  }
}

/** Their postings alone: texts and dossiers of so many would take minutes, and no query reads them. */
const keep = (page: Page, entries: readonly StoryEntry[]): Promise<void> =>
  page.evaluate(async (json) => {
    const portion = JSON.parse(json) as StoryEntry[];
    const library = await store.openLibrary();
    await store.change(library, (changing) => store.openStoryIndex(store.postingsIn(changing)).add(portion));
  }, JSON.stringify(entries)); // as one text, since Firefox's driver takes minutes over so many numbers

/** Milliseconds of each question, one after the other in one context. */
const ask = (page: Page, probes: readonly StoryEntry[]): Promise<number[]> =>
  page.evaluate(async (json) => {
    const asked = JSON.parse(json) as StoryEntry[];
    const library = await store.openLibrary();
    const times: number[] = [];
    for (const { fingerprint } of asked) {
      const begun = performance.now();
      await store.likeliest(library, fingerprint);
      times.push(performance.now() - begun);
    }
    return times;
  }, JSON.stringify(probes));

const save = (page: Page, articles: readonly Article[]): Promise<number[]> =>
  page.evaluate(async (arriving) => {
    const library = await store.openLibrary();
    const times: number[] = [];
    for (const article of arriving) {
      const begun = performance.now();
      await store.saveArticle(library, {
        article,
        origin: { way: 'page', read: '2024-02-12T08:00:00.000Z' },
      });
      times.push(performance.now() - begun);
    }
    return times;
  }, articles);
