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
const SCROLL_RUNS = 5;
const UTTERANCES = 200;
const OUTLETS = 20;
const SLOW_FRAME_MS = 20;
const SIZES = {
  table: { width: 1200, height: 900 },
  cards: { width: 360, height: 900 },
} as const;

/** What the browser needs for a page of the extension that holds a line of text and no script. */
const BARE: View = { address: '/manifest.json', listed: 'pre', viewport: { width: 400, height: 600 } };

/** Rows of times, and rows of shares where the "median" is over the runs. All by turns with a bare page. */
export async function panelSpeed(): Promise<Row[]> {
  const reader = await startChromium({ executable: requireBrowser('chromium'), headless: true });
  const newsroom = await openNewsroom();
  try {
    const page = await reader.open(`${newsroom.origin}/news/ferry`);
    const tab = await keep(reader, page, longReport());
    return [...(await paintRows(reader, tab)), ...(await scrollRows(reader, tab))];
  } finally {
    await reader.close();
    await newsroom.close();
  }
}

async function paintRows(reader: Reader, tab: number): Promise<Row[]> {
  const views = {
    'bare page': BARE,
    popup: { ...BARE, address: `/src/ui/popup/index.html?tab=${tab}`, listed: 'li.entry' },
    'panel as table': { address: panelAt(tab), listed: '.scroller tbody', viewport: SIZES.table },
    'panel as cards': { address: panelAt(tab), listed: '.cards > li', viewport: SIZES.cards },
  };
  const runs = Object.entries(views).map(([what, view]) => ({ what, view, paints: [] as Paint[] }));
  for (let run = 0; run < RUNS; run++)
    for (const { view, paints } of runs) paints.push(await paintOf(reader, view));
  return runs.flatMap(({ what, view, paints }) => [
    timings(
      `${what}: first paint`,
      paints.map(({ first }) => first),
      view === BARE ? undefined : '100 ms',
    ),
    ...(view === BARE
      ? []
      : [
          timings(
            `${what}: first quotations painted`,
            paints.map(({ listed }) => listed),
          ),
        ]),
  ]);
}

const panelAt = (tab: number): string => `/src/ui/panel/index.html?tab=${tab}`;

async function scrollRows(reader: Reader, tab: number): Promise<Row[]> {
  const shares = { plain: [] as number[], table: [] as number[], cards: [] as number[] };
  for (let run = 0; run < SCROLL_RUNS; run++) {
    shares.plain.push(await slowShare(await plainList(reader)));
    for (const shape of ['table', 'cards'] as const)
      shares[shape].push(await slowShare(await wholeList(reader, tab, shape)));
  }
  const row = (what: string, runs: readonly number[], goal?: string): Row => {
    const sorted = runs.toSorted((a, b) => a - b);
    const median = percent(sorted[Math.floor(sorted.length / 2)]);
    return { what, median, p95: percent(sorted.at(-1)), ...(goal && { goal }) };
  };
  const slow = `frames over ${SLOW_FRAME_MS} ms while`;
  return [
    row(`${UTTERANCES} plain paragraphs: ${slow} they scroll`, shares.plain),
    row(`panel as table: ${slow} ${UTTERANCES} × ${OUTLETS} scroll`, shares.table, '5 %'),
    row(`panel as cards: ${slow} ${UTTERANCES} × ${OUTLETS} scroll`, shares.cards, '5 %'),
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

interface View {
  readonly address: string;
  /** What stands there once the first quotations are listed. */
  readonly listed: string;
  readonly viewport: { readonly width: number; readonly height: number };
}

interface Paint {
  readonly first: number;
  readonly listed: number;
}

/** Milliseconds from the beginning of the navigation, in a fresh tab. */
async function paintOf(reader: Reader, { address, listed, viewport }: View): Promise<Paint> {
  const page = await reader.browser.newPage();
  await page.setViewport(viewport);
  await page.evaluateOnNewDocument(watchPaints(listed));
  await page.goto(reader.root + address);
  const told = await page.waitForFunction(() => (window as unknown as { paints?: Paint }).paints);
  const paint = (await told.jsonValue()) as Paint;
  await page.close();
  return paint;
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

/** The panel with all its quotations. */
async function wholeList(reader: Reader, tab: number, shape: keyof typeof SIZES): Promise<Page> {
  const page = await reader.openOwn(panelAt(tab));
  await page.setViewport(SIZES[shape]);
  await page.waitForFunction(
    (count) => document.querySelectorAll('.scroller tbody, .cards > li').length === count,
    { timeout: 20_000 },
    UTTERANCES,
  );
  return page;
}

/** As many paragraphs of one line, as high as rows of the table, with nothing of ours. */
async function plainList(reader: Reader): Promise<Page> {
  const page = await reader.openOwn(BARE.address);
  await page.setViewport(SIZES.table);
  await page.evaluate((count) => {
    const paragraphs = Array.from({ length: count }, (_, at) => {
      const paragraph = document.createElement('p');
      paragraph.style.height = '8rem';
      paragraph.textContent = `Paragraph ${at}`;
      return paragraph;
    });
    document.body.replaceChildren(...paragraphs);
  }, UTTERANCES);
  return page;
}

/** The share of slow frames while a list runs by under a turning wheel. Closes the page. */
async function slowShare(page: Page): Promise<number> {
  await page.mouse.move((page.viewport()?.width ?? 0) / 2, 700);
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
