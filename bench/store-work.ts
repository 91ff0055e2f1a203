/** What the speed of the reader's library is measured with: real articles, of which the last are saved anew. */
import { join } from 'node:path';
import { articleId } from '../src/core/article.ts';
import type { Bench } from './evaluators.ts';
import { entryOf, MATCH_FILES, readArticles } from './match-accuracy.ts';
import type { StoreWork } from './store-speed.ts';

const SAVED = 30;
const ASKED = 200;

export function storeWork({ data }: Bench): StoreWork {
  const [, queries = '', library = ''] = MATCH_FILES.map((file) => join(data, 'dev', file));
  const asked = readArticles(queries);
  const all = [...asked, ...readArticles(library)];
  const kept = all.map(entryOf);
  const saved = all.slice(-SAVED).map((article, i) => {
    const url = `https://saved.example/${i}`;
    return { ...article, id: articleId(url), url };
  });
  return { kept, saved, asked: kept.slice(0, ASKED) };
}
