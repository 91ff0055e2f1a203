/** Reads the article of a page: its text, what the page says of it, and the way back to every word. */
import { isProbablyReaderable, Readability } from '@mozilla/readability';
import type { Extraction, NoArticle } from '../protocol.ts';
import { type Copy, copyOf } from './copy.ts';
import { agencyIn, agencyOf } from './dateline.ts';
import { statementOf } from './metadata.ts';
import { sizeUp } from './size.ts';
import { NO_TRAIL, type Trail, trailOf } from './trail.ts';

export interface PageText {
  readonly extraction: Extraction;
  /** Of the article's text; empty when there is no article. */
  readonly trail: Trail;
}

// Two short paragraphs: below it, what was found is a caption, a notice or a form, and no article can be told.
const MIN_ARTICLE = 200;

/**
 * Never throws and never alters the page. `address` is where the page was found; a file name does for pages that
 * were not found in the web.
 */
export function readPage(document: Document, address: string): PageText {
  const size = sizeUp(document);
  if (size !== 'fits') return nothing(size);
  const copy = copyOf(document);
  const stated = statementOf(copy.document, address);
  if (!stated.article && !isProbablyReaderable(copy.document)) return nothing('not-an-article');
  const trail = bodyOf(document, copy);
  if (!trail || trail.text.length < MIN_ARTICLE) return nothing('not-an-article');
  const agency = agencyOf(trail.text) ?? agencyIn(stated.metadata.byline ?? '');
  const article = { ...stated.metadata, ...(agency && { agency }), text: trail.text };
  return { extraction: { kind: 'article', article }, trail };
}

function nothing(reason: NoArticle): PageText {
  return { extraction: { kind: 'none', reason }, trail: NO_TRAIL };
}

// Readability's own bits: leave out unlikely elements, weigh class names, clean conditionally. It tries them in
// this order until it has found enough (its own threshold).
const SIEVES = [0b111, 0b110, 0b100, 0b000];
const ENOUGH = 500;

/**
 * Readability's attempts, made by us: left to itself it parses the markup anew for each further attempt, and the
 * texts of that markup have no twins in the page.
 */
function bodyOf(document: Document, first: Copy): Trail | null {
  let longest: Trail | null = null;
  for (const sieve of SIEVES) {
    const copy = sieve === SIEVES[0] ? first : copyOf(document);
    const body = attempt(copy, sieve);
    if (body && body.text.length >= ENOUGH) return body;
    if (body && body.text.length > (longest?.text.length ?? 0)) longest = body;
  }
  return longest;
}

function attempt({ document, twins }: Copy, sieve: number): Trail | null {
  const reader = new Readability<Node>(document, { charThreshold: -1, serializer: (node) => node });
  (reader as unknown as { _flags: number })._flags = sieve;
  try {
    const content = reader.parse()?.content;
    return content ? trailOf(content, (text) => twins.get(text)) : null;
  } catch {
    return null; // Readability trips over some broken trees; another sieve may not
  }
}
