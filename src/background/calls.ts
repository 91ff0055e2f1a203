/** What the background does for a page: cross-check it, explain a mark, open another outlet's reading. */

import { browser, type Runtime } from '../browser.ts';
import { LONGEST_TEXT } from '../core/article.ts';
import { isSamePlace } from '../core/place.ts';
import type { Mark, MarkId } from '../core/report.ts';
import { maySwap } from '../core/swap-hint.ts';
import { wordsOf } from '../error-words.ts';
import { fits, forgetOutcome, isStill, type Outcome, readOutcome, writeOutcome } from '../library/outcome.ts';
import { readingAddress } from '../library/reading-address.ts';
import { swappedSenses } from '../library/swapped-senses.ts';
import { ask, type Breakdown, type Explanation, type Extraction, toPage, type Viewer } from '../protocol.ts';
import { comparison, marksOf } from './comparison.ts';
import { style } from './display.ts';
import { addressOf, reportOf, tabOf, utteranceOf } from './sender.ts';

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
  if (!(await isThere(tab, url))) {
    await giveUp(tab, url);
    return [];
  }
  try {
    await writeOutcome(tab, outcome);
  } catch (error) {
    // Session storage is full: the reader is told so rather than left waiting.
    await writeOutcome(tab, failure(url, error));
    return [];
  }
  if (outcome.state !== 'checked') return [];
  const isDressed = await dressing.then(
    () => true,
    () => false,
  );
  // A page that stays without its marks' look, its grant taken back, still has a report that leads to them.
  if (isDressed || (await isThere(tab, url))) return marksOf(outcome.report);
  if (await isStill(tab, outcome)) await forgetOutcome(tab);
  return [];
}

/** Whether the tab still shows what was read there. Two visits of one page may ask at once, and both are right. */
async function isThere(tab: number, url: string): Promise<boolean> {
  const visited = await ask(toPage(tab), 'visited');
  return visited.ok && visited.value !== null && isSamePlace(visited.value, url);
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
  if (article.text.length > LONGEST_TEXT) return { state: 'refused', url, reason: 'too-large' };
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
  // No tab of a private window opens one in another, where this page alone may stand.
  const opener = sender.tab?.incognito ? {} : { openerTabId: tabOf(sender) };
  await browser.tabs.create({ url, ...opener });
}

/** The page has moved to another article by itself. A reading is of that one. */
export async function left(_: undefined, sender: Runtime.MessageSender): Promise<void> {
  const tab = tabOf(sender);
  if ((await readOutcome(tab))?.state !== 'reading') await forgetOutcome(tab);
}
