/** Which articles are said to be reworded: one of the bundled story is; in no other story has anybody found one. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadLexicon } from '../src/cli/lexicon.ts';
import { readSeeds } from '../src/cli/seeds.ts';
import { type Article, articleId } from '../src/core/article.ts';
import { crosscheck, study } from '../src/core/crosscheck.ts';
import type { Bench } from './evaluators.ts';

export interface Suspected {
  /** Of the bundled story, in its order. */
  readonly seeds: readonly boolean[];
  readonly others: readonly boolean[];
}

interface Story {
  readonly story: string;
  readonly articles: readonly {
    readonly id: string;
    readonly outlet: string;
    readonly title: string;
    readonly text: string;
  }[];
}

export const STORIES = 'eval/inputs/stories.jsonl';

export function suspectedRewritings({ data }: Bench): Suspected {
  const lines = readFileSync(join(data, STORIES), 'utf8').split('\n').filter(Boolean);
  const seeds = readSeeds();
  const bundled = new Set(seeds.map(({ file }) => file.story));
  const others = lines.map((line) => JSON.parse(line) as Story).filter(({ story }) => !bundled.has(story));
  return {
    seeds: suspectedOf(seeds.flatMap(({ articles }) => articles)),
    others: others.flatMap(({ articles }) => suspectedOf(articles.map(articleOf))),
  };
}

function suspectedOf(articles: readonly Article[]): boolean[] {
  const lexicon = loadLexicon();
  const dossiers = articles.map(study);
  return dossiers.map((dossier) => crosscheck(dossier, dossiers, lexicon).rewriting !== undefined);
}

const articleOf = ({ id, outlet, title, text }: Story['articles'][number]): Article => ({
  id: articleId(`https://${outlet}.example/${id}`),
  outlet,
  title,
  text,
});
