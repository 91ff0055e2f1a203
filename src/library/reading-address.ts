/** Where a witness's stored text can be read: the extension's own page, opened at one reading. */
import { type ArticleId, articleId } from '../core/article.ts';
import type { Span } from '../core/text.ts';

/** A place in a stored article. Without a span, the article from its beginning. */
export interface Place {
  readonly article: ArticleId;
  readonly span?: Span;
}

const PAGE = 'src/ui/witness/index.html';

/** The page's path within the extension, for a link or for `tabs.create`. */
export function readingAddress({ article, span }: Place): string {
  const where = span ? { start: String(span.start), end: String(span.end) } : {};
  return `/${PAGE}#${new URLSearchParams({ article, ...where })}`;
}

/** The path of the page that checks a stored article as if it were read just now. */
export const checkingAddress = (article: ArticleId): string =>
  `/src/ui/text/index.html#${new URLSearchParams({ article })}`;

/** The place that a fragment names, or null when it names none. A span that is no span is left out. */
export function placeNamedBy(fragment: string): Place | null {
  const given = new URLSearchParams(fragment.replace(/^#/, ''));
  const article = given.get('article');
  if (!article) return null;
  const start = offset(given.get('start'));
  const end = offset(given.get('end'));
  const place = { article: articleId(article) };
  return start !== null && end !== null && start < end ? { ...place, span: { start, end } } : place;
}

function offset(given: string | null): number | null {
  return given !== null && /^\d{1,9}$/.test(given) ? Number(given) : null;
}
