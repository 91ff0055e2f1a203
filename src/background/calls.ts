/** What the background does for a page: cross-check it, explain a mark, open another outlet's reading. */

import { browser, type Runtime } from '../browser.ts';
import { placeOf } from '../core/place.ts';
import type { Mark, MarkId, Report, Utterance } from '../core/report.ts';
import { maySwap } from '../core/swap-hint.ts';
import { wordsOf } from '../error-words.ts';
import { fits, forgetOutcome, type Outcome, readOutcome, writeOutcome } from '../library/outcome.ts';
import { readingAddress } from '../library/reading-address.ts';
import { swappedSenses } from '../library/swapped-senses.ts';
import { ask, type Breakdown, type Explanation, type Extraction, toPage, type Viewer } from '../protocol.ts';
import { comparison, marksOf } from './comparison.ts';
import { style } from './display.ts';

/**
 * The longest text that is studied, in UTF-16 units: some 80,000 words, thirty times a long article. The page's own
 * script stops there as well; what a page sends is not believed on that.
 */
export const TEXT_LIMIT = 500_000;

/**
 * Reads the article against the library, keeps the outcome of the tab, answers with what to paint. A page that was
 * left meanwhile is told nothing, and nothing is kept of it.
 */
export async function collate(
  extraction: Extraction | Breakdown | Viewer,
  sender: Runtime.MessageSender,
): Promise<readonly Mark[]> {
  const tab = tabOf(sender);
  const url = addressOf(sender);
  const outcome = await outcomeOf(extraction, sender);
  const dressing = outcome.state === 'checked' ? dress(sender) : Promise.resolve();
  dressing.catch(() => undefined); // told below, unless the page was left
  try {
    if (!(await isThere(tab, url))) {
      await giveUp(tab, url);
      return [];
    }
    await Promise.all([writeOutcome(tab, outcome), dressing]);
  } catch (error) {
    // Session storage is full: the reader is told so rather than left waiting.
    await writeOutcome(tab, failure(url, error));
    return [];
  }
  if (outcome.state !== 'checked') return [];
  return marksOf(outcome.report);
}

/** Whether the tab still shows what was read there. Two visits of one page may ask at once, and both are right. */
async function isThere(tab: number, url: string): Promise<boolean> {
  const visited = await ask(toPage(tab), 'visited');
  return visited.ok && visited.value !== null && placeOf(visited.value) === placeOf(url);
}

/** Ends the reading of a page that was left; one of another page goes on. */
async function giveUp(tab: number, url: string): Promise<void> {
  const outcome = await readOutcome(tab);
  if (outcome?.state === 'reading' && fits(outcome, url)) await forgetOutcome(tab);
}

/** Only a page that gets marks gets their style: a large page takes seconds to apply a new sheet. */
async function dress(sender: Runtime.MessageSender): Promise<void> {
  const { documentId } = sender;
  // By its document where the engine names it: the tab may show the next one by now.
  const document = documentId === undefined ? { frameIds: [0] } : { documentIds: [documentId] };
  await style({ tabId: tabOf(sender), ...document });
}

async function outcomeOf(
  extraction: Extraction | Breakdown | Viewer,
  sender: Runtime.MessageSender,
): Promise<Outcome> {
  const url = addressOf(sender);
  if (extraction.kind === 'none') return { state: 'refused', url, reason: extraction.reason };
  if (extraction.kind === 'viewer') return { state: 'refused', url, reason: 'barred' };
  if (extraction.kind === 'failed')
    return { state: 'refused', url, reason: 'failed', detail: extraction.detail };
  const { article } = extraction;
  if (article.text.length > TEXT_LIMIT) return { state: 'refused', url, reason: 'too-large' };
  try {
    return await comparison(article, { url, tab: sender.tab });
  } catch (error) {
    return failure(url, error);
  }
}

function failure(url: string, error: unknown): Outcome {
  const detail = wordsOf(error);
  return { state: 'refused', url, reason: 'failed', detail };
}

/** The readings of one utterance, for the card that opens at its mark. */
export async function explain(mark: MarkId, sender: Runtime.MessageSender): Promise<Explanation> {
  const report = await reportOf(sender);
  const utterance = utteranceOf(report, mark);
  const known = { here: report.article, utterance, witnesses: report.witnesses };
  if (!maySwap(utterance, report.article.language)) return known;
  return { ...known, senses: await swappedSenses(utterance) };
}

/** Opens the witness's text as the library keeps it, at this reading. */
export async function openReading(
  { mark, siglum }: { mark: MarkId; siglum: string },
  sender: Runtime.MessageSender,
): Promise<void> {
  const { variants } = utteranceOf(await reportOf(sender), mark);
  const reading = variants.flatMap(({ readings }) => readings).find((known) => known.siglum === siglum);
  if (!reading) throw new Error('No such reading.');
  const url = browser.runtime.getURL(readingAddress(reading));
  await browser.tabs.create({ url, openerTabId: tabOf(sender) });
}

/** The page has moved to another article by itself. A reading is of that one. */
export async function left(_: undefined, sender: Runtime.MessageSender): Promise<void> {
  const tab = tabOf(sender);
  if ((await readOutcome(tab))?.state !== 'reading') await forgetOutcome(tab);
}

/** Of the page that asks: pages change their query while they are read, so that is not looked at. */
export async function reportOf(sender: Runtime.MessageSender): Promise<Report> {
  const outcome = await readOutcome(tabOf(sender));
  const here = placeOf(addressOf(sender));
  if (outcome?.state !== 'checked' || here === null || placeOf(outcome.url) !== here)
    throw new Error('Nothing is known of this page any more.');
  return outcome.report;
}

export function utteranceOf({ utterances }: Report, mark: MarkId): Utterance {
  const found = utterances.find(({ id }) => id === mark);
  if (!found) throw new Error('No such mark.');
  return found;
}

/**
 * Where the page that asks stands now. Browsers name the address that it was loaded from, whatever its scripts made of
 * it since; the tab's own, told where the reader has granted the page, is believed within the same origin, which is as
 * far as scripts can move.
 */
function addressOf({ url = '', tab }: Runtime.MessageSender): string {
  const shown = tab?.url;
  return shown !== undefined && URL.canParse(shown) && URL.canParse(url) && sameOrigin(shown, url)
    ? shown
    : url;
}

const sameOrigin = (one: string, other: string): boolean => new URL(one).origin === new URL(other).origin;

export function tabOf({ tab }: Runtime.MessageSender): number {
  if (tab?.id === undefined) throw new Error('Only a page in a tab may ask.');
  return tab.id;
}
