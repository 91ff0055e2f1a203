/**
 * The way back from the article's text to the page: `tsx bench/way-back.ts DATA`. DATA holds pages/*.html.gz and
 * pages/ground-truth.json. Each page is loaded in a real Chromium and a real Firefox, its own scripts and everything
 * it would fetch stopped by its security policy; every quotation that the core finds is painted, and the painted text
 * is compared with it. Prints a line for each browser, and what went wrong.
 */
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { build } from 'vite';
import { type Engine, requireBrowser, SANDBOX } from '../e2e/browsers.ts';
import { type PageCase, pageCases } from './pages.ts';
import { servePages } from './served-page.ts';
import type { WayBack } from './way-back-entry.ts';

async function main(): Promise<void> {
  const folder = process.argv[2];
  const pages = folder ? pageCases(folder) : null;
  if (!pages) {
    console.error('Name the data folder: it holds pages/ground-truth.json.');
    process.exitCode = 2;
    return;
  }
  for (const engine of ['chromium', 'firefox'] as const) report(engine, await wayBackOf(engine, pages));
}

/** What became of each page. */
export async function wayBackOf(engine: Engine, pages: readonly PageCase[]): Promise<readonly Tried[]> {
  const script = await paintingScript();
  const served = await servePages(pages);
  const browser = await puppeteer.launch({
    browser: engine === 'firefox' ? 'firefox' : 'chrome',
    executablePath: requireBrowser(engine),
    headless: true,
    args: engine === 'chromium' ? [...SANDBOX] : [],
  });
  const tried: Tried[] = [];
  try {
    for (const [i, { url }] of pages.entries())
      tried.push({ url, ...(await tryOne(browser, `${served.address}${i}`, script)) });
  } finally {
    await browser.close();
    served.close();
  }
  return tried;
}

export interface Tried extends WayBack {
  readonly url: string;
  /** What the page's console said while its quotations were painted. */
  readonly heard: readonly string[];
}

async function tryOne(browser: Browser, address: string, script: string): Promise<Omit<Tried, 'url'>> {
  const page = await browser.newPage();
  try {
    await page.goto(address, { waitUntil: 'load' });
    await page.evaluate(script); // what the browser has to say of the page itself is said by then
    const heard = listen(page);
    const result = await page.evaluate(() =>
      (globalThis as unknown as { bench: { wayBack(): Promise<WayBack> } }).bench.wayBack(),
    );
    return { ...result, heard };
  } finally {
    await page.close();
  }
}

/** What the browser says of the page's policy and of its meta elements, often late, is not ours. */
const OF_THE_PAGE = /content[ -]security[ -]policy|^<meta /i;

function listen(page: Page): readonly string[] {
  const heard: string[] = [];
  const hear = (text: string) => {
    if (!OF_THE_PAGE.test(text)) heard.push(text);
  };
  page.on('console', (message) => hear(message.text()));
  page.on('pageerror', (error) => hear(String(error)));
  return heard;
}

function report(engine: Engine, tried: readonly Tried[]): void {
  const sum = (count: (one: Tried) => number) => tried.reduce((all, one) => all + count(one), 0);
  const wrong = sum(({ wrong: { length } }) => length);
  console.log(
    `${engine}: ${tried.length} pages, ${sum(({ found }) => found)} stretches of quotations found, ` +
      `${sum(({ painted }) => painted) - wrong} painted as they are printed; ` +
      `body changed on ${sum(({ sameBytes }) => Number(!sameBytes))} pages, boxes moved on ` +
      `${sum(({ sameBoxes }) => Number(!sameBoxes))}, layout shifts ${sum(({ shifts }) => shifts)}, ` +
      `console messages ${sum(({ heard }) => heard.length)}`,
  );
  for (const { url, wrong: stretches, heard, found, painted } of tried) {
    if (painted < found) console.log(`  ${found - painted} not painted: ${url}`);
    for (const stretch of [...stretches, ...heard]) console.log(`  ${url}: ${stretch}`);
  }
  if (wrong > 0 || sum(({ found, painted }) => found - painted) > 0) process.exitCode = 1;
}

async function paintingScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry: 'bench/way-back-entry.ts', formats: ['iife'], name: 'bench' } },
  });
  const [bundle] = Array.isArray(built) ? built : [built];
  if (!bundle || !('output' in bundle)) throw new Error('The painting code did not build.');
  return `${bundle.output[0].code}; globalThis.bench = bench;`;
}

if (process.argv[1] === import.meta.filename) await main();
