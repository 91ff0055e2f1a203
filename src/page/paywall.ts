/** Whether a page says that what it shows is only the beginning of its article. */
import type { Thing } from '../core/json.ts';
import { list } from './linked-data.ts';

const isNo = (value: unknown): boolean => value === false || /^false$/i.test(String(value));

// What a paywalled part holds where it is shown after all: a paragraph.
const SHOWN = 300;

// Pages name one to three parts by a class or two. Each selector costs a walk over the page, which a hostile one must
// not be able to ask for without end.
const MOST_PARTS = 10;
const MOST_SELECTOR = 200;
const MOST_HITS = 200;

/**
 * By schema.org's `isAccessibleForFree` or the content tier that Facebook reads. Subscribers get the same statement
 * with the whole text; where the part that is said to be withheld stands in the page, nothing is cut.
 */
export function isCut(document: Document, article: Thing, meta: ReadonlyMap<string, string>): boolean {
  const parts = list(article.hasPart).filter(
    (part): part is Thing => typeof part === 'object' && part !== null,
  );
  const withheld = parts.filter((part) => isNo(part.isAccessibleForFree));
  const stated = isNo(article.isAccessibleForFree) || meta.get('article:content_tier') === 'locked';
  if (!stated && withheld.length === 0) return false;
  return !withheld.slice(0, MOST_PARTS).some((part) => textAt(document, part.cssSelector) >= SHOWN);
}

/** How long the text is that a selector names, looked at no further than `SHOWN`. */
function textAt(document: Document, selector: unknown): number {
  if (typeof selector !== 'string' || selector.length > MOST_SELECTOR) return 0;
  try {
    const found = document.querySelectorAll(selector);
    let length = 0;
    for (let at = 0; at < Math.min(found.length, MOST_HITS) && length < SHOWN; at++)
      length += (found[at]?.textContent ?? '').trim().length;
    return length;
  } catch {
    return 0; // not a selector
  }
}
