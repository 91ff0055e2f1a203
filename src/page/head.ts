/** What a page says of itself in its head, as far as it speaks of what stands in the page now. */

import { unescaped } from '../core/entities.ts';
import type { Thing } from '../core/json.ts';
import { placeOf } from '../core/place.ts';
import { articleOf, linkedData } from './linked-data.ts';

/** What a page says in machines' words. */
export interface Head {
  readonly meta: ReadonlyMap<string, string>;
  readonly things: readonly Thing[];
  readonly canonical?: string | undefined;
}

/** Where a page stands now, and where it was loaded, if that is another place: it has moved by itself then. */
export interface Standing {
  readonly address: string;
  readonly loaded?: string | undefined;
}

/** Nothing where the head is that of an article that the page held before. */
export function headOf(document: Document, standing: Standing): Head {
  const canonical = document.querySelector('link[rel="canonical" i]')?.getAttribute('href') ?? undefined;
  const head = { meta: metaOf(document), things: linkedData(document), canonical };
  return isLeftBehind(document, head, standing) ? { meta: new Map(), things: [] } : head;
}

/**
 * Pages that move by themselves may leave their head as it was: it names the address that was loaded, and a headline
 * that the page prints no more.
 */
function isLeftBehind(document: Document, head: Head, { address, loaded = address }: Standing): boolean {
  if (address === loaded || placeOf(address) === placeOf(loaded)) return false;
  const stated = head.canonical ?? head.meta.get('og:url');
  const url = stated === undefined ? undefined : webUrl(stated, loaded);
  return placeOf(url?.href ?? '') === placeOf(loaded) && !printsTitle(document, head);
}

function printsTitle(document: Document, { things, meta }: Head): boolean {
  const title = plain(String(articleOf(things)?.headline ?? meta.get('og:title') ?? ''));
  const printed = [...document.querySelectorAll('h1, h2')].map((heading) => plain(heading.textContent ?? ''));
  return printed.some((line) => line !== '' && (title.includes(line) || (title && line.includes(title))));
}

/** By name or property in lower case, as it stands there; the first one that says something counts. */
function metaOf(document: Document): Map<string, string> {
  const found = new Map<string, string>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const key =
      element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop');
    const content = (element.getAttribute('content') ?? '').slice(0, 2 * MAX_LINE).trim();
    if (!key || !content) continue;
    for (const name of key.toLowerCase().split(' ')) if (name && !found.has(name)) found.set(name, content);
  }
  return found;
}

// Far longer than any headline or byline; what is longer is a fault of the page.
export const MAX_LINE = 500;

/** One line; entities that were escaped once too often are read. */
export function plain(text: string): string {
  const line = text.slice(0, 2 * MAX_LINE);
  return unescaped(line).replace(/\s+/g, ' ').trim().slice(0, MAX_LINE);
}

// Browsers and servers agree on about so much; a page's own `data:` address may be megabytes.
export const MAX_ADDRESS = 2_000;

export function webUrl(address: string, base?: string): URL | undefined {
  if (address.length > MAX_ADDRESS) return undefined;
  try {
    const url = new URL(address, base);
    url.hash = '';
    // Spelled out, an address may be several times as long as it was written.
    return /^https?:$/.test(url.protocol) && url.href.length <= MAX_ADDRESS ? url : undefined;
  } catch {
    return undefined;
  }
}

/** What the first of these names says. */
export function firstOf(meta: ReadonlyMap<string, string>, names: readonly string[]): string | undefined {
  for (const name of names) {
    const content = meta.get(name);
    if (content !== undefined) return content;
  }
  return undefined;
}
