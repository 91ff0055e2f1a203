/** Tells at a glance whether a page is worth reading that nobody asked to have read. */
import { isRoot } from './not-article.ts';
import { own } from './tree.ts';

/** What a browser shows as a page of markup; viewers of PDFs and images are pages as well, but have no words. */
export const MARKUP = /\b(?:html|xml|xhtml\+xml|text\/plain)\b/;

// Forty words, the least that our reading takes for an article, are some 240 letters.
const ENOUGH_LETTERS = 240;
// Shorter ones are captions, bylines and the lines of menus.
const RUN_LETTERS = 60;
// Some five times what a news page has: an article's own text stands among the first.
const MAX_RUNS = 6_000;
const APART = 'a, li, aside, nav, footer, button, script, style, noscript, template, textarea';
const SHOW_TEXT = 4;

/**
 * Whether the page can hold an article: runs of prose that stand together, and not at a host's root. Looks at the
 * live page, alters nothing, asks for no layout, and looks at a bounded number of runs. Some pages that pass are no
 * articles; the reading itself decides.
 */
export function mayBeArticle(document: Document, address: string): boolean {
  if (isRoot(address) || !MARKUP.test(own(document, 'contentType'))) return false;
  const letters = new Map<Node, number>();
  const isEnough = (place: Node | null | undefined, more: number): boolean => {
    if (!place) return false;
    const sum = (letters.get(place) ?? 0) + more;
    letters.set(place, sum);
    return sum >= ENOUGH_LETTERS;
  };
  const body = own(document, 'body');
  if (!body) return false;
  const runs = own(document, 'createTreeWalker').call(document, body, SHOW_TEXT);
  for (let seen = 0; seen < MAX_RUNS && runs.nextNode(); seen++) {
    const run = runs.currentNode as Text;
    const paragraph = run.length < RUN_LETTERS ? null : run.parentElement;
    if (!paragraph || own(paragraph, 'closest').call(paragraph, APART)) continue;
    const length = run.data.trim().length;
    // Parted by line breaks, runs share their element; as paragraphs, the one around it.
    if (length >= RUN_LETTERS && (isEnough(paragraph, length) || isEnough(paragraph.parentNode, length)))
      return true;
  }
  return false;
}
