/** What a page says of its article: in JSON-LD, in meta elements, in its markup. Basic; the text is not consulted. */

import { type Article, articleId } from '../core/article.ts';
import type { Thing } from '../core/json.ts';
import { bylineOf } from './byline.ts';
import { modifiedOf, publishedOf } from './dates.ts';
import { firstOf, type Head, headOf, MAX_ADDRESS, plain, type Standing, webUrl } from './head.ts';
import { articleOf } from './linked-data.ts';
import type { Kind } from './not-article.ts';
import { lettersOf, outletOf } from './outlet.ts';
import { isCut } from './paywall.ts';
import { printedDate } from './printed-date.ts';

type Metadata = Omit<Article, 'text'>;

/** One reader for all questions, so that the page's meta elements and JSON-LD are gone through once. */
interface Source extends Head {
  readonly document: Document;
  readonly article: Thing;
}

export interface Statement {
  readonly metadata: Metadata;
  readonly kind: Kind;
}

/** Takes a document of the reader's own, where no name shadows a member. */
export function statementOf(document: Document, standing: Standing): Statement {
  const head = headOf(document, standing);
  const article = articleOf(head.things);
  const source = { document, ...head, article: article ?? {} };
  return { metadata: metadataOf(source, standing.address), kind: kindOf(source, article !== undefined) };
}

const OTHER = /^(?:video|product|music|profile|book)\b/;
const OTHER_THING = /^(?:Product|VideoObject|SearchResultsPage|CollectionPage|VideoGame|Movie)$/;

/** A page with an article may show a video or sell something as well, so that being an article goes first. */
function kindOf({ meta, things }: Source, article: boolean): Kind {
  const type = meta.get('og:type') ?? '';
  if (article || type === 'article') return 'article';
  const main = things.filter((thing) => typeof thing['@type'] === 'string').slice(0, 3);
  const other = OTHER.test(type) || main.some((thing) => OTHER_THING.test(String(thing['@type'])));
  return other ? 'other' : 'unsaid';
}

function metadataOf(source: Source, address: string): Metadata {
  const { document } = source;
  const url = canonicalUrl(source.canonical, address);
  const outlet = outletOf(document, source, { article: source.article, address });
  const title = titleOf(source, outlet);
  const published =
    publishedOf(document, said(source, 'datePublished'), source.meta) ??
    printedDate(document, url ?? address);
  const changed = modifiedOf(document, said(source, 'dateModified'), source.meta);
  // Templates print the day on which a draft was begun.
  const modified = changed && published && isBefore(changed, published) ? undefined : changed;
  const cut = isCut(document, source.article, source.meta);
  const language = languageOf(source);
  return {
    id: articleId(url ?? address.slice(0, MAX_ADDRESS)),
    ...(url && { url }),
    ...(title && { title }),
    ...(outlet && { outlet }),
    ...bylineOf(document, source, { article: source.article, outlet }),
    ...(published && { published }),
    ...(modified && modified !== published && { modified }),
    ...(language && { language }),
    ...(cut && { cut }),
  };
}

/** What the article states, then what anything else states: pages call themselves MedicalWebPage and the like. */
function said({ article, things }: Source, property: string): readonly unknown[] {
  const values: unknown[] = [];
  for (const thing of [article, ...things]) if (thing[property] !== undefined) values.push(thing[property]);
  return values;
}

const TITLES = ['og:title', 'twitter:title', 'dc.title', 'parsely-title', 'sailthru.title', 'title'];

function titleOf({ document, meta, article }: Source, outlet: string | undefined): string | undefined {
  const headings = document.querySelectorAll('h1');
  const candidates = [
    typeof article.headline === 'string' ? plain(article.headline) : '',
    plain(firstOf(meta, TITLES) ?? ''),
    headings.length === 1 ? plain(headings[0]?.textContent ?? '') : '',
    plain(document.querySelector('title')?.textContent ?? ''),
  ];
  for (const candidate of candidates) {
    const title = withoutOutlet(candidate, outlet);
    if (title !== '' && !same(title, outlet)) return asPrinted(title, headings);
  }
  return undefined;
}

// Shorter ones are the names of sections and columns.
const MIN_HEADLINE = 20;
const CUT_SHORT = /\s*(?:\.\.\.|…)$/;

/**
 * The headline in full where what is stated was cut short for search engines, and without the name of a section that
 * was put behind it.
 */
function asPrinted(title: string, headings: Iterable<Element>): string {
  const beginning = title.replace(CUT_SHORT, '');
  for (const { textContent } of headings) {
    const printed = plain(textContent ?? '');
    if (printed.length < MIN_HEADLINE || beginning.length < MIN_HEADLINE) continue;
    if (printed.startsWith(beginning)) return printed;
    if (title.startsWith(printed) && SECTION.test(title.slice(printed.length))) return printed;
  }
  return title;
}

const SECTION = /^\s+[|·»]\s+[^|·»]{2,40}$/;

const same = (a: string, b: string | undefined): boolean => b !== undefined && lettersOf(a) === lettersOf(b);

/** "Headline | The Outlet" and "The Outlet: Headline" without the outlet. */
function withoutOutlet(title: string, outlet: string | undefined): string {
  const separators = [...title.matchAll(SEPARATOR)];
  const [first, last] = [separators[0], separators.at(-1)];
  if (!first || !last) return title;
  if (same(title.slice(last.index + last[0].length), outlet)) return title.slice(0, last.index);
  const rest = title.slice(first.index + first[0].length);
  return same(title.slice(0, first.index), outlet) ? rest : title;
}

const SEPARATOR = /\s+[|\-–—·»:]\s+/g;

function isBefore(one: string, other: string): boolean {
  // Where only the day is known, no hour of it comes before another.
  const days = one.length === 10 || other.length === 10;
  return days ? one.slice(0, 10) < other.slice(0, 10) : Date.parse(one) < Date.parse(other);
}

function languageOf({ document, meta, article }: Source): string | undefined {
  const stated =
    document.documentElement?.getAttribute('lang') ??
    firstOf(meta, ['og:locale', 'content-language', 'dc.language']) ??
    (typeof article.inLanguage === 'string' ? article.inLanguage : undefined) ??
    document.querySelector('meta[http-equiv="content-language" i]')?.getAttribute('content') ??
    '';
  const tag = stated.trim();
  // Most are so short; to make ready what understands the others takes longer.
  if (/^[a-z][a-z](?:-[A-Z][A-Z])?$/.test(tag)) return tag;
  return /^[a-z]{2,3}(?:[-_][a-z\d]{2,8}){0,5}$/i.test(tag) ? tag.replaceAll('_', '-') : undefined;
}

/**
 * The page's own word for its address where it is believable: of the same host, and not the front page that
 * careless templates name. Without fragment; undefined for what does not stand in the web.
 */
function canonicalUrl(stated: string | undefined, address: string): string | undefined {
  const here = webUrl(address);
  const there = stated ? webUrl(stated, here?.href) : undefined;
  const believable =
    there &&
    (!here || (bareHost(here) === bareHost(there) && (there.pathname !== '/' || here.pathname === '/')));
  return (believable ? there : here)?.href;
}

const bareHost = ({ hostname }: URL): string => hostname.replace(/^(?:www|m|amp|mobile)\./, '');
