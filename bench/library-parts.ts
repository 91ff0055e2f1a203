/** What is promised of the library's speed: search, saving, import and its page. */
import { execFileSync } from 'node:child_process';
import type { Engine } from '../e2e/browsers.ts';
import { type Part, type Promised, part } from './figures.ts';
import { figureIn, type Grid, peersIn } from './grid.ts';
import { type ImportTimes, importTimes } from './import-speed.ts';
import { librarySpeed } from './library-speed.ts';
import { aBrowser, MATCH_DATA } from './needs.ts';
import { largeSearchGrid, searchGrids } from './retrieval.ts';
import { storeTimes } from './store-speed.ts';
import { storeWork } from './store-work.ts';
import { inShares, shareOf, timed } from './timed.ts';

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
        of: ({ saving }) => shareOf(saving, 0.5),
      },
      { what: 'warm query, median', unit: 'ms', goal: { most: 5 }, of: ({ warm }) => shareOf(warm, 0.5) },
      { what: 'warm query, p95', unit: 'ms', goal: { most: 15 }, of: ({ warm }) => shareOf(warm, 0.95) },
      { what: 'first query in a fresh page, median', unit: 'ms', of: ({ first }) => shareOf(first, 0.5) },
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

export const LIBRARY: readonly Part[] = [
  SEARCH,
  store('chromium', 'Chromium'),
  store('firefox', 'Firefox'),
  LARGE,
  LIBRARY_PAGE,
  taking('chromium', 'Chromium'),
  taking('firefox', 'Firefox'),
];
