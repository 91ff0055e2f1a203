/** Speed of the library page in a real Chromium: how soon 100,000 articles are listed, how they scroll and are searched. */
import type { Page } from 'puppeteer-core';
import { requireBrowser } from '../e2e/browsers.ts';
import { startChromium } from '../e2e/chromium.ts';
import type { Reader } from '../e2e/reader.ts';
import { type Row, timings } from './table.ts';

const ARTICLES = 100_000;
const RUNS = 5;
const SLOW_FRAME_MS = 20;
const PAGE = '/src/ui/options/index.html';
const QUERIES = ['ferri kaptain', 'presidnt minster', 'Anna4242', 'harbour', 'Ymes 17 budgt'];

export async function librarySpeed(): Promise<Row[]> {
  const reader = await startChromium({ executable: requireBrowser('chromium'), headless: true });
  try {
    const filled = await reader.openOwn(PAGE);
    await filled.waitForSelector('.shelf li');
    await filled.evaluate(FILL);
    await filled.close();
    const times: Measured[] = [];
    for (let run = 0; run < RUNS; run++) times.push(await measured(reader));
    const of = (pick: (one: Measured) => number): number[] => times.map(pick);
    const frames = of(({ slow }) => slow).sort((a, b) => a - b);
    const searches = times.flatMap(({ searches }) => searches);
    return [
      timings(
        `library of ${ARTICLES} articles: first rows`,
        of(({ first }) => first),
      ),
      timings(
        '… until all are read',
        of(({ all }) => all),
      ),
      {
        what: `… frames over ${SLOW_FRAME_MS} ms while the list scrolls`,
        median: percent(frames[Math.floor(frames.length / 2)]),
        p95: percent(frames.at(-1)),
      },
      timings('… words with typing errors, from the last letter', searches),
      timings(
        '… longest frame of a search',
        times.flatMap(({ longest }) => longest),
      ),
    ];
  } finally {
    await reader.close();
  }
}

const percent = (share = Number.NaN): string => `${(share * 100).toFixed(1)} %`;

interface Measured {
  readonly first: number;
  readonly all: number;
  readonly slow: number;
  readonly searches: readonly number[];
  readonly longest: readonly number[];
}

async function measured(reader: Reader): Promise<Measured> {
  const started = performance.now();
  const page = await reader.openOwn(PAGE);
  await page.waitForFunction("document.querySelectorAll('.shelf li').length > 5");
  const first = performance.now() - started;
  await page.waitForFunction("!/reading/.test(document.querySelector('.count').textContent)", {
    timeout: 60_000,
  });
  const all = performance.now() - started;
  await search(page, 'warm'); // gathers the words, as the page does by itself in an idle moment
  const slow = await scroll(page);
  const found = [];
  for (const query of QUERIES) found.push(await search(page, query));
  await page.close();
  return {
    first,
    all,
    slow,
    searches: found.map(({ time }) => time),
    longest: found.map(({ longest }) => longest),
  };
}

const TURNS = 150;
const TURN_PX = 240;

async function scroll(page: Page): Promise<number> {
  await page.mouse.move(600, 700);
  const frames = page.evaluate(COUNT_FRAMES) as Promise<{ slow: number; all: number }>;
  for (let turn = 0; turn < TURNS; turn++) await page.mouse.wheel({ deltaY: TURN_PX });
  await page.evaluate(() => Object.assign(window, { stopped: true }));
  const { slow, all } = await frames;
  await page.evaluate(() => scrollTo(0, 0));
  return slow / all;
}

async function search(page: Page, query: string): Promise<{ time: number; longest: number }> {
  const found = (await page.evaluate(SEARCH(query))) as { time: number; longest: number };
  await page.evaluate(SEARCH(''));
  return found;
}

/** Types at once, and waits until the list has changed. */
const SEARCH = (query: string): string => `new Promise((resolve) => {
  const input = document.querySelector('.query input');
  const count = document.querySelector('.count');
  let [started, last, longest, searching] = [performance.now(), performance.now(), 0, false];
  input.value = ${JSON.stringify(query)};
  input.dispatchEvent(new Event('input', { bubbles: true }));
  const frame = (now) => {
    longest = Math.max(longest, now - last);
    last = now;
    const isSearching = /Searching/.test(count.textContent);
    if ((searching || ${query === ''}) && !isSearching) return resolve({ time: now - started, longest });
    searching ||= isSearching;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
})`;

/** Runs in the page until told to stop. */
const COUNT_FRAMES = `new Promise((resolve) => {
  window.stopped = false;
  const count = { slow: 0, all: 0 };
  let last = performance.now();
  const frame = (now) => {
    count.all++;
    if (now - last > ${SLOW_FRAME_MS}) count.slow++;
    last = now;
    if (window.stopped) resolve(count);
    else requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
})`;

/** The cards alone, past the store: texts, dossiers and postings of so many would take minutes, and no list asks for them. */
const FILL = `(async () => {
  const words = 'harbour ferry engine winter island county repair ticket bread quay morning crossing April captain price president minister parliament election vote budget strike union police court judge'.split(' ');
  const library = await new Promise((resolve) => {
    const asked = indexedDB.open('library');
    asked.onsuccess = () => resolve(asked.result);
  });
  const card = (i) => {
    const id = 'https://paper' + (i % 300) + '.example/story/' + i;
    const outlet = 'The ' + words[i % 26] + ' Times ' + (i % 300);
    const day = '20' + (10 + (i % 14)) + '-0' + (1 + (i % 9)) + '-1' + (i % 10);
    const title = Array.from({ length: 8 }, (_, k) => words[(i * (k + 3) + k * k * 7 + (i >> k)) % 26]).join(' ');
    return {
      id, day, outlet: outlet.toLowerCase(), saved: 1700000000000 + i, revision: 1, length: 4000,
      article: { id, url: id, title: title + ' ' + ((i * 7919) % 60000).toString(36), outlet, published: day, language: 'en' },
      provenance: { way: 'feed', from: 'https://paper.example/feed', read: '2024-01-01T00:00:00Z', sha256: 'ab'.repeat(32) },
      quotations: i % 12, speakers: ['Anna' + (i % 5000) + ' Berg', 'Karl ' + words[i % 26] + 'sen'],
      tags: [], group: id, engine: '2', sketch: [],
    };
  };
  for (let from = 0; from < ${ARTICLES}; from += 5000) {
    const filling = library.transaction('cards', 'readwrite');
    for (let i = from; i < from + 5000; i++) filling.objectStore('cards').put(card(i));
    await new Promise((done) => { filling.oncomplete = done; });
  }
  library.close();
})()`;
