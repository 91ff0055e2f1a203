/** How much the library holds, how much it may, and what it lets go. */
import type { ArticleId } from '../../core/article.ts';
import { look } from './database.ts';
import { readCards } from './reading.ts';
import type { Library } from './schema.ts';

export interface Usage {
  readonly articles: number;
  /** Texts of articles that a later one has replaced. */
  readonly pastRevisions: number;
  /** Articles that were taken out and may still come back. */
  readonly binned: number;
  /** What the extension takes on the disk and what the browser grants it, in bytes; null where it does not tell. */
  readonly bytes: number | null;
  readonly quota: number | null;
  /** Whether the browser will ask before it makes room at the library's expense. */
  readonly persisted: boolean;
}

export async function usage(library: Library): Promise<Usage> {
  const [[articles, pastRevisions, binned], estimate, persisted] = await Promise.all([
    look(library, (looking) =>
      Promise.all((['cards', 'past', 'bin'] as const).map((table) => looking.objectStore(table).count())),
    ),
    navigator.storage.estimate(),
    navigator.storage.persisted(),
  ]);
  const { usage: bytes = null, quota = null } = estimate;
  return {
    articles: articles ?? 0,
    pastRevisions: pastRevisions ?? 0,
    binned: binned ?? 0,
    bytes,
    quota,
    persisted,
  };
}

/** Asks the browser to keep the library when the disk runs full. From a page only, best after a click. */
export async function persist(): Promise<boolean> {
  return (await navigator.storage.persisted()) || (await navigator.storage.persist());
}

/** What is let go by itself; nothing where nothing is said. */
export interface Retention {
  /** Saved longer ago than so many days. */
  readonly days?: number;
  /** Saved before so many others. */
  readonly articles?: number;
}

const DAY_MS = 86_400_000;

/** The articles that fall under the rules at this moment, the longest saved first. */
export async function expired(library: Library, rules: Retention, now: number): Promise<ArticleId[]> {
  const { days, articles } = rules;
  if (days === undefined && articles === undefined) return [];
  const total = await look(library, (looking) => looking.objectStore('cards').count());
  const surplus = articles === undefined ? 0 : Math.max(0, total - articles);
  const since = days === undefined ? -Infinity : now - days * DAY_MS;
  const found: ArticleId[] = [];
  for (let page = await readCards(library, { order: 'saved' }); page.length > 0; ) {
    const gone = page.filter(({ saved }, i) => found.length + i < surplus || saved < since);
    found.push(...gone.map(({ id }) => id));
    const last = page.at(-1);
    if (gone.length < page.length || !last) break;
    page = await readCards(library, { order: 'saved', after: last });
  }
  return found;
}
