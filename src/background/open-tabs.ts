/** Compares the articles that the reader has open, without saving any. */
import { browser } from '../browser.ts';
import { check } from '../check.ts';
import { libraryId } from '../core/address.ts';
import type { Article } from '../core/article.ts';
import { study } from '../core/crosscheck.ts';
import { forgetCompanion, keepCompanion } from '../library/companions.ts';
import glance from '../page/glance.iife.ts?script&iife';
import type { Glance } from '../protocol.ts';
import { TEXT_LIMIT } from './calls.ts';
import { isArticle } from './guards.ts';

const SCRIPT = `/${glance.replace(/^\//, '')}`;
/** A page that does not answer must not keep the others waiting. */
const PATIENCE_MS = 8_000;

/**
 * Reads these tabs, then checks the first again, which hears them as witnesses. Tells of each of the others what it
 * was. Needs the hosts' permission.
 */
export async function compareTabs([first, ...others]: readonly number[]): Promise<Glance[]> {
  if (first === undefined) return [];
  const glances = await Promise.all(others.map(glanceAt));
  await check(first, (await browser.tabs.get(first)).url);
  return glances;
}

async function glanceAt(tab: number): Promise<Glance> {
  try {
    const article = await readTab(tab);
    if (!article) return { tab, state: 'no-article' };
    const { windowId: window = -1 } = await browser.tabs.get(tab);
    const id = libraryId(article);
    await keepCompanion(tab, { window, dossier: study({ ...article, id }) });
    return { tab, state: 'read', article: id };
  } catch {
    await forgetCompanion(tab);
    return { tab, state: 'barred' };
  }
}

async function readTab(tabId: number): Promise<Article | null> {
  const target = { tabId };
  const reading = browser.scripting
    .executeScript({ target, files: [SCRIPT] })
    .then(() => browser.scripting.executeScript({ target, func: pickUp }));
  const [run] = await Promise.race([reading, expiry()]);
  const extraction: unknown = run?.result;
  if (typeof extraction !== 'object' || extraction === null || !('article' in extraction)) return null;
  const { article } = extraction;
  return isArticle(article) && article.text.length <= TEXT_LIMIT ? article : null;
}

/** Runs in the page, after the glance. */
function pickUp(): unknown {
  const GLANCE = Symbol.for('glance');
  const found: unknown = Reflect.get(globalThis, GLANCE);
  Reflect.deleteProperty(globalThis, GLANCE);
  return found;
}

function expiry(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error('The page did not answer in time.')), PATIENCE_MS);
  });
}
