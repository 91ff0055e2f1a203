/**
 * What a page's message must look like before it is believed. The script that sends it is ours, but it runs in
 * the page's process, which a hostile page may have taken over.
 */
import { type Article, LONGEST_FIELD } from '../core/article.ts';
import { isThing } from '../core/json.ts';
import { type Answering, DETAIL_LIMIT, type NoArticle, type ToBackground } from '../protocol.ts';

/** Messages arrive whole, so this only keeps absurd ones from being worked on; who works on a text has the real limit. */
const LARGEST_MESSAGE = 32_000_000;

/** One card's decisions: as many as a group has readings. A key holds two quotations, which may be long. */
const MOST_KEYS = 200;
const KEY_LIMIT = 100_000;

const NO_ARTICLE: ReadonlySet<unknown> = new Set<NoArticle>(['not-an-article', 'too-large', 'empty']);

type Test = (value: unknown) => boolean;

/** Every member of an article, and no other: what is not named here does not get into the storage. */
const ARTICLE: Readonly<Record<string, Test>> = {
  id: isLine,
  text: (value) => isText(value, LARGEST_MESSAGE),
  title: orLeftOut(isLine),
  outlet: orLeftOut(isLine),
  agency: orLeftOut(isLine),
  url: orLeftOut(isLine),
  byline: orLeftOut(isLine),
  published: orLeftOut(isLine),
  modified: orLeftOut(isLine),
  language: orLeftOut(isLine),
  cut: orLeftOut((value) => value === true),
} satisfies Record<keyof Article, Test>;

export const guards: NonNullable<Answering<ToBackground>['guards']> = {
  collate: (extraction) => {
    if (!isThing(extraction)) return false;
    if (extraction.kind === 'none') return NO_ARTICLE.has(extraction.reason);
    if (extraction.kind === 'viewer') return true;
    if (extraction.kind === 'failed') return isText(extraction.detail, DETAIL_LIMIT);
    return extraction.kind === 'article' && isArticle(extraction.article);
  },
  left: isNothing,
  arrived: isNothing,
  display: isNothing,
  explain: isLine,
  openReading: (reading) => isThing(reading) && isLine(reading.mark) && isLine(reading.siglum),
  object: (objection) =>
    isThing(objection) && isLine(objection.mark) && isReadingOrLeftOut(objection.reading),
  relent: (keys) =>
    Array.isArray(keys) && keys.length <= MOST_KEYS && keys.every((key) => isText(key, KEY_LIMIT)),
};

const isReadingOrLeftOut = orLeftOut(
  (reading) => isThing(reading) && isLine(reading.siglum) && Number.isSafeInteger(reading.start),
);

/** Whether it has the shape of an article, and no member beyond. */
export function isArticle(value: unknown): value is Article {
  if (!isThing(value)) return false;
  const known = Object.keys(value).every((name) => Object.hasOwn(ARTICLE, name));
  return known && Object.entries(ARTICLE).every(([name, test]) => test(value[name]));
}

function orLeftOut(test: Test): Test {
  return (value) => value === undefined || test(value);
}

function isText(value: unknown, limit: number): value is string {
  return typeof value === 'string' && value.length <= limit;
}

function isLine(value: unknown): value is string {
  return isText(value, LONGEST_FIELD);
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null;
}
