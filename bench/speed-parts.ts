/** What is promised of size and speed, with the figures of peers from the same run. */
import { LIMITS, type Size, sizesOf } from '../e2e/sizes.ts';
import { coreSpeed } from './core-speed.ts';
import { type Goal, type Part, type Promised, part } from './figures.ts';
import { hostileTrials } from './hostile-pages.ts';
import { LIBRARY } from './library-parts.ts';
import { aBrowser, PAGE_DATA, pagesOf } from './needs.ts';
import { pageClicks } from './page-clicks.ts';
import { pageSpeed } from './page-speed.ts';
import { panelSpeed } from './panel-speed.ts';
import { type ReadingTimes, readingTimes } from './reading-speed.ts';
import { timeIn } from './table.ts';
import { inShares, shareOf, timed } from './timed.ts';

const KB = 1000;

const SIZES = part<readonly Size[]>({
  name: 'sizes',
  title: 'What the build for Chromium loads, compressed',
  measure: () => sizesOf('chromium'),
  promises: Object.entries(LIMITS).map(([what, limit]) => ({
    what,
    unit: 'kB',
    goal: { most: limit / KB },
    of: (sizes) => (sizes.find((one) => one.what === what)?.bytes ?? Number.NaN) / KB,
  })),
});

const SEED = 'seed page';
const LONG = '20,000 words';
const PARSE = "Readability's own parse";

const CLICK = part({
  name: 'click',
  title: 'Pages in Chromium, each fresh, 30 runs',
  needs: [aBrowser('chromium')],
  measure: pageSpeed,
  promises: [
    {
      what: `${SEED}: our own code, times ${PARSE}, median`,
      unit: 'times',
      goal: { most: 1 },
      of: (rows) => timeIn(rows, `${SEED}: our own code in it`) / timeIn(rows, `${SEED}: ${PARSE}`),
    },
    ...[SEED, LONG].flatMap((page) => [
      timed({ row: `${page}: the script of both made ready, beforehand` }),
      timed({ row: `${page}: our reading, parse included`, peer: { [PARSE]: `${page}: ${PARSE}` } }),
      timed({ row: `${page}: click to marks in the page`, ...(page === SEED && { most: 150 }) }),
      timed({
        row: `${page}: click to marks in the page`,
        share: 'p95',
        ...(page === SEED && { most: 250 }),
      }),
      timed({ row: `${page}: click until a script of the popup may run` }),
      timed({ row: `${page}: click to list in the popup` }),
    ]),
    ...['cards with teasers', 'a list of links', 'a mailbox'].map((list) =>
      timed({ row: `1,500 × ${list}: whether it can be an article`, share: 'p95', most: 5 }),
    ),
    ...['elements side by side', 'boxes in boxes'].map((large) =>
      timed({ row: `100,000 ${large}: counted`, share: 'p95', most: 20 }),
    ),
  ],
});

const PAGE_CLICKS = part({
  name: 'page-clicks',
  title: 'The whole click on 91 saved news pages in Chromium, with the bundled library',
  needs: [PAGE_DATA, aBrowser('chromium')],
  measure: (bench) => pageClicks(pagesOf(bench)),
  promises: [
    { what: 'click to outcome, median', unit: 'ms', goal: { most: 150 }, of: (times) => shareOf(times, 0.5) },
    { what: 'click to outcome, p95', unit: 'ms', goal: { most: 350 }, of: (times) => shareOf(times, 0.95) },
    { what: 'pages that were checked', unit: 'count', of: ({ length }) => length },
  ],
});

const HOSTILE = part({
  name: 'hostile',
  title: 'Pages with hostile markup in Chromium',
  needs: [aBrowser('chromium')],
  measure: hostileTrials,
  promises: [
    {
      what: 'longest wait for a result in the popup',
      unit: 's',
      goal: { most: 2 },
      of: (trials) => Math.max(...trials.map(({ seconds }) => seconds)),
    },
    {
      what: 'most memory that a check adds to a page',
      unit: 'MB',
      goal: { most: 200 },
      of: (trials) => Math.max(...trials.map(({ megabytes }) => megabytes)),
    },
    {
      what: 'pages with another result than the right one',
      unit: 'count',
      goal: { most: 0 },
      of: (trials) => trials.filter(({ asExpected }) => !asExpected).length,
    },
  ],
});

const timesTheParse = (
  state: keyof ReadingTimes,
  share: 'median' | 'p95',
  goal?: Goal,
): Promised<ReadingTimes> => ({
  what: `${state} reading, times ${PARSE}, ${share}`,
  unit: 'times',
  ...(goal && { goal }),
  of: (times) => times[state][share].ours / times[state][share].parse,
});

const READING_SPEED = part({
  name: 'reading-speed',
  title: 'Reading 91 saved news pages in Chromium',
  needs: [PAGE_DATA, aBrowser('chromium')],
  measure: (bench) => readingTimes(pagesOf(bench)),
  promises: [
    timesTheParse('cold', 'median', { most: 1.5 }),
    timesTheParse('cold', 'p95', { most: 1.5 }),
    timesTheParse('warm', 'median'),
    timesTheParse('warm', 'p95'),
  ],
});

const PANEL = part({
  name: 'panel',
  title: 'Popup and panel in Chromium, 20 runs',
  needs: [aBrowser('chromium')],
  measure: panelSpeed,
  promises: [
    timed({ row: 'popup: first paint', most: 100 }),
    timed({ row: 'panel as table: first paint', most: 100 }),
    timed({ row: 'panel as cards: first paint', most: 100 }),
    inShares('panel as table: frames over 20 ms while 200 × 20 scroll'),
    inShares('panel as cards: frames over 20 ms while 200 × 20 scroll'),
  ],
});

const TEN = 'pairing with 10 witnesses';

const CORE = part({
  name: 'core',
  title: 'The core in Node, 30 runs',
  measure: coreSpeed,
  promises: [
    timed({
      row: 'study of 1,000 words',
      peer: { compromise: 'compromise: quotations and people of 1,000 words' },
    }),
    timed({
      row: 'study and crosscheck, 1,000 words against 10 witnesses',
      most: 30,
      peer: {
        'shared runs, pairing alone': `shared runs of four words: ${TEN}`,
        'fuzzball, pairing alone': `fuzzball token_set_ratio >= 90: ${TEN}`,
        'fuse.js, pairing alone': `fuse.js score <= 0.15: ${TEN}`,
      },
    }),
    {
      what: 'crosscheck against 50 witnesses, times that against 10',
      unit: 'times',
      goal: { most: 5 }, // as many times as there are witnesses
      of: (rows) =>
        timeIn(rows, 'crosscheck against 50 witnesses') / timeIn(rows, 'crosscheck against 10 witnesses'),
    },
  ],
});

export const SPEED: readonly Part[] = [
  SIZES,
  CLICK,
  PAGE_CLICKS,
  HOSTILE,
  READING_SPEED,
  PANEL,
  CORE,
  ...LIBRARY,
];
