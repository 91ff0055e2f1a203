/** Saves articles, of a tab or given as a text, into the library and takes them back; checks what is given as a text. */
import { browser, type Runtime } from '../browser.ts';
import { check } from '../check.ts';
import { libraryId } from '../core/address.ts';
import type { Article, ArticleId } from '../core/article.ts';
import type { Decision, DecisionKey } from '../core/decision.ts';
import type { Rule } from '../core/rule.ts';
import { type Outcome, watchOutcome } from '../library/outcome.ts';
import { LibraryError } from '../library/store/failure.ts';
import { openLibrary } from '../library/store/library.ts';
import { readCard } from '../library/store/reading.ts';
import type { Origin } from '../library/store/records.ts';
import { saveArticle } from '../library/store/saving.ts';
import { withdraw } from '../library/store/withdrawal.ts';
import { ask, type DecisionsKept, type Kept, type Standing, type TextCheck, toPage } from '../protocol.ts';
import { TEXT_LIMIT } from './calls.ts';
import { comparison } from './comparison.ts';
import { decideAndOffer, rule, undecide } from './deciding.ts';
import { pollNow } from './feeds.ts';
import { isArticle } from './guards.ts';
import { compareTabs } from './open-tabs.ts';

/** The extension's own pages alone may save and take back. */
export function isOwnPage({ url }: Runtime.MessageSender): boolean {
  return url?.startsWith(browser.runtime.getURL('')) ?? false;
}

export const keeper = {
  keep: (tab: number): Promise<Kept> => keep(tab),
  standing: ({ tab, id }: { tab: number; id: ArticleId }): Promise<Standing> => standing(tab, id),
  withdraw: async ({ id, revision }: { id: ArticleId; revision: number }): Promise<void> =>
    withdraw(await openLibrary(), id, revision),
  compareTabs: (tabs: readonly number[]) => compareTabs(tabs),
  decide: ({ tab, decisions }: { tab: number; decisions: readonly Decision[] }): Promise<DecisionsKept> =>
    decideAndOffer(tab, decisions),
  undecide: ({ tab, keys }: { tab: number; keys: readonly DecisionKey[] }): Promise<DecisionsKept> =>
    undecide(tab, keys),
  rule: ({ tab, rule: given, drop }: { tab: number; rule: Rule; drop?: true }): Promise<DecisionsKept> =>
    rule(tab, given, drop),
  checkText: (article: Article) => checkText(article),
  keepText: (given: { article: Article; from?: string }, sender: Runtime.MessageSender): Promise<Kept> =>
    keepText(given, sender),
  poll: (url: string): Promise<void> => pollNow(url),
};

/**
 * Saves the article that the tab shows. The page is asked for what the visit read; where there was none, the page is
 * checked first, unless it is a site's switch that saves. Nothing is read or kept of a private window. Needs
 * `activeTab`, that is, a click, or the site's permission.
 */
export async function keep(tab: number, way: 'page' | 'site' = 'page'): Promise<Kept> {
  try {
    if (await isPrivate(tab)) return { state: 'refused', reason: 'private' };
    const article = (await visitedArticle(tab)) ?? (way === 'page' ? await checkedArticle(tab) : null);
    if (!article || article.text.length > TEXT_LIMIT) return { state: 'refused', reason: 'no-article' };
    return await store(article, { way });
  } catch (error) {
    if (error instanceof LibraryError) return { state: 'refused', reason: error.trouble };
    throw error;
  }
}

async function store(article: Article, way: Omit<Origin, 'read'>): Promise<Kept> {
  const origin = { ...way, read: new Date().toISOString() };
  const { id, state, revision } = await saveArticle(await openLibrary(), { article, origin });
  return { state, id, revision };
}

async function checkText(article: Article): Promise<TextCheck> {
  if (article.text.length > TEXT_LIMIT) return { state: 'refused', reason: 'too-large' };
  const outcome = await comparison(article, { url: '', tab: undefined });
  if (!('report' in outcome)) throw new Error(outcome.state);
  return { state: outcome.state, report: outcome.report };
}

/** As with pages, nothing is kept of what stands in a private window. */
async function keepText(
  { article, from }: { article: Article; from?: string },
  { tab }: Runtime.MessageSender,
): Promise<Kept> {
  if (tab?.incognito) return { state: 'refused', reason: 'private' };
  if (article.text.length > TEXT_LIMIT) return { state: 'refused', reason: 'no-article' };
  try {
    return await store(article, { way: 'file', ...(from !== undefined && { from }) });
  } catch (error) {
    if (error instanceof LibraryError) return { state: 'refused', reason: error.trouble };
    throw error;
  }
}

/** What the library knows of the article, before the reader saves it. */
async function standing(tab: number, id: ArticleId): Promise<Standing> {
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
  const settled = settlement(tab);
  await check(tab, (await browser.tabs.get(tab)).url);
  await settled;
  return visitedArticle(tab);
}

/** Resolves with the first outcome of the tab that is more than that it is being read. */
function settlement(tab: number): Promise<Outcome | null> {
  return new Promise((resolve) => {
    const stop = watchOutcome(tab, (outcome) => {
      if (outcome?.state === 'reading') return;
      stop();
      resolve(outcome);
    });
  });
}
