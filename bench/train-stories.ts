/**
 * `tsx bench/train-stories.ts [DATA]`: learns src/core/story-weights.ts.
 *
 * Two steps, because few stories are judged and many articles are dated. How alike two texts of one story are is learned
 * from the library itself: of two articles that share telling words, those printed within three days count as one
 * story, those printed more than three weeks apart as two. What dates and other reports add is learned from the judged
 * stories, in the large library and in small ones of one week. Prints what the second step comes to on stories that it
 * was not shown.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chance } from '../src/core/linear.ts';
import { likenessOf } from '../src/core/story-likeness.ts';
import { blended, type DateWeights, dateFeatures, namesAnew, type Regimes } from '../src/core/story-odds.ts';
import { weigh } from '../src/core/weighed.ts';
import { documentOf } from '../src/library/story-index/document.ts';
import { candidatesFor, SIGNALS, signals } from '../src/library/story-index/rank.ts';
import { printGrid } from './grid.ts';
import { shuffled } from './learner.ts';
import { type Example, type Fit, fitLogistic, logit } from './logistic.ts';
import { MATCH_COLUMNS, matchRow } from './match-accuracy.ts';
import {
  type Library,
  openTrainingLibrary,
  type Pool,
  poolsOf,
  readDoubtful,
  readQueries,
  undated,
  weekPoolsOf,
} from './story-pools.ts';

const data = resolve(process.argv[2] ?? process.env.CROSSQUOTE_DATA ?? '../shared');

/** By the library itself. */
const QUERIES = 1500;
/** Any: the same articles are drawn each time. */
const SEED = 7;
/** Of each the likeliest alone: those farther down are plain to every rule. */
const MOST_CANDIDATES = 26;
/** Days within which a like article is taken to tell the same story, and beyond which to tell another; between is open. */
const NEAR_DAYS = 3;
const FAR_DAYS = 21;
/** Of the weights of likeness, against learning its many pairs by heart. */
const LIKENESS_PENALTY = 3;
/** From this chance on one story is decided. */
const SAME = 0.5;
async function silver({ articles, informing, candidates }: Library): Promise<Example[]> {
  const known = articles.filter(({ id, fingerprint }) => !id.includes('/') && fingerprint.day !== null);
  const examples: Example[] = [];
  for (const { id, fingerprint } of shuffled(known, SEED).slice(0, QUERIES)) {
    const probe = weigh(documentOf({ id, fingerprint }).fingerprint, informing);
    for (const other of await candidates(undated(fingerprint), MOST_CANDIDATES)) {
      const { day } = other.fingerprint;
      if (other.id === id || day === null) continue;
      const apart = Math.abs(day - (fingerprint.day ?? 0));
      if (apart > NEAR_DAYS && apart <= FAR_DAYS) continue;
      const { features } = likenessOf(probe, weigh(other.fingerprint, informing));
      examples.push({ features, yes: apart <= NEAR_DAYS });
    }
  }
  return examples;
}

interface Judged extends Example {
  readonly pool: Pool;
  readonly id: string;
}

/** The doubtful queries outnumber the others and hold the hardest cases; at half their weight neither rules alone. */
const DOUBTFUL = 0.5;
/** The small libraries are many and mostly easy; they have weights of their own, so that their share is no great matter. */
const WEEK = 0.1;

/**
 * Each value twice, as it is and as far as the counts are not to be believed: so one fit gives both regimes. `counted`:
 * values that say something only as far as the counts are believed.
 */
const judged = (
  pool: Pool,
  id: string,
  { values, counted = [] }: { readonly values: readonly number[]; readonly counted?: readonly number[] },
): Judged => ({
  pool,
  id,
  features: [
    ...values,
    ...counted.map((value) => value * pool.trust),
    ...[1, ...values].map((value) => value * (1 - pool.trust)),
  ],
  yes: pool.query.same.has(id),
  weight: (pool.query.doubtful ? DOUBTFUL : 1) * (pool.week > 0 ? WEEK : 1),
});

function regimesOf<Name extends string>({ bias, features }: Fit, names: readonly Name[]) {
  const [first, more] = [[bias, ...features.slice(0, names.length)], features.slice(names.length)];
  const named = (values: readonly number[]) =>
    Object.fromEntries(['bias', ...names].map((name, i) => [name, short(values[i] ?? 0)])) as Record<
      'bias' | Name,
      number
    >;
  const english = first.map((value, i) => (i < more.length ? value + (more[i] ?? 0) : 0));
  return { counted: named(first), english: named(english) };
}

/** Of no weight yet: the first step's rows do not ask for it. */
const NO_DATES: DateWeights = { bias: 0, alike: 1, known: 0, log: 0, near: 0, names: 0 };

/** The first step's rows: words and days. */
const firstRows = (pool: Pool, likeness: Fit): Judged[] =>
  candidatesFor(pool.probe, pool.documents, { informing: pool.informing, likeness, dates: NO_DATES }).map(
    ({ id, alike, likeness }) =>
      judged(pool, id, { values: [alike, ...dateFeatures(likeness.days), namesAnew(likeness)] }),
  );

interface First {
  readonly likeness: Fit;
  readonly dates: Regimes<DateWeights>;
}

/** The second step's rows: what the ranker knows once it has seen all candidates. */
function secondRows(pool: Pool, first: First): Judged[] {
  const { informing, trust } = pool;
  const dates = blended(first.dates, trust);
  const candidates = candidatesFor(pool.probe, pool.documents, {
    informing,
    likeness: first.likeness,
    dates,
  });
  const signalsOf = signals(candidates, first.likeness);
  return candidates.map((candidate) => {
    const values = signalsOf(candidate);
    const from = SIGNALS.indexOf(FIRST_COUNTED);
    return judged(pool, candidate.id, { values: values.slice(0, from), counted: values.slice(from) });
  });
}

/**
 * From here on the signals weigh words one by one. English alone does not know which of them are in the news: learned for
 * small libraries, they took more unrelated reports of one week for one story, so that there they have no say.
 */
const FIRST_COUNTED: (typeof SIGNALS)[number] = 'happening';

const PENALTY = 2;

/** Stories left out together. The doubtful ones are many and small. */
const DOUBTFUL_FOLDS = 8;
const foldOf = ({ query: { story, doubtful } }: Pool): string =>
  doubtful ? `doubtful ${Number(story.split(' ')[1]) % DOUBTFUL_FOLDS}` : story;

/** For each fold the weights that the others give. */
function leftOut(rows: readonly Judged[]): (pool: Pool) => Fit {
  const folds = [...new Set(rows.map(({ pool }) => foldOf(pool)))];
  const fits = new Map(
    folds.map((fold) => [
      fold,
      fitLogistic(
        rows.filter(({ pool }) => foldOf(pool) !== fold),
        PENALTY,
      ),
    ]),
  );
  return (pool) => fits.get(foldOf(pool)) ?? { bias: 0, features: [] };
}

const DATE_SIGNALS = ['alike', 'known', 'log', 'near', 'names'] as const;
const datesOf = (fit: Fit): Regimes<DateWeights> => regimesOf(fit, DATE_SIGNALS);

interface Scored {
  readonly id: string;
  readonly yes: boolean;
  readonly score: number;
}

function scored(rows: readonly Judged[], fitOf: (pool: Pool) => Fit): Map<Pool, Scored[]> {
  const byPool = new Map<Pool, Scored[]>();
  for (const { pool, id, features, yes } of rows) {
    const list = byPool.get(pool) ?? [];
    byPool.set(pool, list);
    list.push({ id, yes, score: chance(logit(fitOf(pool), features)) });
  }
  return byPool;
}

async function printScores(title: string, rows: readonly Judged[], fitOf: (pool: Pool) => Fit) {
  const scores = [...scored(rows, fitOf)];
  const scratch = mkdtempSync(join(tmpdir(), 'crossquote-training-'));
  const lines = (dated: boolean): string =>
    scores
      .filter(([pool]) => pool.dated === dated && !pool.query.doubtful && pool.week === 0)
      .map(([{ query }, hits]) => JSON.stringify({ id: query.id, hits: hits.map(decided) }))
      .join('\n');
  const bench = { data, scratch };
  const grid = [
    await matchRow(bench, 'judged', lines(true)),
    await matchRow(bench, 'judged, no dates', lines(false)),
    ...[true, false].flatMap((dated) =>
      [0, 2, 20, 200].map((week) =>
        decisionRow(
          `${week === 0 ? 'doubtful' : `a week of ${week}`}${dated ? '' : ', no dates'}`,
          scores.filter(
            ([pool]) => pool.dated === dated && pool.week === week && (week > 0 || pool.query.doubtful),
          ),
        ),
      ),
    ),
  ];
  rmSync(scratch, { recursive: true });
  printGrid({ title, columns: MATCH_COLUMNS, rows: grid }, false);
}

const decided = ({ id, score }: Scored) => ({ id, score, decision: score >= SAME ? 'same' : 'none' });

function decisionRow(name: string, scores: readonly (readonly [Pool, readonly Scored[]])[]): string[] {
  const hits = scores.flatMap(([, list]) => list);
  const said = hits.filter(({ score }) => score >= SAME);
  const right = said.filter(({ yes }) => yes).length;
  const [precision, recall] = [right / said.length, right / hits.filter(({ yes }) => yes).length];
  const f1 = (2 * precision * recall) / (precision + recall);
  return [name, '-', '-', '-', ...[precision, recall, f1].map((one) => one.toFixed(3))];
}

const short = (value: number): number => Math.round(value * 100) / 100;

const inSource = ({ counted, english }: Regimes<Readonly<Record<string, number>>>): string =>
  `{\n  counted: ${objectOf(counted)},\n  english: ${objectOf(english)},\n}`;

function objectOf(weights: Readonly<Record<string, number>>): string {
  const lines = Object.entries(weights).map(([name, weight]) => `${name}: ${weight}`);
  return lines.length < 7 ? `{ ${lines.join(', ')} }` : `{\n    ${lines.join(',\n    ')},\n  }`;
}

function write(likeness: Fit, first: Fit, second: Fit): void {
  writeFileSync(
    new URL('../src/core/story-weights.ts', import.meta.url),
    `/** Written by bench/train-stories.ts: log odds that two articles tell one story. */

/** By words alone, in the order of \`likenessOf\`. */
export const LIKENESS_WEIGHTS = {
  bias: ${short(likeness.bias)},
  features: [${likeness.features.map(short).join(', ')}],
};

/** With the days between them. */
export const DATE_WEIGHTS = ${inSource(datesOf(first))};

/** With the days between them and with what the other candidates say. */
export const SUPPORT_WEIGHTS = ${inSource(regimesOf(second, SIGNALS))};
`,
  );
}

async function main(): Promise<void> {
  const library = await openTrainingLibrary(data);
  const examples = await silver(library);
  console.log(examples.length, 'pairs by their days,', examples.filter(({ yes }) => yes).length, 'near');
  const likeness = fitLogistic(examples, LIKENESS_PENALTY);
  const queries = [...readQueries(data), ...readDoubtful()];
  const pools = [...(await poolsOf(library, queries)), ...(await weekPoolsOf(library, queries))];
  const firsts = pools.flatMap((pool) => firstRows(pool, likeness));
  const datesWithout = leftOut(firsts);
  const unseen = pools.flatMap((pool) => secondRows(pool, { likeness, dates: datesOf(datesWithout(pool)) }));
  await printScores('On stories left out of the learning', unseen, leftOut(unseen));
  const first = fitLogistic(firsts, PENALTY);
  const rows = pools.flatMap((pool) => secondRows(pool, { likeness, dates: datesOf(first) }));
  const second = fitLogistic(rows, PENALTY);
  await printScores('On the same stories', rows, () => second);
  write(likeness, first, second);
}

await main();
