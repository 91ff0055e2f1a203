/** Whether a page says that what it shows is only the beginning of its article. */
import { list, type Thing } from './linked-data.ts';

const isNo = (value: unknown): boolean => value === false || /^false$/i.test(String(value));

// What a paywalled part holds where it is shown after all: a paragraph.
const SHOWN = 300;

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
  return !withheld.some((part) => textAt(document, part.cssSelector) >= SHOWN);
}

function textAt(document: Document, selector: unknown): number {
  if (typeof selector !== 'string') return 0;
  try {
    const found = [...document.querySelectorAll(selector)];
    return found.reduce((sum, element) => sum + (element.textContent ?? '').trim().length, 0);
  } catch {
    return 0; // not a selector
  }
}
