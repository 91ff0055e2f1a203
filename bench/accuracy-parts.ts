/** What is promised of accuracy, with the figures of peers from the same run. */
import type { Engine } from '../e2e/browsers.ts';
import { readingScores } from './extraction.ts';
import { type Part, type Promised, part } from './figures.ts';
import { figureIn, type Grid, peersIn } from './grid.ts';
import { LINK_FILES, linkGrids } from './links-accuracy.ts';
import { matchGrid } from './match-accuracy.ts';
import { aBrowser, data, MATCH_DATA, PAGE_DATA, pagesOf } from './needs.ts';
import { QUOTATION_FILES, quotationGrids } from './quotations-accuracy.ts';
import { STORIES as STORY_FILE, suspectedRewritings } from './rewriting.ts';
import { type Tried, wayBackOf } from './way-back.ts';

const OURS = 'Crossquote';
/** The place of the machine-reworded copy among the bundled articles. */
const REWORDED = 3;

interface Column {
  readonly column: string;
  /** Which of the grids. */
  readonly at?: number;
  readonly row?: string;
}

/** Where a figure and its peers stand in grids that a measure gives. */
function standing({ column, at = 0, row = OURS }: Column): Pick<Promised<readonly Grid[]>, 'of' | 'peers'> {
  return {
    of: (grids) => figureIn(grids[at], row, column),
    ...(row === OURS && { peers: (grids: readonly Grid[]) => peersIn(grids[at], column, OURS) }),
  };
}

const LINKS = part({
  name: 'links',
  title: 'Links and differences, stories of several outlets',
  needs: [data(...LINK_FILES)],
  measure: linkGrids,
  promises: [
    {
      what: 'pairs of quotations, F1',
      unit: 'share',
      goal: { least: 0.95 },
      ...standing({ at: 1, column: 'quoted pairs F1' }),
    },
    {
      what: 'all pairs, retold ones included, F1',
      unit: 'share',
      goal: { least: 0.85 },
      ...standing({ at: 1, column: 'all pairs F1' }),
    },
    {
      what: 'how they differ, right of all found',
      unit: 'share',
      goal: { least: 0.98 },
      ...standing({ at: 1, column: 'relation' }),
    },
    {
      what: 'alerts, F1',
      unit: 'share',
      goal: { least: 0.9 },
      ...standing({ at: 1, column: 'alerts F1' }),
    },
    {
      what: 'false alerts',
      unit: 'count',
      goal: { most: 1 },
      ...standing({ at: 1, column: 'false alerts' }),
    },
    {
      what: 'bundled story: sure pairs found, of 66',
      unit: 'count',
      goal: { least: 58 },
      ...standing({ column: 'pairs found' }),
    },
    {
      what: 'bundled story: false pairs',
      unit: 'count',
      goal: { most: 0 },
      ...standing({ column: 'false pairs' }),
    },
    {
      what: 'bundled story: alerts found, of 17',
      unit: 'count',
      goal: { least: 17 },
      ...standing({ column: 'alerts found' }),
    },
    {
      what: 'bundled story: false alerts',
      unit: 'count',
      goal: { most: 0 },
      ...standing({ column: 'false alerts' }),
    },
  ],
});

const yes = (all: readonly boolean[]): number => all.filter(Boolean).length;

const REWRITING = part({
  name: 'rewriting',
  title: 'Articles said to be reworded, bundled story and 12 others',
  needs: [data(STORY_FILE)],
  measure: suspectedRewritings,
  promises: [
    {
      what: 'bundled story: the reworded copy is said to be one',
      unit: 'count',
      goal: { least: 1 },
      of: ({ seeds }) => Number(seeds[REWORDED]),
    },
    {
      what: 'others that are said to be',
      unit: 'count',
      goal: { most: 0 },
      of: ({ seeds, others }) => yes(seeds.filter((_, at) => at !== REWORDED)) + yes(others),
    },
  ],
});

const QUOTATIONS = part({
  name: 'quotations',
  title: 'Quotations and speakers, 84 annotated articles',
  needs: [data(...QUOTATION_FILES)],
  measure: quotationGrids,
  promises: [
    { what: 'spans, exact F1', unit: '%', goal: { least: 97 }, ...standing({ column: 'spans, exact F1' }) },
    { what: 'speakers', unit: '%', goal: { least: 92 }, ...standing({ column: 'speaker, all' }) },
    { what: '… of whole sentences', unit: '%', goal: { least: 97 }, ...standing({ column: 'direct' }) },
    { what: '… of fragments', unit: '%', goal: { least: 85 }, ...standing({ column: 'mixed' }) },
    {
      what: 'pronouns led back to names',
      unit: '%',
      goal: { least: 80 },
      ...standing({ column: 'pronouns to names' }),
    },
    {
      what: 'indirect speech, relaxed F1',
      unit: '%',
      goal: { least: 40 },
      of: (grids: readonly Grid[]) => figureIn(grids[0], OURS, 'indirect F1'),
    },
    {
      what: '… its precision',
      unit: '%',
      goal: { least: 80 },
      of: (grids: readonly Grid[]) => figureIn(grids[0], OURS, 'indirect precision'),
    },
    {
      what: 'time for an article, median',
      unit: 'ms',
      goal: { most: 5 },
      ...standing({ column: 'ms per article, median' }),
    },
    {
      what: 'bundled story: spans, exact F1',
      unit: '%',
      ...standing({ at: 1, column: 'spans, exact F1' }),
    },
    { what: 'bundled story: speakers', unit: '%', ...standing({ at: 1, column: 'speaker, all' }) },
  ],
});

const UNDATED = 'Crossquote, no dates';

const STORIES = part({
  name: 'stories',
  title: 'Same story, 27 judged queries in 10,036 articles',
  needs: [MATCH_DATA],
  measure: matchGrid,
  promises: [
    {
      what: 'siblings in the first two',
      unit: 'share',
      goal: { least: 0.9 },
      of: (grids) => figureIn(grids[0], OURS, 'siblings recall@2'),
    },
    {
      what: 'all in the first ten',
      unit: 'share',
      goal: { least: 0.99 },
      of: (grids) => figureIn(grids[0], OURS, 'same recall@10'),
    },
    {
      what: 'mean average precision',
      unit: 'share',
      goal: { least: 0.95 },
      of: (grids) => figureIn(grids[0], OURS, 'MAP@10'),
    },
    {
      what: 'without dates: siblings in the first two',
      unit: 'share',
      goal: { least: 0.75 },
      ...standing({ column: 'siblings recall@2', row: UNDATED }),
    },
    {
      what: 'without dates: all in the first ten',
      unit: 'share',
      goal: { least: 0.92 },
      ...standing({ column: 'same recall@10', row: UNDATED }),
    },
    {
      what: 'without dates: mean average precision',
      unit: 'share',
      goal: { least: 0.8 },
      ...standing({ column: 'MAP@10', row: UNDATED }),
    },
    {
      what: 'said to be the same story: precision',
      unit: 'share',
      goal: { least: 0.95 },
      of: (grids) => figureIn(grids[0], OURS, 'decision P'),
    },
    {
      what: 'said to be the same story: recall',
      unit: 'share',
      goal: { least: 0.9 },
      of: (grids) => figureIn(grids[0], OURS, 'R'),
    },
  ],
});

const READING = part({
  name: 'reading',
  title: 'Article bodies of 91 saved news pages',
  needs: [PAGE_DATA],
  measure: (bench) => readingScores(pagesOf(bench)),
  promises: [
    {
      what: 'body, F1',
      unit: 'share',
      goal: { least: 0.98 },
      of: ({ ours }) => ours.f1,
      peers: ({ readability }) => ({ Readability: readability.f1 }),
    },
    {
      what: 'body, precision',
      unit: 'share',
      goal: { least: 0.975 },
      of: ({ ours }) => ours.precision,
      peers: ({ readability }) => ({ Readability: readability.precision }),
    },
    {
      what: 'quotations lost',
      unit: 'count',
      goal: { most: 0 },
      of: ({ quotations }) => quotations.wanted - quotations.kept,
    },
    {
      what: 'foreign quotations',
      unit: 'count',
      goal: { most: 0 },
      of: ({ quotations }) => quotations.foreign,
    },
    { what: 'pages with their date', unit: 'count', goal: { least: 84 }, of: ({ dated }) => dated },
    {
      what: 'front pages, lists and the like taken for articles',
      unit: 'count',
      goal: { most: 0 },
      of: ({ mistaken }) => mistaken,
    },
  ],
});

const wayBack = (engine: Engine, name: string): Part =>
  part({
    name: `way-back-${engine}`,
    title: `The way back to the page, 91 saved news pages in ${name}`,
    needs: [PAGE_DATA, aBrowser(engine)],
    measure: (bench) => wayBackOf(engine, pagesOf(bench)),
    promises: [
      {
        what: 'quotations painted as they are printed',
        unit: '%',
        goal: { least: 100 },
        of: (tried) => 100 * (sum(tried, right) / sum(tried, ({ found }) => found)),
      },
      {
        what: 'pages that were changed, moved or made speak',
        unit: 'count',
        goal: { most: 0 },
        of: (tried) =>
          tried.filter(
            ({ sameBytes, sameBoxes, shifts, heard }) =>
              !sameBytes || !sameBoxes || shifts > 0 || heard.length > 0,
          ).length,
      },
    ],
  });

const right = ({ painted, wrong }: Tried): number => painted - wrong.length;
const sum = (tried: readonly Tried[], count: (one: Tried) => number): number =>
  tried.reduce((all, one) => all + count(one), 0);

export const ACCURACY: readonly Part[] = [
  LINKS,
  REWRITING,
  QUOTATIONS,
  STORIES,
  READING,
  wayBack('chromium', 'Chromium'),
  wayBack('firefox', 'Firefox'),
];
