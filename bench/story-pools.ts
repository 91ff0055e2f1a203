/** What the story ranker is trained on: judged queries, and for each what the index would look at. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fingerprint } from '../src/core/fingerprint.ts';
import { type Informing, trustIn } from '../src/core/weighed.ts';
import { documentOf, type IndexedDocument, unpackDocument } from '../src/library/story-index/document.ts';
import { memoryStore } from '../src/library/story-index/key-value.ts';
import { documentKey } from '../src/library/story-index/manifest.ts';
import {
  candidatesOf,
  emptyMemory,
  informingOf,
  readPages,
  readView,
} from '../src/library/story-index/search.ts';
import { openStoryIndex } from '../src/library/story-index/story-index.ts';
import { shuffled } from './learner.ts';
import { entryOf, readArticles } from './match-accuracy.ts';

export interface Query {
  readonly id: string;
  /** Queries of one story are never on both sides of a fold. */
  readonly story: string;
  readonly same: ReadonlySet<string>;
  /** Whoever read them could not say. */
  readonly unsure: ReadonlySet<string>;
  /**
   * From `story-judgements.txt`: articles of the library for which the ranker of the time saw somebody who may tell the same
   * story, read by hand. Far more of them are about running affairs than of the other queries.
   */
  readonly doubtful: boolean;
}

export interface Pool {
  readonly query: Query;
  readonly dated: boolean;
  /** How many articles were printed in the same week as the query and have nothing to do with it; 0 in the whole library. */
  readonly week: number;
  readonly informing: Informing;
  /** How far the library's counts are believed. */
  readonly trust: number;
  readonly probe: IndexedDocument;
  /** Without those of which nobody knows whether they tell the story. */
  readonly documents: readonly IndexedDocument[];
}

/** The queries of the data folder. */
export function readQueries(data: string): Query[] {
  const lines = readFileSync(join(data, 'dev/same-story.jsonl'), 'utf8').trim().split('\n');
  return lines.map((line) => {
    const { id, story, same } = JSON.parse(line) as { id: string; story: string; same: readonly string[] };
    return { id, story, same: new Set(same), unsure: new Set(), doubtful: false };
  });
}

/** Our own: a line a query, its id and those that tell the same story (+), another (-), or either (?). */
export function readDoubtful(): Query[] {
  const lines = readFileSync(new URL('story-judgements.txt', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line, at) => {
    const [id = '', ...judged] = line.split(' ');
    const those = (sign: string) =>
      new Set(judged.filter((one) => one.startsWith(sign)).map((one) => one.slice(1)));
    return { id, story: `doubtful ${at}`, same: those('+'), unsure: those('?'), doubtful: true };
  });
}

export interface Library {
  readonly articles: readonly { readonly id: string; readonly fingerprint: Fingerprint }[];
  readonly informing: Informing;
  readonly candidates: (print: Fingerprint, depth: number) => Promise<IndexedDocument[]>;
}

export const openTrainingLibrary = (data: string): Promise<Library> =>
  libraryOf(
    ['same-story-queries.jsonl', 'library-10k.jsonl.gz']
      .flatMap((name) => readArticles(join(data, 'dev', name)))
      .map(entryOf),
  );

async function libraryOf(articles: Library['articles']): Promise<Library> {
  const [store, memory] = [memoryStore(), emptyMemory()];
  const index = openStoryIndex(store);
  for (let at = 0; at < articles.length; at += 2000) await index.add(articles.slice(at, at + 2000));
  while (await index.merge());
  const view = await readView(store, memory);
  const informing = await informingOf(store, memory, view);
  const pagesAt = (keys: readonly string[]) => readPages(store, memory, keys);
  return {
    articles,
    informing,
    candidates: async ({ terms, day }, depth) => {
      const search = { terms, day, depth, window: undefined, informing };
      const numbers = await candidatesOf(view, pagesAt, search);
      const records = await store.getMany(numbers.map(documentKey));
      return records.flatMap((record) => (record ? [unpackDocument(record)] : []));
    },
  };
}

export const undated = (print: Fingerprint): Fingerprint => ({ ...print, day: null });

/** One more than the index looks at, since the query is among them. */
const DEPTH = 65;

/** Each query twice: with the articles' dates and without any. */
export async function poolsOf(
  { articles, informing, candidates }: Library,
  queries: readonly Query[],
): Promise<Pool[]> {
  const prints = new Map(articles.map(({ id, fingerprint }) => [id, fingerprint]));
  const pools: Pool[] = [];
  for (const query of queries) {
    const whole = prints.get(query.id);
    if (!whole) continue;
    for (const dated of [true, false]) {
      const strip = dated ? (print: Fingerprint) => print : undated;
      const probe = documentOf({ id: query.id, fingerprint: strip(whole) });
      const found = (await candidates(probe.fingerprint, DEPTH)).filter((other) =>
        isKnown(query, other, { dated, day: whole.day }),
      );
      const documents = found.map((one) => ({ ...one, fingerprint: strip(one.fingerprint) }));
      pools.push({ query, dated, week: 0, informing, trust: trustIn(articles.length), probe, documents });
    }
  }
  return pools;
}

/** What nobody read is taken for another story where dates were known to the ranker that chose what was read. */
function isKnown(
  { id, same, unsure, doubtful }: Query,
  { id: other, fingerprint: { day } }: IndexedDocument,
  probe: { dated: boolean; day: number | null },
): boolean {
  if (other === id || unsure.has(other)) return false;
  if (!doubtful || probe.dated || same.has(other)) return true;
  return day !== null && probe.day !== null && Math.abs(day - probe.day) > ANOTHER_WEEK;
}

const ANOTHER_WEEK = 7;

type Articles = Library['articles'];

/** How many unrelated articles a reader's library of one week holds. The largest is tried with every third query. */
const WEEKS = [2, 20, 200] as const;
const LARGE_WEEK = 200;
/** The others are of the year of the query, so that the same people are in the news, but of another month. */
const [ANOTHER_MONTH, A_YEAR] = [30, 400];
/** They are dated anew, up to two days from the query. */
const WEEK_DAYS = 5;

/**
 * Small libraries of one week, as readers have them: the query's story or nobody who tells it, and others of other
 * stories. The articles of the large library stand years apart, so that two of one day are one story far more often.
 */
export async function weekPoolsOf({ articles }: Library, queries: readonly Query[]): Promise<Pool[]> {
  const prints = new Map(articles.map(({ id, fingerprint }) => [id, fingerprint]));
  const pools: Pool[] = [];
  for (const [at, query] of queries.entries()) {
    const print = prints.get(query.id);
    if (!print || print.day === null) continue;
    const same = articles.filter(({ id }) => query.same.has(id));
    const unrelated = ofAnotherMonth(articles, print.day);
    for (const week of WEEKS) {
      if (week === LARGE_WEEK && at % 3 > 0) continue;
      const others = datedAnew(shuffled(unrelated, at * LARGE_WEEK + week).slice(0, week), print.day);
      for (const tellers of same.length > 0 ? [same, []] : [[]])
        for (const dated of [true, false])
          pools.push(await weekPool(query, print, { week, dated, held: [...tellers, ...others] }));
    }
  }
  return pools;
}

function ofAnotherMonth(articles: Articles, wanted: number): Articles {
  return articles.filter(({ id, fingerprint: { day } }) => {
    const apart = day === null ? 0 : Math.abs(day - wanted);
    return apart > ANOTHER_MONTH && apart <= A_YEAR && !id.includes('/');
  });
}

const datedAnew = (articles: Articles, wanted: number): Articles =>
  articles.map(({ id, fingerprint }, i) => ({
    id,
    fingerprint: { ...fingerprint, day: wanted + (i % WEEK_DAYS) - Math.floor(WEEK_DAYS / 2) },
  }));

interface Week {
  readonly week: number;
  readonly dated: boolean;
  readonly held: Articles;
}

async function weekPool(query: Query, print: Fingerprint, { week, dated, held }: Week): Promise<Pool> {
  const strip = dated ? (one: Fingerprint) => one : undated;
  const asked = { id: query.id, fingerprint: strip(print) };
  const others = held.map(({ id, fingerprint }) => ({ id, fingerprint: strip(fingerprint) }));
  const { articles, informing, candidates } = await libraryOf([asked, ...others]);
  const found = await candidates(asked.fingerprint, DEPTH);
  return {
    query,
    dated,
    week,
    informing,
    trust: trustIn(articles.length),
    probe: documentOf(asked),
    documents: found.filter(({ id }) => id !== query.id),
  };
}
