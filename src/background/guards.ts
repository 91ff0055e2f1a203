/**
 * What a page's message must look like before it is believed. The script that sends it is ours, but it runs in
 * the page's process, which a hostile page may have taken over.
 */
import type { Answering, NoArticle, ToBackground } from '../protocol.ts';

/** Far above any headline, byline or address, far below what would burden session storage. */
const LINE_LIMIT = 4_000;
/** Messages arrive whole, so this only keeps absurd ones from being worked on; `collate` has the real limit. */
const TEXT_LIMIT = 32_000_000;

const NO_ARTICLE: ReadonlySet<unknown> = new Set<NoArticle>(['not-an-article', 'too-large', 'empty']);
const OPTIONAL_LINES = ['title', 'outlet', 'agency', 'url', 'byline', 'published', 'language'] as const;

export const guards: NonNullable<Answering<ToBackground>['guards']> = {
  collate: (extraction) => {
    if (!isRecord(extraction)) return false;
    if (extraction.kind === 'none') return NO_ARTICLE.has(extraction.reason);
    return extraction.kind === 'article' && isArticle(extraction.article);
  },
  explain: isLine,
  openReading: (reading) => isRecord(reading) && isLine(reading.mark) && isLine(reading.siglum),
};

function isArticle(value: unknown): boolean {
  if (!isRecord(value) || !isLine(value.id)) return false;
  if (typeof value.text !== 'string' || value.text.length > TEXT_LIMIT) return false;
  return OPTIONAL_LINES.every((name) => value[name] === undefined || isLine(value[name]));
}

function isLine(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LINE_LIMIT;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
