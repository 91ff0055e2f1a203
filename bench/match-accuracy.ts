/** Which of 10,000 articles tell the same story, with the dates of the articles and without any. */
import { join } from 'node:path';
import { entries } from '../src/cli/files.ts';
import type { Article } from '../src/core/article.ts';
import { fingerprint } from '../src/core/fingerprint.ts';
import type { StoryEntry } from '../src/library/story-index/hit.ts';
import { memoryStore } from '../src/library/story-index/key-value.ts';
import { openStoryIndex } from '../src/library/story-index/story-index.ts';
import { articleOfJson } from '../src/library/transfer/article-json.ts';
import { type Bench, scoreMatches } from './evaluators.ts';
import type { Grid } from './grid.ts';

export const MATCH_FILES = ['same-story.jsonl', 'same-story-queries.jsonl', 'library-10k.jsonl.gz'];

export async function matchGrid(bench: Bench): Promise<Grid[]> {
  const [, queries = '', library = ''] = MATCH_FILES.map((file) => join(bench.data, 'dev', file));
  const asked = readArticles(queries).map(entryOf);
  const held = [...asked, ...readArticles(library).map(entryOf)];
  const rows = [
    await matchRow(bench, 'Crossquote', await answers(asked, held)),
    await matchRow(bench, 'Crossquote, no dates', await answers(asked.map(undated), held.map(undated))),
  ];
  return [
    { title: `Same story, 27 judged queries in ${held.length} articles`, columns: MATCH_COLUMNS, rows },
  ];
}

export const MATCH_COLUMNS = [
  'system',
  'siblings recall@2',
  'same recall@10',
  'MAP@10',
  'decision P',
  'R',
  'F1',
];

/** The scorer's figures for what a system answered, a JSON line a query. */
export async function matchRow(bench: Bench, system: string, lines: string): Promise<string[]> {
  const { figure } = scoreMatches(bench, lines);
  const figures = [
    /siblings recall@2/,
    /same recall@10/,
    /same MAP@10/,
    /precision/,
    /\brecall(?=\s)/,
    /\bF1/,
  ];
  return [system, ...figures.map(figure)];
}

export function readArticles(file: string): Article[] {
  return [...entries([file])].flatMap((entry) => {
    const article = 'error' in entry ? null : articleOfJson(entry.value, entry.at);
    return article ? [article] : [];
  });
}

export const entryOf = (article: Article): StoryEntry => ({
  id: article.id,
  ...(article.url !== undefined && { url: article.url }),
  fingerprint: fingerprint(article),
});

const undated = (entry: StoryEntry): StoryEntry => ({
  ...entry,
  fingerprint: { ...entry.fingerprint, day: null },
});

// The scorer looks at the first ten; a decision may reach further down.
const DEPTH = 50;
const PORTION = 1000;

async function answers(asked: readonly StoryEntry[], held: readonly StoryEntry[]): Promise<string> {
  const index = openStoryIndex(memoryStore());
  for (let at = 0; at < held.length; at += PORTION) await index.add(held.slice(at, at + PORTION));
  const lines: string[] = [];
  for (const probe of asked)
    lines.push(JSON.stringify({ id: probe.id, hits: await index.query(probe, { limit: DEPTH }) }));
  return lines.join('\n');
}
