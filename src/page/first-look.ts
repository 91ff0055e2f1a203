/** Tells at a glance whether a page is worth reading that nobody asked to have read. */
import { isRoot } from './not-article.ts';
import { nameOf, own, parentOf } from './tree.ts';

/** What a browser shows as a page of markup; viewers of PDFs and images are pages as well, but have no words. */
export const MARKUP = /\b(?:html|xml|text\/plain)\b/;

// Forty words, the least that our reading takes for an article, are some 240 letters.
const ENOUGH_LETTERS = 240;
// Shorter ones are captions, bylines and the lines of menus.
const RUN_LETTERS = 60;
// Twice what the longest menus before an article have (1,450 on 91 news pages; 290 as a rule), and as many as a browser
// walks through in the time that a page which nobody asked about may be kept.
const MAX_RUNS = 3_000;
// Eight times what stands before the article on any of those pages, headlines in menus for the most part. So many that
// stand alone are a list of teasers, links or messages, which is told long before its end.
const MAX_ALONE = 200;
const UNPRINTED = 'title, script, style, noscript, template, textarea';
const APART = `a, li, aside, nav, footer, button, ${UNPRINTED}`;
const names = (list: string): ReadonlySet<string> => new Set(list.toUpperCase().split(', '));
const IS_UNPRINTED = names(UNPRINTED);
const IS_APART = names(APART);
const SHOW_TEXT = 4;

/**
 * The run of prose by which a page shows that it may hold an article: enough of such stand together with it, and not
 * at a host's root. Null where there is none. Looks at the live page, alters nothing, asks for no layout, and looks at
 * a bounded number of runs: fewer where they are long ones that stand alone, as in lists. Some pages that pass are no
 * articles; the reading itself decides.
 */
export function proseOf(document: Document, address: string): Text | null {
  if (isRoot(address) || !MARKUP.test(own(document, 'contentType'))) return null;
  const letters = new Map<Node, number>();
  const isEnough = (place: Node | null, more: number): boolean => {
    if (!place) return false;
    const sum = (letters.get(place) ?? 0) + more;
    // Lists have their runs in a box each, so that few boxes ever need to be asked where they stand.
    const holds = sum >= ENOUGH_LETTERS && !isApart(place);
    letters.set(place, sum < ENOUGH_LETTERS || holds ? sum : Number.NEGATIVE_INFINITY);
    return holds;
  };
  // From the very top: a browser that was not asked for the body yet takes as long for it as for hundreds of runs.
  const runs = own(document, 'createTreeWalker').call(document, document, SHOW_TEXT);
  let alone = 0;
  for (let seen = 0; seen < MAX_RUNS && alone < MAX_ALONE; seen++) {
    const run = runs.nextNode() as Text | null;
    if (!run) return null;
    if (run.length < RUN_LETTERS) continue;
    const paragraph = run.parentNode;
    if (!paragraph || IS_UNPRINTED.has(nameOf(paragraph))) continue;
    const { length } = run.data.trim();
    if (length < RUN_LETTERS) continue;
    alone++;
    if (IS_APART.has(nameOf(paragraph))) continue;
    // Parted by line breaks, runs share their element; as paragraphs, the one around it.
    if (isEnough(paragraph, length) || isEnough(parentOf(paragraph), length)) return run;
  }
  return null;
}

function isApart(place: Node): boolean {
  const element = place as Element;
  return own(element, 'closest').call(element, APART) !== null;
}
