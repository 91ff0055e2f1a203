/** The articles of a report as citations in CSL-JSON, the form that reference managers exchange. */
import { type ArticleCard, HERE, type Report } from '../core/report.ts';
import { cards } from './edition.ts';
import { legible } from './markup.ts';

export interface CslItem {
  readonly id: string;
  readonly type: 'article-newspaper';
  readonly title?: string;
  readonly 'container-title'?: string;
  readonly author?: readonly { readonly literal: string }[];
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly URL?: string;
  readonly language?: string;
  readonly note?: string;
}

interface CslDate {
  readonly 'date-parts': readonly [readonly number[]];
}

/**
 * The checked article and each witness. The citation key is the siglum with the year, unique within a report.
 * `accessed`: ISO 8601, the day of the check; left out when nobody says.
 */
export function csl(report: Report, accessed?: string): CslItem[] {
  return cards(report).map(({ siglum, article }) => item(siglum, article, accessed));
}

function item(siglum: string, article: ArticleCard, accessed: string | undefined): CslItem {
  const { title, outlet, byline, url, published, language, agency } = article;
  const issued = published === undefined ? null : dateOf(published);
  const seen = accessed === undefined ? null : dateOf(accessed);
  const name = siglum === HERE ? 'checked' : siglum;
  return {
    id: key(name, issued),
    type: 'article-newspaper',
    ...(title !== undefined && { title: line(title) }),
    ...(outlet !== undefined && { 'container-title': line(outlet) }),
    ...(byline !== undefined && { author: [{ literal: line(byline) }] }),
    ...(issued && { issued }),
    ...(seen && { accessed: seen }),
    ...(url !== undefined && { URL: address(url) }),
    ...(language !== undefined && { language: line(language) }),
    ...(agency !== undefined && { note: `Agency: ${line(agency)}` }),
  };
}

/** One line without what files cannot hold: the formats that come of it are made of lines. */
const line = (text: string): string =>
  legible(text)
    .replace(/[\p{Cc}\p{Z}\s]+/gu, ' ')
    .trim();

/** What addresses may not hold ends the field that they are printed in, in some formats. */
const address = (url: string): string => line(url).replace(/[{}\\\s"<>|^`]/g, encodeURIComponent);

// BibTeX allows little more in a key; what it does not allow is told by its number, so that keys stay apart.
const key = (name: string, issued: CslDate | null): string => {
  const plain = name.replace(/[^A-Za-z0-9]/gu, (char) => `u${char.codePointAt(0)?.toString(16)}`);
  return `${plain}${issued?.['date-parts'][0][0] ?? ''}`;
};

/** The day of an ISO date as far as it is told; null for what is none. */
function dateOf(text: string): CslDate | null {
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/
    .exec(text)
    ?.slice(1)
    .flatMap((part) => part ?? []);
  return parts && parts.length > 0 ? { 'date-parts': [parts.map(Number)] } : null;
}
