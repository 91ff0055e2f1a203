/** Speed of popup and panel in a real Chromium: first paint, and how smoothly 200 quotations by 20 outlets scroll. */
import type { Page } from 'puppeteer-core';
import { requireBrowser } from '../e2e/browsers.ts';
import { startChromium } from '../e2e/chromium.ts';
import { openNewsroom } from '../e2e/newsroom.ts';
import type { Reader } from '../e2e/reader.ts';
import type { Report } from '../src/core/report.ts';
import { reportOf, type UtteranceSketch } from '../src/ui/panel/sketches.ts';
import { type Row, timings } from './table.ts';

const RUNS = 20;
const UTTERANCES = 200;
const OUTLETS = 20;
const SLOW_FRAME_MS = 20;
const SIZES = {
  table: { width: 1200, height: 900 },
  cards: { width: 360, height: 900 },
} as const;

/** Rows of times, and a row of shares where the "median" is over the runs. */
export async function panelSpeed(): Promise<Row[]> {
  const reader = await startChromium({ executable: requireBrowser('chromium'), headless: true });
  const newsroom = await openNewsroom();
  try {
    const page = await reader.open(`${newsroom.origin}/news/ferry`);
    const tab = await keep(reader, page, longReport());
    const paints = await paintsOf(reader, `/src/ui/popup/index.html?tab=${tab}`, 'li.entry');
    return [
      timings('popup: first paint', paints.first, '100 ms'),
      ...(await panelRows(reader, tab, 'table')),
      ...(await panelRows(reader, tab, 'cards')),
    ];
  } finally {
    await reader.close();
    await newsroom.close();
  }
}

async function panelRows(reader: Reader, tab: number, shape: keyof typeof SIZES): Promise<Row[]> {
  const address = `/src/ui/panel/index.html?tab=${tab}`;
  const listed = shape === 'table' ? '.scroller tbody' : '.cards > li';
  const paints = await paintsOf(reader, address, listed, SIZES[shape]);
  const shares: number[] = [];
  for (let run = 0; run < 5; run++) shares.push(await slowShare(reader, address, shape));
  const sorted = shares.sort((a, b) => a - b);
  return [
    timings(`panel as ${shape}: first paint`, paints.first, '100 ms'),
    timings(`panel as ${shape}: first quotations painted`, paints.listed),
    {
      what: `panel as ${shape}: frames over ${SLOW_FRAME_MS} ms while ${UTTERANCES} × ${OUTLETS} scroll`,
      median: percent(sorted[2]),
      p95: percent(sorted.at(-1)),
      goal: '5 %',
    },
  ];
}

const percent = (share = Number.NaN): string => `${(share * 100).toFixed(1)} %`;

/** Puts a report where the extension keeps what it found in a tab that it was clicked on. Gives the tab's id. */
async function keep(reader: Reader, page: Page, report: Report): Promise<number> {
  const popup = await reader.click(page);
  await popup.waitForSelector('.notice, .verdict');
  return popup.evaluate(
    async (outcome) => {
      const [front] = await chrome.tabs.query({ active: true, currentWindow: true });
      if (front?.id === undefined) throw new Error('There is no tab.');
      await chrome.storage.session.set({ [`outcome:${front.id}`]: JSON.stringify(outcome) });
      return front.id;
    },
    { state: 'checked', url: page.url(), report },
  );
}

interface Paints {
  readonly first: readonly number[];
  readonly listed: readonly number[];
}

/** Milliseconds from the beginning of the navigation, each in a fresh tab. */
async function paintsOf(
  reader: Reader,
  address: string,
  listed: string,
  viewport: { readonly width: number; readonly height: number } = { width: 400, height: 600 },
): Promise<Paints> {
  const times: { first: number; listed: number }[] = [];
  for (let run = 0; run < RUNS; run++) {
    const page = await reader.browser.newPage();
    await page.setViewport(viewport);
    await page.evaluateOnNewDocument(watchPaints(listed));
    await page.goto(reader.root + address);
    const told = await page.waitForFunction(() => (window as unknown as { paints?: object }).paints);
    times.push((await told.jsonValue()) as { first: number; listed: number });
    await page.close();
  }
  return { first: times.map(({ first }) => first), listed: times.map(({ listed: time }) => time) };
}

/**
 * Runs in the view before its own scripts: tells the first paint, and the frame after the first quotations stand. As
 * text, since what runs this file gives functions names that no page knows.
 */
const watchPaints = (listed: string): string => `{
  const told = () => {
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    if (paint) window.paints = { first: paint.startTime, listed: performance.now() };
    else requestAnimationFrame(told);
  };
  const look = () => requestAnimationFrame(document.querySelector('${listed}') ? told : look);
  look();
}`;

/** The share of slow frames while the whole list runs by under a turning wheel. */
async function slowShare(reader: Reader, address: string, shape: keyof typeof SIZES): Promise<number> {
  const page = await reader.openOwn(address);
  await page.setViewport(SIZES[shape]);
  await page.waitForFunction(
    (count) => document.querySelectorAll('.scroller tbody, .cards > li').length === count,
    { timeout: 20_000 },
    UTTERANCES,
  );
  await page.mouse.move(SIZES[shape].width / 2, 700);
  const frames = page.evaluate(COUNT_FRAMES) as Promise<{ slow: number; all: number }>;
  await turnWheel(page);
  await page.evaluate(() => Object.assign(window, { stopped: true }));
  const { slow, all } = await frames;
  await page.close();
  return slow / all;
}

const TURNS = 150;
const TURN_PX = 120;

async function turnWheel(page: Page): Promise<void> {
  for (let turn = 0; turn < TURNS; turn++) await page.mouse.wheel({ deltaY: TURN_PX });
}

/** Runs in the panel until told to stop. */
const COUNT_FRAMES = `new Promise((resolve) => {
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

const WORDS =
  'harbour ferry engine winter island county repair ticket bread quay morning crossing April captain price'.split(
    ' ',
  );

/** Words by turns, so that every quotation is another one and none is random. */
function saying(seed: number, length: number): string {
  return Array.from({ length }, (_, at) => WORDS[(seed * 7 + at * (seed % 11) + at) % WORDS.length]).join(
    ' ',
  );
}

function longReport(): Report {
  const witnesses = Array.from({ length: OUTLETS }, (_, at) => ({
    siglum: `W${at}`,
    published: `2024-02-${10 + (at % 9)}`,
  }));
  const utterances = Array.from({ length: UTTERANCES }, (_, at): UtteranceSketch => {
    const says = saying(at, 8 + (at % 20));
    const by = (from: number) =>
      witnesses.map(({ siglum }) => siglum).filter((_one, which) => which % 4 === from);
    return {
      says,
      speaker: `Speaker ${at % 12}`,
      others: [
        { by: by(0), says: says.replace(/ \w+ /, ' boat ') },
        { by: by(1), says: says.split(' ').slice(2).join(' ') },
        { by: by(2), says },
      ],
    };
  });
  return reportOf({ witnesses, utterances });
}
