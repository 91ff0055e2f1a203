/** From a span of the article's text to ranges of the live page: by the trail, else by the words and their context. */
import { anchor, type Folded, foldForMatching } from '../core/anchoring.ts';
import { describe, type TextQuoteSelector } from '../core/selector.ts';
import type { Span } from '../core/text.ts';
import { copyOf } from './copy.ts';
import { shadowsOf } from './shadow.ts';
import { locate, type Stretch, type Trail, trailOf } from './trail.ts';
import { own } from './tree.ts';

/** A span that can be found again, and where it stands now: one range for each text node, none when it is gone. */
export interface Anchored {
  readonly selector: TextQuoteSelector;
  readonly ranges: readonly Range[];
  /** All that stands between the first word and the last, what is never printed included. */
  readonly stretch: string;
}

/** Null for a span without words. No search: only what the page has changed since gives no ranges. */
export function anchorByTrail(trail: Trail, span: Span): Anchored | null {
  const selector = describe(trail.text, span);
  return selector && anchoredAt(selector, locate(trail, span));
}

/** Found nowhere. */
export const lost = ({ selector }: Anchored): Anchored => ({ selector, ranges: [], stretch: '' });

function anchoredAt(selector: TextQuoteSelector, stretches: readonly Stretch[] | null): Anchored {
  const ranges = rangesOf(stretches ?? []);
  return { selector, ranges, stretch: stretchOf(ranges) };
}

/** What a page prints now, ready to be searched. */
export interface Present {
  readonly trail: Trail;
  readonly folded: Folded;
}

/** All the text of a page, not the article alone: an article that was replaced may stand anywhere. */
export function presentText(page: Document): Present {
  const { document, twins } = copyOf(page, shadowsOf(page, 'any'));
  const trail = trailOf(document, (text) => twins.get(text));
  return { trail, folded: foldForMatching(trail.text) };
}

/** The same words in what the page prints now; lost where they are gone or cannot be told from look-alikes. */
export function anchorByQuote({ trail, folded }: Present, { selector }: Anchored): Anchored {
  const span = anchor(folded, selector);
  return anchoredAt(selector, span && locate(trail, span));
}

/** Whether the ranges still hold the selector's words, and nothing has come between them. */
export function holds({ selector, ranges, stretch }: Anchored): boolean {
  const words = ranges.map((range) => (range.startContainer.isConnected ? range.toString() : ''));
  if (letters(words.join('')) !== letters(selector.exact)) return false;
  return ranges.length === 1 || stretchOf(ranges) === stretch;
}

function stretchOf(ranges: readonly Range[]): string {
  const first = ranges[0];
  const last = ranges.at(-1);
  if (!first || !last) return '';
  const whole = first.cloneRange();
  whole.setEnd(last.endContainer, last.endOffset);
  return letters(whole.toString());
}

const letters = (text: string): string => text.replace(/[\s\u00ad\u200b\u2060]+/g, '');

function rangesOf(stretches: readonly Stretch[]): Range[] {
  return stretches.map(({ node, start, end }) => {
    const document = node.ownerDocument;
    const range = own(document, 'createRange').call(document);
    range.setStart(node, start);
    range.setEnd(node, end);
    return range;
  });
}
