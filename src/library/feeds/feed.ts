/** What a feed says: RSS, Atom, RDF or JSON Feed, in one shape. */
import { type AnyFeed, type AtomFeed, type JsonFeed, parseFeed, type RdfFeed, type RssFeed } from 'feedsmith';
import { FeedError } from './fault.ts';
import { isLocal, webAddress } from './web-address.ts';

/** One piece of news as its feed tells of it. */
export interface FeedEntry {
  /** http or https, in full. */
  readonly url: string;
  readonly title?: string;
  readonly byline?: string;
  /** As the feed writes it: ISO 8601, RFC 822 or anything else. */
  readonly published?: string;
  /** The whole text or the beginning of it, as markup; nothing of it is trusted. */
  readonly markup?: string;
}

export interface Feed {
  readonly title?: string;
  /** As the feed orders them, at most `ENTRIES` of them; without those that lead nowhere, each address once. */
  readonly entries: readonly FeedEntry[];
}

/** Feeds hold some twenty to a hundred entries; one with more is an archive, and its top is its news. */
const ENTRIES = 200;

/** `address` is the feed's own, which its entries' may be relative to. Throws a `FeedError` when it is no feed. */
export function readFeed(text: string, address: string): Feed {
  const { title, entries } = shapeOf(parsed(text));
  const seen = new Map<string, FeedEntry>();
  for (const { link, ...entry } of entries.slice(0, ENTRIES)) {
    const url = webAddress(link, address);
    // A feed of the open web must not make us read what only this network may read.
    if (!url || (isLocal(url) && !isLocal(address))) continue;
    if (!seen.has(url)) seen.set(url, stripped({ url, ...entry }));
  }
  return { ...(title && { title }), entries: [...seen.values()] };
}

function parsed(text: string): AnyFeed {
  try {
    return parseFeed(text);
  } catch {
    throw new FeedError('not-a-feed');
  }
}

type Loose<T> = { readonly [K in keyof T]?: T[K] | undefined };

interface Told extends Loose<Omit<FeedEntry, 'url'>> {
  readonly link?: string | undefined;
}

interface Shape {
  readonly title?: string | undefined;
  readonly entries: readonly Told[];
}

function shapeOf({ format, feed }: AnyFeed): Shape {
  switch (format) {
    case 'rss':
      return { title: feed.title, entries: (feed.items ?? []).map(ofRss) };
    case 'atom':
      return { title: feed.title?.value, entries: (feed.entries ?? []).map(ofAtom) };
    case 'rdf':
      return { title: feed.title, entries: (feed.items ?? []).map(ofRdf) };
    case 'json':
      return { title: feed.title, entries: (feed.items ?? []).map(ofJson) };
  }
}

function ofRss({
  link,
  guid,
  title,
  pubDate,
  dc,
  authors,
  content,
  description,
}: RssFeed.Item<string>): Told {
  const permanent = guid?.isPermaLink === false ? undefined : guid?.value;
  return {
    link: link ?? permanent,
    title,
    byline: dc?.creators?.[0] ?? nameOf(authors?.[0]),
    published: pubDate ?? dc?.dates?.[0],
    markup: content?.encoded ?? description,
  };
}

function ofAtom(entry: AtomFeed.Entry<string>): Told {
  const { links = [], title, authors, published, updated, content, summary } = entry;
  const link = links.find(({ rel }) => rel === undefined || rel === 'alternate') ?? links[0];
  return {
    link: link?.href,
    title: title?.value,
    byline: authors?.[0]?.name,
    published: published ?? updated,
    markup: content?.value ?? summary?.value,
  };
}

function ofRdf({ link, title, dc, content, description }: RdfFeed.Item<string>): Told {
  return {
    link,
    title,
    byline: dc?.creators?.[0],
    published: dc?.dates?.[0],
    markup: content?.encoded ?? description,
  };
}

function ofJson(item: JsonFeed.Item<string>): Told {
  return {
    link: item.url ?? item.external_url ?? item.id,
    title: item.title,
    byline: item.authors?.[0]?.name,
    published: item.date_published,
    markup: item.content_html ?? item.summary,
  };
}

/** RSS asks for an address and a name in brackets; most write one of the two. */
function nameOf(author: string | { readonly name?: string } | undefined): string | undefined {
  return typeof author === 'string' ? (author.match(/\(([^)]+)\)/)?.[1] ?? author) : author?.name;
}

function stripped(entry: Loose<FeedEntry> & { readonly url: string }): FeedEntry {
  const said = Object.entries(entry).filter(([, value]) => typeof value === 'string' && value.trim() !== '');
  return Object.fromEntries(said) as unknown as FeedEntry;
}
