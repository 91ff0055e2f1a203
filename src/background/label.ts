/** Writes on the toolbar button of a tab. */
import { browser } from '../browser.ts';
import type { Outcome } from '../library/outcome.ts';
import { readSettings } from '../library/settings.ts';
import type { Kept } from '../protocol.ts';
import { type Badge, badgeAsSet, savedBadge } from './badge.ts';

export async function showBadge(tabId: number, outcome: Outcome | null): Promise<void> {
  await label(tabId, badgeAsSet(outcome, await readSettings()));
}

/** Tells of a save until something else is to be told of the tab. */
export const showSaved = (tabId: number, kept: Kept | 'failed'): Promise<void> =>
  label(tabId, savedBadge(kept));

async function label(tabId: number, { text, title }: Badge): Promise<void> {
  try {
    await browser.action.setBadgeText({ tabId, text });
    await browser.action.setTitle({ tabId, title });
    await browser.action.setBadgeBackgroundColor({ tabId, color: '#9d0208' });
  } catch {
    // The tab was closed meanwhile; there is nothing left to label.
  }
}
