/** Asks the feeds that the reader follows, when they are due, and saves what is new in them. */
import { browser } from '../browser.ts';
import { type Article, LONGEST_TEXT } from '../core/article.ts';
import { type KnownFeed, knownOf } from '../library/feeds/known-feed.ts';
import { type Polled, poll, type Sheet, type World } from '../library/feeds/poll.ts';
import { hostPattern } from '../library/feeds/web-address.ts';
import { noted } from '../library/requests.ts';
import { keepFeed, readFeeds } from '../library/store/feeds.ts';
import { openLibrary } from '../library/store/library.ts';
import type { KeptFeed } from '../library/store/records.ts';
import { saveArticle } from '../library/store/saving.ts';
import type { Library } from '../library/store/schema.ts';
import { withOffscreen } from '../offscreen-page.ts';
import { ask, toOffscreen } from '../protocol.ts';

const ALARM = 'feeds';
/** Feeds are asked every half hour; a shorter step spreads those that are due over it. */
const STEP_MINUTES = 10;
/** More at once would slow the reader's own browsing. */
const LANES = 4;
/** The browser stops a background after five minutes; what is still due waits for the next alarm. */
const SPAN_MS = 4 * 60_000;

/** Listens where the reader has allowed alarms, which they are asked for with their first feed. */
export function attendFeeds(): void {
  browser.alarms?.onAlarm.addListener(rung);
}

/**
 * Where there are feeds and what they need is granted, they are asked again at their times: after a grant, an update,
 * a new start of the browser, each of which may find no alarm. Never rejects: nobody waits for it.
 */
export async function resumeFeeds(): Promise<void> {
  attendFeeds(); // a listener is never added twice
  try {
    if (!browser.alarms || (await browser.alarms.get(ALARM))) return;
    if ((await readFeeds(await openLibrary())).length > 0) await setAlarm();
  } catch (error) {
    console.error('feeds:', error);
  }
}

async function setAlarm(): Promise<void> {
  await browser.alarms?.create(ALARM, { periodInMinutes: STEP_MINUTES });
}

function rung({ name }: { readonly name: string }): void {
  if (name === ALARM) void pollDue();
}

/** Asks the feed at this address now, and from now on whenever it is due. */
export async function pollNow(url: string): Promise<void> {
  await setAlarm();
  await pollEach((feed) => feed.url === url, 'wait');
}

async function pollDue(): Promise<void> {
  try {
    await pollEach(({ state }) => knownOf(state).due <= Date.now(), 'skip');
  } catch (error) {
    console.error('feeds:', error); // nobody waits for it; the feeds stay due
  }
}

/** `turn`: whether to wait for a poll that is under way, in whatever context, or to leave it to that one. */
async function pollEach(isWanted: (feed: KeptFeed) => boolean, turn: 'wait' | 'skip'): Promise<void> {
  await navigator.locks.request('feeds', { ifAvailable: turn === 'skip' }, async (lock) => {
    if (!lock) return;
    const library = await openLibrary();
    const feeds = await readFeeds(library);
    if (feeds.length === 0) await browser.alarms?.clear(ALARM);
    const wanted = feeds.filter(isWanted);
    if (wanted.length > 0) await withOffscreen(() => inLanes(wanted, (feed) => pollOne(library, feed)));
  });
}

async function inLanes(feeds: readonly KeptFeed[], work: (feed: KeptFeed) => Promise<void>): Promise<void> {
  const until = Date.now() + SPAN_MS;
  const waiting = [...feeds];
  const lane = async () => {
    for (let next = waiting.shift(); next && Date.now() < until; next = waiting.shift()) await work(next);
  };
  // The page without a window stays for the other lanes where one breaks off.
  const ended = await Promise.allSettled(Array.from({ length: LANES }, lane));
  const broken = ended.find((one) => one.status === 'rejected');
  if (broken) throw broken.reason;
}

async function pollOne(library: Library, feed: KeptFeed): Promise<void> {
  const polled = await poll(feed.url, knownOf(feed.state), worldOf(library, feed));
  // The reader may have left it meanwhile.
  if ((await readFeeds(library)).some(({ url }) => url === feed.url))
    await keepFeed(library, after(feed, polled));
}

function after(feed: KeptFeed, { state, title, leftOut, wanted, offers }: Polled): KeptFeed {
  const named = feed.title ?? title;
  return {
    ...feed,
    ...(named && { title: named }),
    state: { ...state, leftOut, wanted, offers } satisfies KnownFeed,
  };
}

function worldOf(library: Library, feed: KeptFeed): World {
  return {
    fetch: (address, init) => noted(address, () => fetch(address, init)),
    now: Date.now,
    chance: Math.random,
    mayAsk: (address) => browser.permissions.contains({ origins: [hostPattern(address)] }),
    read,
    save: async (article) => {
      const origin = { way: 'feed', from: feed.url, read: new Date().toISOString() } as const;
      await saveArticle(library, { article, origin });
    },
  };
}

/** Rejects where nobody reads; a page on which the reading breaks down would do so each time, and is no article. */
async function read(sheet: Sheet): Promise<Article | null> {
  const answered = await ask(toOffscreen, 'read', sheet);
  if (!answered.ok && answered.reason !== 'failed') throw new Error(answered.detail);
  if (!answered.ok || answered.value.kind === 'none') return null;
  const { article } = answered.value;
  return article.text.length > LONGEST_TEXT ? null : article;
}
