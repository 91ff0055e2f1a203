/** Search libraries from npm, each set up as its manual says for articles with a headline and a text. */
import { create, insertMultiple, save, search } from '@orama/orama';
import FlexSearch from 'flexsearch';
import Fuse from 'fuse.js';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import wink from 'wink-bm25-text-search';
import type { Article } from '../src/core/article.ts';
import { rarity } from '../src/core/lexicon/rarity.ts';
import { words } from '../src/core/text.ts';

/** An index that was built over some articles. */
export interface Searcher {
  /** Ids, best first. */
  readonly find: (article: Article) => readonly string[] | Promise<readonly string[]>;
  /** The size of the index as the library itself writes it out, null where it has no such thing. */
  readonly bytes: () => number | null | Promise<number | null>;
}

export interface Peer {
  readonly name: string;
  readonly build: (articles: readonly Article[]) => Searcher | Promise<Searcher>;
}

/** Hits that the scorer looks at. */
const LIMIT = 50;
/** With 40 of an article's terms as the query each peer finds most; more make it slower and no better. */
const QUERY_TERMS = 40;

interface Page {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

const pageOf = ({ id, title = '', text }: Article): Page => ({ id, title, text });
const sizeOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value) ?? '');

/** The article's words by frequency times rarity, as one query. */
function telling({ title = '', text }: Article): string {
  const counts = new Map<string, number>();
  for (const { fold } of words(`${title} ${text}`)) {
    if (/^[a-z0-9]+$/.test(fold)) counts.set(fold, (counts.get(fold) ?? 0) + 1);
  }
  return [...counts]
    .map(([word, count]) => ({ word, weight: (1 + Math.log(count)) * rarity(word) }))
    .sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1))
    .slice(0, QUERY_TERMS)
    .map(({ word }) => word)
    .join(' ');
}

function minisearch(articles: readonly Article[]): Searcher {
  const index = new MiniSearch<Page>({ fields: ['title', 'text'] });
  index.addAll(articles.map(pageOf));
  return {
    find: (article) =>
      index
        .search(telling(article))
        .slice(0, LIMIT)
        .map(({ id }) => String(id)),
    bytes: () => sizeOf(index),
  };
}

function flexsearch(articles: readonly Article[]): Searcher {
  const index = new FlexSearch.Index({ tokenize: 'strict' });
  articles.forEach(({ title = '', text }, i) => {
    index.add(i, `${title} ${text}`);
  });
  const bytes = (): number => {
    let sum = 0;
    index.export((_key: string, part: unknown) => {
      sum += sizeOf(part);
    });
    return sum;
  };
  return {
    find: (article) =>
      index
        .search(telling(article), { limit: LIMIT, suggest: true })
        .map((i) => articles[Number(i)]?.id ?? ''),
    bytes,
  };
}

function lunrSearch(articles: readonly Article[]): Searcher {
  const index = lunr(function () {
    this.ref('id');
    this.field('title');
    this.field('text');
    for (const article of articles) this.add(pageOf(article));
  });
  return {
    find: (article) =>
      index
        .search(telling(article))
        .slice(0, LIMIT)
        .map(({ ref }) => ref),
    bytes: () => sizeOf(index),
  };
}

async function orama(articles: readonly Article[]): Promise<Searcher> {
  const index = create({ schema: { title: 'string', text: 'string' } as const });
  await insertMultiple(index, articles.map(pageOf), 500);
  return {
    find: async (article) => {
      const found = await search(index, { term: telling(article), limit: LIMIT });
      return found.hits.map(({ id }) => id);
    },
    bytes: () => sizeOf(save(index)),
  };
}

function winkSearch(articles: readonly Article[]): Searcher {
  const index = wink();
  index.defineConfig({ fldWeights: { title: 1, text: 1 } });
  index.definePrepTasks([(text) => text.toLowerCase().match(/[a-z0-9]+/g) ?? []]);
  for (const article of articles)
    index.addDoc({ title: article.title ?? '', text: article.text }, article.id);
  index.consolidate();
  return {
    find: (article) => index.search(telling(article), LIMIT).map(([id]) => id),
    bytes: () => Buffer.byteLength(index.exportJSON()),
  };
}

function fuse(articles: readonly Article[]): Searcher {
  const index = new Fuse(articles.map(pageOf), { keys: ['title', 'text'] });
  return {
    find: (article) => index.search(article.title ?? '', { limit: LIMIT }).map(({ item }) => item.id),
    bytes: () => sizeOf(index.getIndex()),
  };
}

export const PEERS: readonly Peer[] = [
  { name: 'MiniSearch', build: minisearch },
  { name: 'FlexSearch', build: flexsearch },
  { name: 'lunr', build: lunrSearch },
  { name: 'Orama', build: orama },
  { name: 'wink-bm25', build: winkSearch },
  { name: 'fuse.js, the headline', build: fuse },
];
