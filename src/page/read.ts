/** Reads the article of a page: its text, what the page says of it, and the way back to every word. */
import { isProbablyReaderable } from '@mozilla/readability';
import { languageIn } from '../core/text-language.ts';
import type { Extraction, NoArticle } from '../protocol.ts';
import { type Known, keepText } from './block-choice.ts';
import { linesOf } from './block-lines.ts';
import { blocksOf } from './blocks.ts';
import { clean, newNames } from './cleaning.ts';
import { type Copy, copyOf } from './copy.ts';
import { agencyOf } from './dateline.ts';
import { shownOf } from './hidden.ts';
import { statementOf } from './metadata.ts';
import { isArticle, isTeaser, type Shape, shapeOf } from './not-article.ts';
import { type Hosts, shadowsOf } from './shadow.ts';
import { sieved } from './sieve.ts';
import { sizeUp } from './size.ts';
import { NO_TRAIL, type Trail, trailOf, trailOfLines } from './trail.ts';
import { own } from './tree.ts';

export interface PageText {
  readonly extraction: Extraction;
  /** Of the article's text; empty when there is no article. */
  readonly trail: Trail;
}

// Readability asks for some five long paragraphs; a news brief has two. What the page holds is judged afterwards.
const BRIEF = { minContentLength: 60, minScore: 12 };

/**
 * Never throws and never alters the page. `address` is where the page was found; a file name does for pages that
 * were not found in the web.
 */
export function readPage(document: Document, address: string): PageText {
  const found = read(document, address, 'custom');
  if (found.extraction.kind === 'article' || found.extraction.reason === 'too-large') return found;
  // Any box may hold a shadow tree, but to ask each of them is only worth it where nothing else was found.
  return shadowsOf(document, 'any').roots.length > 0 ? read(document, address, 'any') : found;
}

function read(document: Document, address: string, hosts: Hosts): PageText {
  const extent = sizeUp(document, hosts);
  if (typeof extent === 'string') return nothing(extent);
  const copied = () => copyOf(document, extent.shadows, extent.texts);
  const copy = copied();
  const { metadata, kind } = statementOf(copy.document, { address, loaded: loadedAt(document) });
  if (kind !== 'article' && !isProbablyReaderable(copy.document, BRIEF)) return nothing('not-an-article');
  const body = bodyOf(copy, copied, metadata);
  if (!body || !isArticle(body.shape, kind, address)) return nothing('not-an-article');
  const { trail, shape } = body;
  const first = trail.runs[0]?.node;
  if (kind !== 'article' && first && isTeaser(first, shape, address)) return nothing('not-an-article');
  const agency = agencyOf(trail.text);
  const language = languageIn(trail.text, metadata.language);
  const said = { ...metadata, ...(agency && { agency }), ...(language && { language }) };
  const article = { ...said, text: trail.text };
  return { extraction: { kind: 'article', article }, trail };
}

/** Where the browser loaded the page from; undefined where no browser did. */
function loadedAt(document: Document): string | undefined {
  return own(document, 'defaultView')?.performance?.getEntriesByType?.('navigation')[0]?.name;
}

function nothing(reason: NoArticle): PageText {
  return { extraction: { kind: 'none', reason }, trail: NO_TRAIL };
}

// Readability's own bits: leave out unlikely elements, weigh class names, clean conditionally. The first attempts see
// the page cleaned, which does the first better. Where both find little, they may have cleaned away the text.
const ATTEMPTS = [
  { cleaned: true, sieve: 0b110 },
  { cleaned: true, sieve: 0b100 },
  { cleaned: false, sieve: 0b111 },
  { cleaned: false, sieve: 0b100 },
  { cleaned: false, sieve: 0b000 },
] as const;
const ENOUGH = 500;

interface Body {
  readonly trail: Trail;
  readonly shape: Shape;
}

/**
 * Readability's attempts, made by us: left to itself it parses the markup anew for each further attempt, and the
 * texts of that markup have no twins in the page. Of attempts that all find little the one with the most sentences
 * counts, not the longest: that would be the one with the most menus. Where two find the same, there is no more.
 */
function bodyOf(first: Copy, again: () => Copy, known: Known): Body | null {
  let best: Body | null = null;
  const names = newNames();
  for (const [i, { cleaned, sieve }] of ATTEMPTS.entries()) {
    const copy = i === 0 ? first : again();
    if (cleaned) clean(copy.document, names);
    const body = attempt(copy, sieve, { ...known, names });
    if (!body) continue;
    if (body.trail.text.length >= ENOUGH || agree(body, best)) return body;
    if (!best || worth(body) > worth(best)) best = body;
  }
  return best;
}

const worth = ({ shape }: Body): number => shape.prose - shape.linked;

function agree(one: Body, other: Body | null): boolean {
  return other !== null && worth(one) > 0 && worth(one) === worth(other);
}

// Marks around the one and line breaks in the other are in no line's texts.
const PRINTED_BY_RULE = 'q, pre';

function attempt({ document, twins }: Copy, sieve: number, known: Known): Body | null {
  try {
    const content = sieved(document, sieve);
    if (!content) return null;
    const lines = linesOf(shownOf(blocksOf(content), twins));
    const kept = keepText(content, lines, known);
    const liveNode = (text: Text) => twins.get(text);
    const trail = content.querySelector(PRINTED_BY_RULE)
      ? trailOf(content, liveNode)
      : trailOfLines(
          kept.map(({ block }) => block.texts),
          liveNode,
        );
    return { trail, shape: shapeOf(lines) };
  } catch {
    return null; // Readability trips over some broken trees; another sieve may not
  }
}
