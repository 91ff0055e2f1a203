/** Feeds that are named by pages which the reader has open and has let us read, each with a way to follow it. */
import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../browser.ts';
import { feedsAmong, type PageLink } from '../../library/feeds/discovery.ts';
import type { FeedName } from '../../library/feeds/opml.ts';
import { readOutcomes } from '../../library/outcome.ts';
import type { KeptFeed } from '../../library/store/records.ts';
import { say } from '../../say.ts';
import { Offers } from './offers.tsx';

interface Shown {
  /** What is followed already is not offered. */
  readonly feeds: readonly KeptFeed[];
  readonly follow: (feed: FeedName) => void;
}

export function PageFeeds({ feeds, follow }: Shown) {
  const [named, setNamed] = useState<readonly FeedName[] | null>(null);
  useEffect(() => void feedsOnPages().then(setNamed, () => setNamed([])), []);
  const known = new Set(feeds.map(({ url }) => url));
  const fresh = named?.filter(({ url }) => !known.has(url)) ?? [];
  if (fresh.length > 0) return <Offers title={say('feeds.on-pages')} offers={fresh} follow={follow} />;
  const isAsked = named?.length === 0 && askedTab() !== null;
  return <p role="status">{isAsked && say('feeds.on-page-none')}</p>;
}

/** The page from whose menu this view was opened. */
function askedTab(): number | null {
  const tab = new URLSearchParams(location.search).get('tab');
  return tab === null ? null : Number(tab);
}

/** Of that page alone, else of all that were checked. Pages of private windows are left out. */
async function feedsOnPages(): Promise<readonly FeedName[]> {
  const asked = askedTab();
  const tabs = asked === null ? [...(await readOutcomes()).keys()] : [asked];
  const found = await Promise.all(tabs.map((tab) => feedsIn(tab).catch(() => []))); // closed, or another page by now
  const all = new Map(found.flat().map((feed) => [feed.url, feed]));
  return [...all.values()];
}

/** Rejects where no script may run. */
async function feedsIn(tabId: number): Promise<readonly FeedName[]> {
  if ((await browser.tabs.get(tabId)).incognito) return [];
  const [ran] = await browser.scripting.executeScript({ target: { tabId }, func: linksOfPage });
  const found = ran?.result as ReturnType<typeof linksOfPage> | undefined;
  return found ? feedsAmong(found.links, found.address) : [];
}

/** Runs in the page. */
function linksOfPage(): { readonly address: string; readonly links: readonly PageLink[] } {
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel~="alternate" i][type]')].slice(
    0,
    100,
  );
  return {
    address: document.baseURI,
    links: links.map((link) => ({
      rel: link.rel,
      type: link.type,
      href: link.getAttribute('href') ?? '',
      title: link.title,
    })),
  };
}
