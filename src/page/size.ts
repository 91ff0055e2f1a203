/** How much a page holds, counted before anything is copied. */
import { isText, nameOf, own, walk } from './tree.ts';

// Readability's work grows with the number of elements, and with the sum of their depths, since it asks for the
// text of nested elements again and again; where it finds little it runs four times. Measured in Chromium on two
// cores: one run over 40,000 flat elements takes 0.5 s, over 5,000 paragraphs under 480 nested boxes (2.5 million)
// 1 s; Firefox takes twice as long. News pages have some 800 elements (91 pages: 1,600 at most) and sums of 16,000
// (50,000 at most); the limits leave room for live blogs of hundreds of entries.
const MAX_ELEMENTS = 20_000;
const MAX_NODES = 60_000;
// It counts the links of each box while it rebuilds the boxes, and browsers keep every such count up to date: four
// times the work for twice the links. Articles have some hundreds, the longest encyclopedia pages 3,000.
const MAX_LINKS = 4_000;
const MAX_SUM_OF_DEPTHS = 500_000;
// 80,000 words, a novel. Beyond it, what studies the text after us would keep the reader waiting.
const MAX_TEXT = 500_000;

// Text in these is never printed; megabytes of data there are ordinary and cost nothing.
const UNPRINTED = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'HEAD', 'TEXTAREA']);

// Were so many elements nested one in another, their depths would still not exceed the limit.
const SAFE_ELEMENTS = 1_000;

/**
 * Whether a page can be read in bounded time. `empty`: it prints no text at all. Stops at the first limit, or when
 * none can be met.
 */
export function sizeUp(document: Document): 'fits' | 'empty' | 'too-large' {
  const root = own(document, 'documentElement');
  if (!root) return 'empty';
  const count = (name: string) => own(document, 'getElementsByTagName').call(document, name).length;
  const elements = count('*');
  if (elements > MAX_ELEMENTS || count('a') > MAX_LINKS) return 'too-large';
  const safe = elements <= SAFE_ELEMENTS && textLength(root) <= MAX_TEXT;
  let nodes = 0;
  let depths = 0;
  let text = 0;
  let printed = false;
  const fits = () => nodes <= MAX_NODES && depths <= MAX_SUM_OF_DEPTHS && text <= MAX_TEXT;
  walk(root, {
    enter: (node, depth) => {
      nodes++;
      if (!fits()) return 'stop';
      if (!isText(node)) {
        depths += depth;
        return !UNPRINTED.has(nameOf(node));
      }
      text += node.length;
      printed ||= /\S/.test(node.data);
      return printed && safe ? 'stop' : false;
    },
  });
  if (!fits()) return 'too-large';
  return printed ? 'fits' : 'empty';
}

/** Scripts included, so that it may be far too much, never too little. The browser counts faster than a walk. */
const textLength = (root: Element): number => (own(root, 'textContent') ?? '').length;
