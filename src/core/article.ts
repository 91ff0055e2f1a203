/** Articles: the texts that everything else points into. */

export type ArticleId = string & { readonly __brand: 'ArticleId' };

/**
 * One outlet's report. `text` holds the body, paragraphs parted by newlines, and is never altered:
 * every span of a dossier or report points into it (UTF-16 offsets, half-open).
 */
export interface Article {
  readonly id: ArticleId;
  readonly text: string;
  readonly title?: string;
  /** The publisher's name as a reader would say it ("The Straits Times"). */
  readonly outlet?: string;
  /** The news agency whose copy this is, where the text or page says so ("Reuters"). */
  readonly agency?: string;
  readonly url?: string;
  readonly byline?: string;
  /** ISO 8601, a day or a moment: "2021-05-19" or "2021-05-19T21:14:00Z". */
  readonly published?: string;
  /** When the text was last changed, in the same form, where the page says so. */
  readonly modified?: string;
  /** The page says that it shows only the beginning, to those who do not pay. Left out where it does not say so. */
  readonly cut?: true;
  /** BCP 47, as the page states it. */
  readonly language?: string;
}

/**
 * The longest text that is read, studied and kept, in UTF-16 units: some 80,000 words, a novel, thirty times a long
 * article. More would keep a reader waiting.
 */
export const LONGEST_TEXT = 500_000;

/** The same of every other member. Far above any headline, byline or address, far below what would burden a store. */
export const LONGEST_FIELD = 4_000;

/** Newspapers are not older. */
const FIRST_DAY = '1600-01-01';
/** A page may be dated by the next morning's paper, in a time zone that is ahead. */
const AHEAD_MS = 2 * 86_400_000;

/**
 * The day (YYYY-MM-DD) of a stated date of publication; null where it states none that can be. `now` in milliseconds
 * since 1970.
 */
export function possibleDay(published: string, now: number): string | null {
  const day = DAY.exec(published)?.[0] ?? '';
  return day >= FIRST_DAY && Date.parse(day) <= now + AHEAD_MS ? day : null;
}

const DAY = /^\d{4}-\d{2}-\d{2}/;

export function articleId(id: string): ArticleId {
  return id as ArticleId;
}

/** What to call the outlet where space is short: its name, else the host of its address, else the agency. */
export function outletName(article: Pick<Article, 'outlet' | 'agency' | 'url'>): string {
  return article.outlet ?? hostOf(article.url) ?? article.agency ?? 'Unnamed outlet';
}

function hostOf(url: string | undefined): string | undefined {
  return url?.match(/^https?:\/\/(?:www\.)?([^/?#:]+)/i)?.[1];
}

/** Whether the words of meaning are English, as far as the article says; unsaid is taken for English. */
export const isEnglish = (tag: string | undefined): boolean => tag === undefined || /^en\b/i.test(tag);
