/** Any article that can be read again by its id: bundled, kept, or open in a tab that was compared. */
import type { Article, ArticleId } from '../core/article.ts';
import { findCompanion } from './companions.ts';
import { seedDossiers } from './seeds.ts';
import { openLibrary } from './store/library.ts';
import { countArticles, readArticle } from './store/reading.ts';
import type { Provenance } from './store/records.ts';

export interface Known {
  readonly article: Article;
  /** Of an article that the reader saved. */
  readonly provenance?: Provenance;
}

/** Null where there is none such, or no longer. A library that can't be opened is told of where it is shown. */
export async function knownArticle(id: ArticleId): Promise<Known | null> {
  const bundled = seedDossiers().find(({ article }) => article.id === id);
  return bundled ?? (await keptArticle(id)) ?? findCompanion(id);
}

/** How many articles a page is compared with. */
export async function countKnown(): Promise<number> {
  const kept = await openLibrary()
    .then(countArticles)
    .catch(() => 0);
  return seedDossiers().length + kept;
}

async function keptArticle(id: ArticleId): Promise<Known | null> {
  try {
    return await readArticle(await openLibrary(), id);
  } catch (error) {
    console.error('library:', error);
    return null;
  }
}
