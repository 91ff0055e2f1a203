/** How much a page holds, counted before anything is copied. */
import { LONGEST_TEXT } from '../core/article.ts';
import { type Hosts, type Shadows, shadowsOf } from './shadow.ts';
import { nameOf, own, parentOf, textsOf } from './tree.ts';

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

// Text in these is never printed; megabytes of data there are ordinary and cost nothing.
const UNPRINTED = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'HEAD', 'TEXTAREA']);

/** What was gone through to see how large a page is. */
export interface Extent {
  /** In document order, those of shadow trees aside. */
  readonly texts: readonly Text[];
  readonly shadows: Shadows;
}

/**
 * The extent of a page that can be read in bounded time; else why it cannot be. `empty`: it prints no text at all.
 * Elements are counted before anything else is looked at.
 */
export function sizeUp(document: Document, hosts: Hosts): Extent | 'empty' | 'too-large' {
  const root = own(document, 'documentElement');
  if (!root) return 'empty';
  const all = elementsOf(document);
  if (all.item(MAX_ELEMENTS)) return 'too-large';
  const elements = all.length;
  const links = own(document, 'querySelectorAll').call(document, 'a').length;
  if (links > MAX_LINKS || isTooDeep(root, elements)) return 'too-large';
  const texts = textsOf(document, MAX_NODES - elements);
  const shadows = shadowsOf(document, hosts);
  const inside = shadows.roots.reduce((sum, root) => sum + root.querySelectorAll('*').length, 0);
  if (!texts || elements + inside > MAX_ELEMENTS) return 'too-large';
  const more = shadows.roots.flatMap((root) => textsOf(root, MAX_NODES) ?? []);
  const printed = more.length > 0 ? [...texts, ...more] : texts;
  if (printed.length > MAX_NODES || isTooLong(printed)) return 'too-large';
  return printed.some((text) => /\S/.test(text.data) && isPrinted(text)) ? { texts, shadows } : 'empty';
}

/**
 * Browsers go through a live list no further than somebody asks, and count all of a hundred thousand elements before
 * they hand over a list that stays. linkedom knows no live list of them all.
 */
function elementsOf(document: Document): HTMLCollectionOf<Element> | NodeListOf<Element> {
  const live = own(document, 'getElementsByTagName').call(document, '*');
  return live.item(0) ? live : own(document, 'querySelectorAll').call(document, '*');
}

// Were so many elements nested one in another, their depths would still not exceed the limit.
const SAFE_ELEMENTS = 1_000;

/**
 * The browser's own search tells fast whether any element stands deeper than all of them may; only where one does,
 * the depths are summed up.
 */
function isTooDeep(root: Element, elements: number): boolean {
  if (elements <= SAFE_ELEMENTS) return false;
  const deeper = `${'*>'.repeat(Math.floor(MAX_SUM_OF_DEPTHS / elements))}*`;
  if (!own(root, 'querySelector').call(root, deeper)) return false;
  let sum = 0;
  for (const element of own(root, 'querySelectorAll').call(root, '*')) {
    for (let at = parentOf(element); at && at !== root; at = parentOf(at)) sum++;
    if (sum > MAX_SUM_OF_DEPTHS) return true;
  }
  return false;
}

function isTooLong(texts: readonly Text[]): boolean {
  const length = (of: readonly Text[]) => {
    let sum = 0;
    for (const text of of) sum += text.length;
    return sum;
  };
  return length(texts) > LONGEST_TEXT && length(texts.filter(isPrinted)) > LONGEST_TEXT;
}

/** Looks no further than what markup leads to: a title stands in the head, a script's text in the script. */
function isPrinted(text: Text): boolean {
  const parent = text.parentNode;
  const around = parent && parentOf(parent);
  return parent !== null && !UNPRINTED.has(nameOf(parent)) && !(around && nameOf(around) === 'HEAD');
}
