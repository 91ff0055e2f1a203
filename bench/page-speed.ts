/** Speed in a real Chromium with the built extension: Readability's own parse, our reading, the whole click. */
import type { Page } from 'puppeteer-core';
import { requireBrowser } from '../e2e/browsers.ts';
import { startChromium } from '../e2e/chromium.ts';
import { openNewsroom } from '../e2e/newsroom.ts';
import type { Reader } from '../e2e/reader.ts';
import { readSeeds } from '../src/cli/seeds.ts';
import { lookSpeed } from './look-speed.ts';
import { readingScript } from './reading-script.ts';
import { serve } from './served-page.ts';
import { type Row, timings } from './table.ts';

const RUNS = 30;
const LONG_PAGE_WORDS = 20_000;

export async function pageSpeed(): Promise<Row[]> {
  const reader = await startChromium({ executable: requireBrowser('chromium'), headless: true });
  const newsroom = await openNewsroom();
  const longPage = await serve(longArticle());
  try {
    const script = await readingScript();
    const seed = newsroom.origin + (newsroom.seeds[0]?.article.path ?? '/');
    return [
      ...(await onPage(reader, script, { name: 'seed page', address: seed })),
      ...(await onPage(reader, script, { name: '20,000 words', address: longPage.address })),
      ...(await lookSpeed(reader, script)),
    ];
  } finally {
    await reader.close();
    await newsroom.close();
    longPage.close();
  }
}

interface Subject {
  readonly name: string;
  readonly address: string;
}

async function onPage(reader: Reader, script: string, { name, address }: Subject): Promise<Row[]> {
  const { ready, parse, whole, own } = await readings(reader, script, address);
  const clicks = await clickTimes(reader, address);
  const isSeed = name === 'seed page';
  return [
    timings(`${name}: Readability's own parse`, parse),
    timings(`${name}: the script of both made ready, beforehand`, ready),
    timings(`${name}: our reading, parse included`, whole),
    timings(`${name}: our own code in it`, own, isSeed ? 'no more than the parse' : undefined),
    timings(
      `${name}: click to marks in the page`,
      clicks.map(({ marks }) => marks),
      isSeed ? '150 ms, p95 250 ms' : undefined,
    ),
    timings(
      `${name}: click until a script of the popup may run`,
      clicks.map(({ opened }) => opened),
    ),
    timings(
      `${name}: click to list in the popup`,
      clicks.map(({ list }) => list),
    ),
  ];
}

interface Readings {
  /** Before either runs: what a browser does with a script that it was handed, and with functions in parentheses. */
  readonly ready: readonly number[];
  readonly parse: readonly number[];
  readonly whole: readonly number[];
  readonly own: readonly number[];
}

/** Each run in a fresh page, with cold code, as a reader's click has it. */
async function readings(reader: Reader, script: string, address: string): Promise<Readings> {
  const ready: number[] = [];
  const parse: number[] = [];
  const whole: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    parse.push((await timeIn(reader, { script, address, call: 'parse' })).called);
    const read = await timeIn(reader, { script, address, call: 'read' });
    whole.push(read.called);
    ready.push(read.ready);
  }
  const median = [...parse].sort((a, b) => a - b)[RUNS >> 1] ?? 0;
  return { ready, parse, whole, own: whole.map((time) => Math.max(0, time - median)) };
}

interface Timed {
  readonly script: string;
  readonly address: string;
  readonly call: 'parse' | 'read';
}

interface Times {
  readonly ready: number;
  readonly called: number;
}

async function timeIn(reader: Reader, { script, address, call }: Timed): Promise<Times> {
  const page = await reader.open(address);
  const ready = await page.evaluate(readyIn, script);
  const called = await page.evaluate((name) => {
    const bench = (globalThis as unknown as { bench: Record<string, () => unknown> }).bench;
    document.documentElement.getBoundingClientRect(); // who clicks has seen the page drawn
    const start = performance.now();
    if (!bench[name]?.()) throw new Error('Nothing was read.');
    return performance.now() - start;
  }, call);
  await page.close();
  return { ready, called };
}

/** Runs in the page. */
function readyIn(script: string): number {
  const element = document.createElement('script');
  element.textContent = script;
  const start = performance.now();
  document.documentElement.append(element);
  const time = performance.now() - start;
  element.remove();
  return time;
}

/** Milliseconds since the press of the button. */
interface Click {
  /** Our first script may run: the popup's markup is read. */
  readonly opened: number;
  readonly marks: number;
  readonly list: number;
}

/** From the press of the toolbar button, the opening of the popup by the browser included. */
async function clickTimes(reader: Reader, address: string): Promise<Click[]> {
  const times: Click[] = [];
  for (let run = 0; run < RUNS; run++) {
    const page = await reader.open(address);
    const painted = watchMarks(page);
    const start = performance.timeOrigin + performance.now();
    const popup = await reader.click(page);
    const marks = (await painted) - start;
    await popup.waitForSelector('li.entry');
    const opened = (await openedAt(popup)) - start;
    times.push({ opened, marks, list: performance.timeOrigin + performance.now() - start });
    await page.close();
  }
  return times;
}

const openedAt = (popup: Page): Promise<number> =>
  popup.evaluate(() => {
    const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return performance.timeOrigin + (load?.domInteractive ?? Number.NaN);
  });

/** When the page's first highlight was seen, frame by frame, in the time of all clocks of this machine. */
async function watchMarks(page: Page): Promise<number> {
  const seen = await page.waitForFunction(
    () => CSS.highlights.size > 0 && performance.timeOrigin + performance.now(),
    { polling: 'raf' },
  );
  return Number(await seen.jsonValue());
}

/** A seed article, and behind it its own paragraphs backwards, so that nobody else tells what they tell. */
function longArticle(): string {
  const paragraphs = readSeeds()[0]?.articles[1]?.text.split('\n') ?? [];
  const filler = paragraphs.map((paragraph) => paragraph.replace(/["“”]/g, '').split(' ').reverse());
  const all = [...paragraphs];
  for (let words = 0, i = 0; words < LONG_PAGE_WORDS; i++) {
    const next = filler[i % filler.length] ?? [];
    words += next.length;
    all.push(next.join(' '));
  }
  const body = all.map((text) => `<p>${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`).join('\n');
  return `<!doctype html><meta charset="utf-8"><title>A long read</title><article><h1>A long read</h1>${body}</article>`;
}
