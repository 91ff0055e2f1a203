/** Who asks the background, from which page, and what is known of it. */
import { browser, type Runtime } from '../browser.ts';
import { isSamePlace } from '../core/place.ts';
import type { MarkId, Report, Utterance } from '../core/report.ts';
import { readOutcome } from '../library/outcome.ts';

/** Only the top page of a tab asks: neither a frame nor a page of the extension itself. */
export function isArticlePage(sender: Runtime.MessageSender): boolean {
  return sender.tab?.id !== undefined && sender.frameId === 0 && !isOwnPage(sender);
}

/** The extension's own pages alone may save and take back. */
export function isOwnPage({ url }: Runtime.MessageSender): boolean {
  return url?.startsWith(browser.runtime.getURL('')) ?? false;
}

export function tabOf({ tab }: Runtime.MessageSender): number {
  if (tab?.id === undefined) throw new Error('Only a page in a tab may ask.');
  return tab.id;
}

/**
 * Where the page that asks stands now. Browsers name the address that it was loaded from, whatever its scripts made of
 * it since; the tab's own, told where the reader has granted the page, is believed within the same origin, which is as
 * far as scripts can move.
 */
export function addressOf({ url = '', tab }: Runtime.MessageSender): string {
  const shown = tab?.url;
  return shown !== undefined && URL.canParse(shown) && URL.canParse(url) && sameOrigin(shown, url)
    ? shown
    : url;
}

const sameOrigin = (one: string, other: string): boolean => new URL(one).origin === new URL(other).origin;

/** Of the page that asks: pages change their query while they are read, so that is not looked at. */
export async function reportOf(sender: Runtime.MessageSender): Promise<Report> {
  const outcome = await readOutcome(tabOf(sender));
  if (outcome?.state !== 'checked' || !isSamePlace(outcome.url, addressOf(sender)))
    throw new Error('Nothing is known of this page any more.');
  return outcome.report;
}

export function utteranceOf({ utterances }: Report, mark: MarkId): Utterance {
  const found = utterances.find(({ id }) => id === mark);
  if (!found) throw new Error('No such mark.');
  return found;
}
