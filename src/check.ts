/** Starts a check of a tab. Popup and menu come here; what follows is between the page and the background. */

import { browser } from './browser.ts';
import { wordsOf } from './error-words.ts';
import {
  fits,
  forgetOutcome,
  isStill,
  type Outcome,
  readOutcome,
  settled,
  writeOutcome,
} from './library/outcome.ts';
import visit from './page/visit.iife.ts?script&iife';

/** From the root: Firefox reads a bare path as relative to the page that asks. */
const VISIT = `/${visit.replace(/^\//, '')}`;

/** What of the page is read: its article, or what the reader has selected in it. */
export type Part = 'article' | 'selection';

/**
 * Injects the page's own script, which reads the page and asks the background. Resolves as soon as the outcome of the
 * tab tells of the reading, with what it tells; the same outcome says later what came of it. Needs `activeTab`, that
 * is, a click.
 */
export async function check(id: number, url = '', part: Part = 'article'): Promise<Outcome> {
  const reading: Outcome = { state: 'reading', url, since: Date.now() };
  await writeOutcome(id, reading); // before the injection, so that the page's answer is not overtaken by it
  inject(id, part)
    .then((refusal) => refusal && refuse(id, reading, refusal))
    .catch((error: unknown) => console.error('check:', error));
  return reading;
}

/** Unless a later check has begun, or the tab was closed: an injection may fail because its page is gone. */
async function refuse(id: number, reading: Outcome, refusal: Refused): Promise<void> {
  if (!(await isStill(id, reading))) return;
  const isOpen = await browser.tabs.get(id).then(
    () => true,
    () => false,
  );
  if (isOpen) await writeOutcome(id, { state: 'refused', url: reading.url, ...refusal });
  else await forgetOutcome(id);
}

/** What is known of the page in the tab; when that is nothing, or no answer, a check begins. */
export async function checkUnlessKnown(id: number, url?: string): Promise<Outcome> {
  const found = await readOutcome(id);
  return found && stands(found, url) ? found : check(id, url);
}

/** Whether what is known spares a new check: a finished one of this page, or one that is under way. */
function stands(found: Outcome, url: string | undefined): boolean {
  return fits(found, url) && settled(found, Date.now()).state !== 'refused';
}

/**
 * The same visit for a page of a site that the reader has switched on. Nothing is told of it before an article was
 * read. Resolves once it has been looked for; needs the site's permission.
 */
export async function visitUnasked(tabId: number): Promise<void> {
  await run(tabId, 'unasked');
}

/**
 * What stands in a tab beside the one that is checked: an extraction, if the page's process is to be believed. Marks
 * that are there stay. Rejects where no script may run; needs the site's permission.
 */
export async function glanceAt(tabId: number): Promise<unknown> {
  await run(tabId, 'glance');
  const [left] = await browser.scripting.executeScript({ target: { tabId }, func: pickUp });
  return left?.result;
}

/** What the page's script does in the place of an ordinary visit; it finds the word where `leaveOrder` leaves it. */
type Order = 'selection' | 'unasked' | 'glance';

async function run(tabId: number, order?: Order): ReturnType<typeof browser.scripting.executeScript> {
  const target = { tabId };
  if (order) await browser.scripting.executeScript({ target, func: leaveOrder, args: [order] });
  return browser.scripting.executeScript({ target, files: [VISIT] });
}

/** Runs in the page, in the world of the extension's script there. */
function leaveOrder(order: Order): void {
  Reflect.set(globalThis, Symbol.for('order'), order);
}

/** Runs there as well, after a glance. */
function pickUp(): unknown {
  const found: unknown = Reflect.get(globalThis, Symbol.for('glance'));
  Reflect.deleteProperty(globalThis, Symbol.for('glance'));
  return found;
}

type Refused = Pick<Extract<Outcome, { state: 'refused' }>, 'reason' | 'detail'>;

// Chromium tells the page's process of a click's grant apart from the script, which may get there first.
const ATTEMPTS = 4;
const BETWEEN_MS = 40;

async function inject(tabId: number, part: Part, attempts = ATTEMPTS): Promise<Refused | null> {
  try {
    const [ran] = await run(tabId, part === 'selection' ? part : undefined);
    if (!ran) return { reason: 'barred' }; // Firefox's own pages: nothing ran, and nothing is said about it
    return ran.error ? { reason: 'failed', detail: wordsOf(ran.error) } : null;
  } catch (error) {
    if (attempts === 1) return { reason: 'barred', detail: wordsOf(error) };
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS));
    return inject(tabId, part, attempts - 1);
  }
}
