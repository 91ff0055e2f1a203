/** What is promised of size and speed, with the figures of peers from the same run. */
import { execFileSync } from 'node:child_process';
import type { Engine } from '../e2e/browsers.ts';
import { LIMITS, type Size, sizesOf } from '../e2e/sizes.ts';
import { coreSpeed } from './core-speed.ts';
import { type Goal, type Part, type Promised, part } from './figures.ts';
import { figureIn, type Grid, peersIn } from './grid.ts';
import { type ImportTimes, importTimes } from './import-speed.ts';
import { librarySpeed } from './library-speed.ts';
import { aBrowser, MATCH_DATA, PAGE_DATA, pagesOf } from './needs.ts';
import { pageSpeed } from './page-speed.ts';
import { panelSpeed } from './panel-speed.ts';
import { type ReadingTimes, readingTimes } from './reading-speed.ts';
import { largeSearchGrid, searchGrids } from './retrieval.ts';
import { storeTimes } from './store-speed.ts';
import { storeWork } from './store-work.ts';
import { type Row, timeIn } from './table.ts';

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

interface Timed {
  /** The row; it names the figure as well unless `as` does. */
  readonly row: string;
  readonly as?: string;
  readonly share?: 'median' | 'p95';
  readonly most?: number;
  readonly peer?: Readonly<Record<string, string>>;
}

/** A figure that is a time in a table. */
function timed({ row, as = row, share = 'median', most, peer }: Timed): Promised<readonly Row[]> {
  return {
    what: `${as}, ${share}`,
    unit: 'ms',
    ...(most !== undefined && { goal: { most } }),
    of: (rows) => timeIn(rows, row, share),
    ...(peer && {
      peers: (rows: readonly Row[]) =>
        Object.fromEntries(Object.entries(peer).map(([name, theirs]) => [name, timeIn(rows, theirs, share)])),
    }),
  };
}

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

const inShares = (row: string): Promised<readonly Row[]> => ({
  what: row,
  unit: '%',
  goal: { most: 5 },
  of: (rows) => timeIn(rows, row),
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

const OURS = 'Crossquote';
const WARM = 'ms a query, median';

const SEARCH = part({
  name: 'search',
  title: 'Same-story search in Node: 2,500 articles with all peers, 10,036 with one',
  needs: [MATCH_DATA],
  measure: searchGrids,
  promises: [
    ...['siblings recall@2', 'same recall@10', 'MAP@10', WARM].map(
      (column): Promised<readonly Grid[]> => ({
        what: `2,500 articles: ${column}`,
        unit: column === WARM ? 'ms' : 'share',
        of: ([some]) => figureIn(some, OURS, column),
        peers: ([some]) => peersIn(some, column, OURS),
      }),
    ),
    ...(
      [
        [WARM, 5],
        ['p95', 15],
      ] as const
    ).map(
      ([column, most]): Promised<readonly Grid[]> => ({
        what: `10,036 articles: ${column}`,
        unit: 'ms',
        goal: { most },
        of: ([, all]) => figureIn(all, OURS, column),
        peers: ([, all]) => peersIn(all, column, OURS),
      }),
    ),
    {
      what: '10,036 articles: kB of index an article',
      unit: 'kB',
      goal: { most: 1.5 },
      of: ([, all]) => figureIn(all, OURS, 'kB an article'),
      peers: ([, all]) => peersIn(all, 'kB an article', OURS),
    },
  ],
});

const LARGE = part({
  name: 'large',
  title: 'Our index at 100,000 articles, re-mixed, in memory',
  needs: [MATCH_DATA],
  measure: largeSearchGrid,
  promises: [
    {
      what: 'warm query, median',
      unit: 'ms',
      goal: { most: 20 },
      of: (grid) => figureIn(grid, 'warm query', 'median'),
    },
    {
      what: 'first query after a restart, median',
      unit: 'ms',
      goal: { most: 150 },
      of: (grid) => figureIn(grid, 'first query after a restart', 'median'),
    },
    {
      what: 'kB of index an article',
      unit: 'kB',
      goal: { most: 1.5 },
      of: (grid) => figureIn(grid, 'kB an article', 'median'),
    },
  ],
});

const at = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.floor(share * (times.length - 1))] ?? Number.NaN;

const store = (engine: Engine, name: string): Part =>
  part({
    name: `store-${engine}`,
    title: `The reader’s library in ${name}, 10,036 articles`,
    needs: [MATCH_DATA, aBrowser(engine)],
    measure: (bench) => storeTimes(engine, storeWork(bench)),
    promises: [
      {
        what: 'saving an article with its dossier and postings, median',
        unit: 'ms',
        goal: { most: 60 },
        of: ({ saving }) => at(saving, 0.5),
      },
      { what: 'warm query, median', unit: 'ms', goal: { most: 5 }, of: ({ warm }) => at(warm, 0.5) },
      { what: 'warm query, p95', unit: 'ms', goal: { most: 15 }, of: ({ warm }) => at(warm, 0.95) },
      { what: 'first query in a fresh page, median', unit: 'ms', of: ({ first }) => at(first, 0.5) },
    ],
  });

const IMPORTED = 10_000;

const taking = (engine: Engine, name: string): Part =>
  part<ImportTimes>({
    name: `import-${engine}`,
    title: `${IMPORTED} articles from one file into the library page in ${name}`,
    needs: [aBrowser(engine)],
    measure: () => {
      execFileSync('npm', ['run', '--silent', `build:${engine}`], { stdio: 'ignore' });
      return importTimes(engine, IMPORTED);
    },
    promises: [
      { what: 'new articles', unit: 'count', goal: { least: IMPORTED }, of: ({ kept }) => kept },
      { what: 'the whole import', unit: 's', of: ({ seconds }) => seconds },
      { what: 'longest time between two frames of the page', unit: 'ms', of: ({ longest }) => longest },
      { what: 'frames that came after more than 50 ms', unit: 'count', of: ({ slow }) => slow },
      ...(engine === 'chromium'
        ? [
            {
              what: 'work of the page’s own thread, in processor time',
              unit: 'ms' as const,
              of: ({ busy }: ImportTimes) => busy ?? Number.NaN,
            },
          ]
        : []),
    ],
  });

const LIBRARY_PAGE = part({
  name: 'library',
  title: 'The library page in Chromium with 100,000 articles, 5 runs',
  needs: [aBrowser('chromium')],
  measure: librarySpeed,
  promises: [
    timed({ row: 'library of 100000 articles: first rows' }),
    timed({ row: '… until all are read' }),
    inShares('… frames over 20 ms while the list scrolls'),
    timed({ row: '… words with typing errors, from the last letter' }),
    timed({ row: '… longest frame of a search' }),
  ],
});

export const SPEED: readonly Part[] = [
  SIZES,
  CLICK,
  READING_SPEED,
  PANEL,
  CORE,
  SEARCH,
  store('chromium', 'Chromium'),
  store('firefox', 'Firefox'),
  LARGE,
  LIBRARY_PAGE,
  taking('chromium', 'Chromium'),
  taking('firefox', 'Firefox'),
];
