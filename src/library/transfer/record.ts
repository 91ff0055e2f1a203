/** One article of the library as a line of JSON, and back: with its provenance, its tags and its earlier revisions. */
import { type Article, LONGEST_FIELD, LONGEST_TEXT, possibleDay } from '../../core/article.ts';
import { isThing, listOf, type Thing } from '../../core/json.ts';
import type { Arrival, Origin, Provenance } from '../store/records.ts';
import { articleOfJson, isOtherThing } from './article-json.ts';

/** A revision as it was kept. */
export interface KeptRevision {
  readonly article: Article;
  readonly provenance: Provenance;
  /** Milliseconds since 1970. */
  readonly saved: number;
}

/** An article with all that is kept of it: the earlier revisions in the order in which they were read. */
export interface KeptArticle extends KeptRevision {
  readonly past: readonly KeptRevision[];
  readonly tags: readonly string[];
}

/** Moves when a record means something else than before. */
const VERSION = 1;

/**
 * A line without its end. The article stands in the record as it is, so that whatever reads articles reads an export;
 * what the library knows of it stands beside, under `crossquote`.
 */
export function recordOf({ article, tags, past, ...kept }: KeptArticle): string {
  return JSON.stringify({ ...article, crossquote: { version: VERSION, ...kept, tags, past } });
}

/** Why a record was not taken in. `detail` is in the words of the machine. */
export interface Rejection {
  readonly reason:
    | 'not-json'
    | 'not-an-article'
    | 'no-text'
    | 'text-too-long'
    | 'field-too-long'
    | 'no-date' // a date that is none, or one that cannot be: before newspapers, or in days to come
    | 'newer'; // written by a later version
  readonly detail?: string;
}

export interface Given {
  /** What to call an article that states neither id nor address. */
  readonly fallback: string;
  /** How the record came, for what says nothing of that itself. */
  readonly origin: Origin;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * What a record holds: an article and its earlier revisions, the earliest first, so that saving them in order gives
 * back what was exported. Empty for linked data about something else.
 */
export function arrivalsOf(value: unknown, given: Given): readonly Arrival[] | Rejection {
  if (isOtherThing(value)) return [];
  const article = articleOfJson(value, given.fallback);
  if (!article) return { reason: 'not-an-article' };
  const kept = keptOf(value);
  if (kept !== null && kept.version !== VERSION) return { reason: 'newer' };
  const past = listOf(kept?.past).filter(isThing);
  const revisions = [...past.map((one) => ({ article: one.article, kept: one })), { article: value, kept }];
  const arrivals = revisions.map((one) => arrivalOf(one.article, one.kept, given));
  const tags = listOf(kept?.tags).filter(isTag);
  return arrivals.find(isRejection) ?? arrivals.filter(isArrival).map((arrival) => ({ ...arrival, tags }));
}

function arrivalOf(value: unknown, kept: Thing | null, given: Given): Arrival | Rejection {
  const article = articleOfJson(value, given.fallback);
  if (!article) return { reason: 'not-an-article' };
  const rejection = flawOf(article, given.now);
  // What was kept comes back: of a page that states no date that can be, the library knows none.
  if (rejection && !(kept && rejection.reason === 'no-date')) return rejection;
  const saved = kept && typeof kept.saved === 'number' && kept.saved <= given.now ? kept.saved : undefined;
  return {
    article: withoutForeignAddress(article),
    origin: originOf(kept?.provenance) ?? given.origin,
    ...(saved !== undefined && { saved }),
  };
}

/** More would not be tags. In UTF-16 units. */
export const TAG_LIMIT = 100;

/** What keeps an article from being taken in; null where nothing does. `now` in milliseconds since 1970. */
export function flawOf(article: Article, now: number): Rejection | null {
  const { text, published, ...rest } = article;
  if (!/\S/.test(text)) return { reason: 'no-text' };
  if (text.length > LONGEST_TEXT) return { reason: 'text-too-long' };
  const long = Object.entries(rest).find(([, value]) => String(value).length > LONGEST_FIELD);
  if (long) return { reason: 'field-too-long', detail: long[0] };
  if (published !== undefined && !isDate(published, now))
    return { reason: 'no-date', detail: published.slice(0, 40) };
  return null;
}

/** What states a day in words of its own counts as no date. */
const isDate = (stated: string, now: number): boolean =>
  !/^\d{4}-\d{2}-\d{2}/.test(stated) || possibleDay(stated, now) !== null;

/** An address that leads into the reader's own machine, or runs a script, is none that could be read there. */
function withoutForeignAddress(article: Article): Article {
  const { url, ...rest } = article;
  return url === undefined || /^https?:\/\//i.test(url) ? article : rest;
}

const isTag = (value: unknown): value is string => typeof value === 'string' && value.length <= TAG_LIMIT;

const isRejection = (one: Arrival | Rejection): one is Rejection => 'reason' in one;
const isArrival = (one: Arrival | Rejection): one is Arrival => !isRejection(one);

function keptOf(value: unknown): Thing | null {
  return isThing(value) && isThing(value.crossquote) ? value.crossquote : null;
}

const WAYS: ReadonlySet<unknown> = new Set<Origin['way']>(['page', 'tab', 'site', 'feed', 'file']);

function originOf(value: unknown): Origin | null {
  if (!isThing(value) || !WAYS.has(value.way)) return null;
  const { way, from, read } = value;
  if (typeof read !== 'string' || Number.isNaN(Date.parse(read))) return null;
  const isShort = typeof from === 'string' && from.length <= LONGEST_FIELD;
  return { way: way as Origin['way'], read, ...(isShort && { from }) };
}
