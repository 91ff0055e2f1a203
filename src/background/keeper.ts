/** Saves articles, of a tab or given as a text, into the library; checks what is given as a text. */
import { browser, type Runtime } from '../browser.ts';
import { check } from '../check.ts';
import { libraryId } from '../core/address.ts';
import { type Article, type ArticleId, LONGEST_TEXT } from '../core/article.ts';
import { settlement } from '../library/outcome.ts';
import { openLibrary } from '../library/store/library.ts';
import { readCard } from '../library/store/reading.ts';
import type { Origin } from '../library/store/records.ts';
import { saveArticle } from '../library/store/saving.ts';
import { ask, type Kept, type Standing, type TextCheck, toPage } from '../protocol.ts';
import { comparison } from './comparison.ts';
import { isArticle } from './guards.ts';
import { orRefused } from './refusal.ts';

/**
 * Saves the article that the tab shows. The page is asked for what the visit read; where there was none, the page is
 * checked first, unless it is a site's switch that saves. Nothing is read or kept of a private window. Needs
 * `activeTab`, that is, a click, or the site's permission.
 */
export async function keep(tab: number, way: 'page' | 'site' = 'page'): Promise<Kept> {
  if (await isPrivate(tab)) return { state: 'refused', reason: 'private' };
  const article = (await visitedArticle(tab)) ?? (way === 'page' ? await checkedArticle(tab) : null);
  if (!article || article.text.length > LONGEST_TEXT) return { state: 'refused', reason: 'no-article' };
  return store(article, { way });
}

function store(article: Article, way: Omit<Origin, 'read'>): Promise<Kept> {
  const origin = { ...way, read: new Date().toISOString() };
  return orRefused(async () => {
    const { id, state, revision } = await saveArticle(await openLibrary(), { article, origin });
    return { state, id, revision };
  });
}

/** Of a text that stands on no page. */
export async function checkText(article: Article): Promise<TextCheck> {
  if (article.text.length > LONGEST_TEXT) return { state: 'refused', reason: 'too-large' };
  const outcome = await comparison(article, { url: '', tab: undefined });
  if (!('report' in outcome)) throw new Error(outcome.state);
  return { state: outcome.state, report: outcome.report };
}

/** As with pages, nothing is kept of what stands in a private window. */
export async function keepText(
  { article, from }: { article: Article; from?: string },
  { tab }: Runtime.MessageSender,
): Promise<Kept> {
  if (tab?.incognito) return { state: 'refused', reason: 'private' };
  if (article.text.length > LONGEST_TEXT) return { state: 'refused', reason: 'no-article' };
  return store(article, { way: 'file', ...(from !== undefined && { from }) });
}

/** What the library knows of the article, before the reader saves it. */
export async function standing({ tab, id }: { tab: number; id: ArticleId }): Promise<Standing> {
  if (await isPrivate(tab)) return { state: 'private' };
  const card = await readCard(await openLibrary(), libraryId({ id }));
  return card ? { state: 'kept', saved: card.saved, revision: card.revision } : { state: 'unkept' };
}

async function isPrivate(tab: number): Promise<boolean> {
  return (await browser.tabs.get(tab)).incognito;
}

async function visitedArticle(tab: number): Promise<Article | null> {
  const answered = await ask(toPage(tab), 'article');
  return answered.ok && isArticle(answered.value) ? answered.value : null;
}

async function checkedArticle(tab: number): Promise<Article | null> {
  await check(tab, (await browser.tabs.get(tab)).url);
  await settlement(tab);
  return visitedArticle(tab);
}
