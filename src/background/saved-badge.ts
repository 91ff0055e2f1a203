/** Tells of a save on the toolbar button, until something else is to be told of the tab. */
import { browser } from '../browser.ts';
import type { Kept } from '../protocol.ts';
import { savedBadge } from './badge.ts';

export async function showSaved(tabId: number, kept: Kept): Promise<void> {
  const { text, title } = savedBadge(kept);
  await browser.action.setBadgeText({ tabId, text });
  await browser.action.setTitle({ tabId, title });
}
