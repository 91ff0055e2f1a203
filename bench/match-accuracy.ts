/** Which of 10,000 articles tell the same story, by fingerprints alone. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { articleOfJson } from '../src/cli/article-json.ts';
import { entries } from '../src/cli/files.ts';
import type { Article } from '../src/core/article.ts';
import { type Fingerprint, fingerprint } from '../src/core/fingerprint.ts';
import { matchStory } from '../src/core/story.ts';
import { type Bench, scoreMatches } from './evaluators.ts';
import type { Grid } from './grid.ts';

/** None where the library is not at hand. */
export function matchGrid(bench: Bench): Grid[] {
  const files = ['same-story.jsonl', 'same-story-queries.jsonl', 'library-10k.jsonl.gz'];
  const [, queries = '', library = ''] = files.map((file) => join(bench.data, 'dev', file));
  if (!files.every((file) => existsSync(join(bench.data, 'dev', file)))) return [];
  const asked = read(queries);
  const held = [...asked, ...read(library)];
  const postings = postingsOf(held);
  const { queries: scored, figure } = scoreMatches(
    bench,
    asked.map((query) => answer(query, held, postings)).join('\n'),
  );
  return [
    {
      title: `Same story, ${scored} queries in ${held.length} articles (fingerprints alone)`,
      columns: ['system', 'siblings recall@2', 'same recall@10', 'MAP@10', 'decision P', 'R', 'F1'],
      rows: [
        [
          'Crossquote',
          ...[/siblings recall@2/, /same recall@10/, /same MAP@10/].map(figure),
          ...[/precision/, /\brecall(?=\s)/, /\bF1/].map(figure),
        ],
      ],
    },
  ];
}

interface Held {
  readonly id: string;
  readonly print: Fingerprint;
}

function read(file: string): Held[] {
  return [...entries([file])].flatMap((entry) => {
    const article: Article | null = 'error' in entry ? null : articleOfJson(entry.value, entry.at);
    return article ? [{ id: article.id, print: fingerprint(article) }] : [];
  });
}

// The scorer looks at the first ten; a decision may reach further down.
const DEPTH = 50;
// Articles that share less of their telling words are never decided the same, nor do they rank among the first.
const WORTH_A_LOOK = 0.1;

type Postings = ReadonlyMap<string, readonly (readonly [index: number, weight: number])[]>;

function postingsOf(held: readonly Held[]): Postings {
  const postings = new Map<string, [number, number][]>();
  held.forEach(({ print }, index) => {
    for (const [term, weight] of print.terms) {
      const list = postings.get(term);
      if (list) list.push([index, weight]);
      else postings.set(term, [[index, weight]]);
    }
  });
  return postings;
}

function answer({ id, print }: Held, held: readonly Held[], postings: Postings): string {
  const likeness = new Float64Array(held.length);
  for (const [term, weight] of print.terms) {
    for (const [index, other] of postings.get(term) ?? [])
      likeness[index] = (likeness[index] ?? 0) + weight * other;
  }
  const hits = held
    .filter((other, index) => other.id !== id && (likeness[index] ?? 0) >= WORTH_A_LOOK)
    .map((other) => {
      const { score, decision } = matchStory(print, other.print);
      return { id: other.id, score, decision };
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, DEPTH);
  return JSON.stringify({ id, hits });
}
