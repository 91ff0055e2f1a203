/** Following feeds: the permission, the library's record, the first reading. */
import { browser } from '../../browser.ts';
import type { FeedName } from '../../library/feeds/opml.ts';
import { hostPattern, webAddress } from '../../library/feeds/web-address.ts';
import { dropFeed, keepFeed, readFeeds } from '../../library/store/feeds.ts';
import { openLibrary } from '../../library/store/library.ts';
import type { KeptFeed } from '../../library/store/records.ts';
import { ask, toKeeper } from '../../protocol.ts';

type Needs = Parameters<typeof browser.permissions.request>[0];

type NotFollowed = 'not-an-address' | 'denied' | 'known';

/** What a reader types for an address, in full; null when it is none. */
export function typedAddress(typed: string): string | null {
  const given = typed.trim();
  return webAddress(/^[a-z][a-z0-9+.-]*:/i.test(given) ? given : `https://${given}`);
}

/**
 * Asks for what feeds need besides their hosts, and for the hosts. Must be called within a reader's click, before
 * anything is awaited.
 */
export const askForHosts = (patterns: readonly string[]): Promise<boolean> =>
  browser.permissions.request(needsOf(patterns));

/** Whether the feed at this address may be asked, by the reader's leave. */
export const mayAsk = (url: string): Promise<boolean> =>
  browser.permissions.contains(needsOf([hostPattern(url)]));

function needsOf(patterns: readonly string[]): Needs {
  const optional = browser.runtime.getManifest().optional_permissions ?? [];
  const permissions = ['alarms', 'offscreen'].filter((name) =>
    (optional as readonly string[]).includes(name),
  );
  return { permissions, origins: [...patterns] } as Needs;
}

/** Follows what the reader typed; null when it is followed from now on. */
export async function follow(typed: string): Promise<NotFollowed | null> {
  const url = typedAddress(typed);
  return url ? followNamed({ url }) : 'not-an-address';
}

/** The same with a feed that a page has named. */
export async function followNamed(feed: FeedName): Promise<Exclude<NotFollowed, 'not-an-address'> | null> {
  if (!(await askForHosts([hostPattern(feed.url)]))) return 'denied';
  return (await addAll([feed])) === 0 ? 'known' : null;
}

/** Follows each that is not followed yet. Tells how many were added. */
export async function addAll(names: readonly FeedName[]): Promise<number> {
  const library = await openLibrary();
  const known = new Set((await readFeeds(library)).map(({ url }) => url));
  const fresh = names.filter(({ url }) => !known.has(url));
  for (const name of fresh) await keepFeed(library, { ...name, added: new Date().toISOString(), state: {} });
  return fresh.length;
}

/** Resolves when the feed was asked. Rejects with the background's words when that broke down. */
export async function pollNow(url: string): Promise<void> {
  const answered = await ask(toKeeper, 'poll', url);
  if (!answered.ok) throw new Error(answered.detail);
}

export async function leave({ url }: KeptFeed): Promise<void> {
  await dropFeed(await openLibrary(), url);
}

/** Takes a leaving back, with all that was known of the feed. */
export async function rejoin(feed: KeptFeed): Promise<void> {
  await keepFeed(await openLibrary(), feed);
}

export async function followed(): Promise<readonly KeptFeed[]> {
  return readFeeds(await openLibrary());
}
