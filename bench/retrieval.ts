/**
 * `npx tsx bench/retrieval.ts [DATA] [--large] [--markdown]`: same-story search, ours beside search libraries from npm;
 * part of `npm run bench`.
 *
 * Peers and ours search 2,500 articles, all judged ones among them, since most peers take a minute to index 10,000;
 * ours and MiniSearch search all 10,000 as well. `--large`: ours alone at 100,000.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Article } from '../src/core/article.ts';
import type { StoryEntry } from '../src/library/story-index/hit.ts';
import { memoryStore } from '../src/library/story-index/key-value.ts';
import { openStoryIndex } from '../src/library/story-index/story-index.ts';
import type { Bench } from './evaluators.ts';
import { type Grid, printGrid } from './grid.ts';
import { entryOf, MATCH_FILES, matchRow, readArticles } from './match-accuracy.ts';
import { PEERS, type Peer, type Searcher } from './peer-search.ts';
import { largeGrid } from './retrieval-large.ts';

const SAMPLE = 2500;
/** A peer that has used up its seconds is asked no more; its accuracy is then left open. */
const SECONDS = 12;
/** Above the number of queries only for ours, so that a p95 means something. */
const TIMED = 300;
const PORTION = 1000;

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  const data = resolve(
    args.find((arg) => !arg.startsWith('--')) ?? process.env.CROSSQUOTE_DATA ?? '../shared',
  );
  const missing = MATCH_FILES.filter((file) => !existsSync(join(data, 'dev', file)));
  if (missing.length > 0) {
    console.error(
      `No evaluation data in ${data}: ${missing.join(', ')} missing. Give its folder as an argument.`,
    );
    process.exitCode = 2;
    return;
  }
  const scratch = mkdtempSync(join(tmpdir(), 'crossquote-retrieval-'));
  try {
    const bench = { data, scratch };
    const grids = args.includes('--large') ? [await largeSearchGrid(bench)] : await searchGrids(bench);
    for (const grid of grids) printGrid(grid, args.includes('--markdown'));
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** Ours beside all peers in a part of the library, and beside the best of them in the whole. */
export async function searchGrids(bench: Bench): Promise<[Grid, Grid]> {
  const { asked, all } = searched(bench);
  const some = await compared(bench, { asked, held: sample(bench, all), peers: PEERS });
  return [some, await compared(bench, { asked, held: all, peers: PEERS.slice(0, 1) })];
}

export const largeSearchGrid = (bench: Bench): Promise<Grid> => largeGrid(searched(bench).all.map(entryOf));

function searched({ data }: Bench): { asked: Article[]; all: Article[] } {
  const [, queries = '', library = ''] = MATCH_FILES.map((file) => join(data, 'dev', file));
  const asked = readArticles(queries);
  return { asked, all: [...asked, ...readArticles(library)] };
}

/** All queries and judged articles, and as many others as there is room for. */
function sample({ data }: Bench, all: readonly Article[]): Article[] {
  const judged = new Set(
    readFileSync(join(data, 'dev', MATCH_FILES[0] ?? ''), 'utf8').match(/(?<=")[\w/-]{10,}(?=")/g),
  );
  const known = all.filter(({ id }) => judged.has(id));
  return [...known, ...all.filter(({ id }) => !judged.has(id)).slice(0, SAMPLE - known.length)];
}

interface Contest {
  readonly asked: readonly Article[];
  readonly held: readonly Article[];
  readonly peers: readonly Peer[];
}

const COLUMNS = [
  'siblings recall@2',
  'same recall@10',
  'MAP@10',
  'ms a query, median',
  'p95',
  'build, s',
  'kB an article',
];

async function compared(bench: Bench, { asked, held, peers }: Contest): Promise<Grid> {
  const rows: string[][] = [];
  for (const peer of [ours(true), ours(false), ...peers])
    rows.push(await measured(bench, peer, { asked, held, peers }));
  return {
    title: `Same story, ${held.length} articles`,
    columns: ['system', ...COLUMNS],
    rows,
    note: `Peers are asked with the article's 40 most telling words, fuse.js with its headline; none of them knows dates.`,
  };
}

async function measured(bench: Bench, { name, build }: Peer, { asked, held }: Contest): Promise<string[]> {
  const begun = performance.now();
  const searcher = await build(held);
  const built = (performance.now() - begun) / 1000;
  const { lines, times } = await answersOf(searcher, asked);
  const more = name.startsWith('Crossquote') ? await timesOf(searcher, held.slice(0, TIMED)) : times;
  const [, ...figures] = await matchRow(bench, name, lines.join('\n'));
  const complete = lines.length === asked.length;
  const bytes = await searcher.bytes();
  return [
    complete ? name : `${name} (${lines.length} queries in ${SECONDS} s)`,
    ...(complete ? figures.slice(0, 3) : ['-', '-', '-']),
    ...[0.5, 0.95].map((share) => at(more, share).toFixed(2)),
    built.toFixed(1),
    bytes === null ? '-' : (bytes / held.length / 1000).toFixed(2),
  ];
}

async function answersOf({ find }: Searcher, asked: readonly Article[]) {
  const lines: string[] = [];
  const times: number[] = [];
  let left = SECONDS * 1000;
  for (const article of asked) {
    if (left < 0) break;
    const begun = performance.now();
    const found = await find(article);
    times.push(performance.now() - begun);
    left -= times.at(-1) ?? 0;
    lines.push(JSON.stringify({ id: article.id, hits: found.map((id) => ({ id })) }));
  }
  return { lines, times };
}

async function timesOf({ find }: Searcher, asked: readonly Article[]): Promise<number[]> {
  for (const article of asked) await find(article); // warm: what a program reads once stays read
  return (await answersOf({ find, bytes: () => null }, asked)).times;
}

const at = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.floor(share * (times.length - 1))] ?? Number.NaN;

/** Fingerprints are made when an article is saved: they count for the building, not for the query. */
function ours(withDates: boolean): Peer {
  return {
    name: withDates ? 'Crossquote' : 'Crossquote, no dates',
    build: async (articles) => {
      const bytes = new Map<string, Uint8Array>();
      const index = openStoryIndex(memoryStore(bytes));
      const entries = articles.map((article): StoryEntry => {
        const entry = entryOf(article);
        return withDates ? entry : { ...entry, fingerprint: { ...entry.fingerprint, day: null } };
      });
      for (let from = 0; from < entries.length; from += PORTION)
        await index.add(entries.slice(from, from + PORTION));
      while (await index.merge());
      const known = new Map(entries.map((entry) => [entry.id, entry]));
      return {
        find: async ({ id }) => {
          const entry = known.get(id);
          return entry ? (await index.query(entry, { limit: 50 })).map((hit) => hit.id) : [];
        },
        bytes: () => [...bytes].reduce((sum, [key, value]) => sum + key.length + value.length, 0),
      };
    },
  };
}

if (process.argv[1] === import.meta.filename) await main();
