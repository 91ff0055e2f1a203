/** Compares the articles that the reader has open, without saving any. */
import { browser } from '../browser.ts';
import { check, glanceAt } from '../check.ts';
import { libraryId } from '../core/address.ts';
import { type Article, LONGEST_TEXT } from '../core/article.ts';
import { type Dossier, study } from '../core/crosscheck.ts';
import { keepCompanions } from '../library/companions.ts';
import type { Glance } from '../protocol.ts';
import { isArticle } from './guards.ts';

/** A page that does not answer must not keep the others waiting. */
const PATIENCE_MS = 8_000;

/**
 * Reads these tabs, then checks the first again, which hears them as witnesses, in the place of those that it was
 * compared with before. Tells of each of the others what it was. Needs the hosts' permission.
 */
export async function compareTabs([first, ...others]: readonly number[]): Promise<Glance[]> {
  if (first === undefined) return [];
  const seen = await Promise.all(others.map(lookAt));
  const { windowId = -1, url } = await browser.tabs.get(first);
  await keepCompanions(
    windowId,
    seen.flatMap(({ tab, found }) => (typeof found === 'string' ? [] : [{ tab, dossier: found }])),
  );
  await check(first, url);
  return seen.map(({ tab, found }) =>
    typeof found === 'string' ? { tab, state: found } : { tab, state: 'read', article: found.article.id },
  );
}

interface Seen {
  readonly tab: number;
  readonly found: Dossier | 'no-article' | 'barred';
}

async function lookAt(tab: number): Promise<Seen> {
  try {
    const article = await readTab(tab);
    return { tab, found: article ? study({ ...article, id: libraryId(article) }) : 'no-article' };
  } catch {
    return { tab, found: 'barred' };
  }
}

async function readTab(tab: number): Promise<Article | null> {
  const extraction = await Promise.race([glanceAt(tab), expiry()]);
  if (typeof extraction !== 'object' || extraction === null || !('article' in extraction)) return null;
  const { article } = extraction;
  return isArticle(article) && article.text.length <= LONGEST_TEXT ? article : null;
}

function expiry(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error('The page did not answer in time.')), PATIENCE_MS);
  });
}
