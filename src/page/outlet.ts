/** Who publishes a page: the name as a reader would say it. */
import type { Thing } from '../core/json.ts';
import { firstOf, type Head, plain, webUrl } from './head.ts';
import { namesOf } from './linked-data.ts';

const SITE_NAMES = ['og:site_name', 'application-name', 'dc.publisher', 'apple-mobile-web-app-title'];

/**
 * What the page states, in the fullest spelling that it has; else what stands behind the headline in its title; else
 * the name of its account that is its host's as well; else its host.
 */
export function outletOf(
  document: Document,
  head: Head,
  { article, address }: { readonly article: Thing; readonly address: string },
): string | undefined {
  const published = namesOf(article.publisher, head.things).map(plain).filter(Boolean);
  const name = plain(firstOf(head.meta, SITE_NAMES) ?? '') || published[0];
  const [headline, tail] = partsOf(plain(document.querySelector('title')?.textContent ?? ''));
  if (name) return spelledOut(bareName(name), [...published.map(bareName), tail]);
  return tail && prints(document, head, headline) ? tail : hostName(head, address);
}

function hostName({ meta }: Head, address: string): string | undefined {
  const host = webUrl(address)?.hostname.replace(/^(?:www|m|amp|mobile)\./, '');
  const account = meta.get('twitter:site')?.replace(/^@/, '') ?? '';
  return account && host?.split('.').includes(account.toLowerCase()) ? account : host;
}

/** "The Daily | News, sport, weather" and "@thedaily" without what is no name. */
function bareName(name: string): string {
  return (name.split(/\s+[|·»]\s+/)[0] ?? name).replace(/^@/, '').trim();
}

/** Of a name, what is the same however it is written: "The Detroit News" and "detroitnews". */
export function lettersOf(name: string): string {
  const lower = name.toLowerCase();
  // Browsers take a while to make ready all letters there are, and most names need those of Europe only.
  const letters = BEYOND_LATIN.test(lower)
    ? lower.replace(/[^\p{L}\p{N}]/gu, '')
    : lower.replace(/[^a-z\d\u00df-\u00f6\u00f8-\u024f]/g, '');
  return letters.replace(/^the/, '');
}

// Letters; the dashes and quotation marks between them are not.
const BEYOND_LATIN = /[\u0250-\u1fff\u2c00-\uffff]/;

const DOMAIN = /\.(?:com|org|net|co\.[a-z]{2}|[a-z]{2})$/;

/** "floridatoday" and "TheHill" as the page spells them elsewhere. A name that is an address may be longer there. */
function spelledOut(name: string, others: readonly string[]): string {
  if (name.includes(' ')) return others.find((other) => isCapitalised(name, other)) ?? name;
  const letters = lettersOf(name.replace(DOMAIN, ''));
  const isAddress = name === name.toLowerCase() || DOMAIN.test(name);
  const fuller = others.find((other) => {
    const same = lettersOf(other);
    if (same === letters) return other.includes(' ');
    return isAddress && other.length > name.length && same.startsWith(letters);
  });
  return fuller ?? name;
}

/** "the Daily" in the midst of a sentence and "The Daily" before one. */
const isCapitalised = (name: string, other: string): boolean =>
  name !== other && name.slice(1) === other.slice(1) && name.slice(0, 1) === other.slice(0, 1).toLowerCase();

// Longer than any outlet's name; what is longer is a part of the headline.
const MAX_NAME = 40;

/** A title's headline, and what stands behind its last separator. */
function partsOf(title: string): readonly [headline: string, tail: string] {
  const found = /^(.+)\s[|\-–—·»]\s+([^|·»]+)$/.exec(title);
  const [, headline = title, tail = ''] = found ?? [];
  return [headline.trim(), tail.length <= MAX_NAME ? tail.trim() : ''];
}

/** Whether the page gives that headline by itself. */
function prints(document: Document, { meta }: Head, headline: string): boolean {
  if (plain(meta.get('og:title') ?? '') === headline) return true;
  for (const { textContent } of document.querySelectorAll('h1'))
    if (plain(textContent ?? '') === headline) return true;
  return false;
}
