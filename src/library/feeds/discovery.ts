/** Which feeds a page names, and where else a feed may lie that was not found at its address. */
import { unescaped } from '../../core/entities.ts';
import type { FeedName } from './opml.ts';
import { webAddress } from './web-address.ts';

/** A `link` element of a page, as the page writes it. */
export interface PageLink {
  readonly rel: string;
  readonly type: string;
  readonly href: string;
  readonly title: string;
}

/** `application/json` is left out: under it sites offer the data of their own programs. */
const FEED_TYPE = /^application\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json)\b/i;
/** Pages name the feed of the site, of its section, of its comments; one that names dozens is a list of feeds. */
const MOST = 10;
const TITLE_LIMIT = 200;

/** The feeds among the links of the page at this address, each once, in their order. Links to anything else are none. */
export function feedsAmong(links: readonly PageLink[], address: string): readonly FeedName[] {
  const found = new Map<string, FeedName>();
  for (const { rel, type, href, title } of links) {
    if (!/(?:^|\s)alternate(?:\s|$)/i.test(rel) || !FEED_TYPE.test(type.trim())) continue;
    const url = webAddress(href, address);
    const name = title.trim().slice(0, TITLE_LIMIT);
    if (url && !found.has(url) && found.size < MOST) found.set(url, { url, ...(name && { title: name }) });
  }
  return [...found.values()];
}

/** Links stand in the head, which a page may fill with scripts; what follows is text. */
const HEAD_LIMIT = 500_000;

/** The same of a page that was fetched. Linear in its length. */
export function feedsNamedIn(markup: string, address: string): readonly FeedName[] {
  const tags = markup.slice(0, HEAD_LIMIT).match(/<link\b[^<>]{1,2000}>/gi) ?? [];
  return feedsAmong(tags.map(linkOf), address);
}

function linkOf(tag: string): PageLink {
  const stated = new Map<string, string>();
  for (const [, name = '', value = ''] of tag.matchAll(/([a-z]+)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)/gi))
    stated.set(name.toLowerCase(), unescaped(value.replace(/^["']|["']$/g, '')));
  const of = (name: string) => stated.get(name) ?? '';
  return { rel: of('rel'), type: of('type'), href: of('href'), title: of('title') };
}

/** Where sites commonly move what lay at an address: to https, and to their name with or without "www". */
export function movedTo(address: string): readonly FeedName[] {
  const { protocol, hostname } = new URL(address);
  const safe = protocol === 'http:' ? address.replace(/^http:/, 'https:') : address;
  const other = hostname.startsWith('www.') ? hostname.slice('www.'.length) : `www.${hostname}`;
  const renamed = new URL(safe);
  renamed.hostname = other;
  return [safe, renamed.href].filter((url) => url !== address).map((url) => ({ url }));
}
