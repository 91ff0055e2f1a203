/** From a span of the article's text to ranges of the live page: by the trail, else by the words and their context. */
import { anchor, describe, type Folded, foldForMatching, type TextQuoteSelector } from '../core/selector.ts';
import type { Span } from '../core/text.ts';
import { locate, type Stretch, type Trail, trailOf } from './trail.ts';
import { own } from './tree.ts';

/** A span that can be found again, and where it stands now: one range for each text node, none when it is gone. */
export interface Anchored {
  readonly selector: TextQuoteSelector;
  readonly ranges: readonly Range[];
}

/** Null for a span without words. No search: only what the page has changed since gives no ranges. */
export function anchorByTrail(trail: Trail, span: Span): Anchored | null {
  const selector = describe(trail.text, span);
  return selector && { selector, ranges: rangesOf(locate(trail, span) ?? []) };
}

/** What a page prints now, ready to be searched. */
export interface Present {
  readonly trail: Trail;
  readonly folded: Folded;
}

/** All the text under a node, not the article alone: an article that was replaced may stand anywhere. */
export function presentText(root: Node): Present {
  const trail = trailOf(root, (text) => text);
  return { trail, folded: foldForMatching(trail.text) };
}

/** Ranges of the words in what the page prints now; none where they are gone or cannot be told from look-alikes. */
export function anchorByQuote({ trail, folded }: Present, selector: TextQuoteSelector): readonly Range[] {
  const span = anchor(folded, selector);
  return span ? rangesOf(locate(trail, span) ?? []) : [];
}

/** Whether the ranges still hold the selector's words and nothing else. */
export function holds({ selector, ranges }: Anchored): boolean {
  const words = ranges.map((range) => (range.startContainer.isConnected ? range.toString() : ''));
  return letters(words.join('')) === letters(selector.exact);
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
