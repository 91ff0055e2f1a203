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
