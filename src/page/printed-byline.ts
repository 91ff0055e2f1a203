/** The byline of an article as its page prints it, for pages that state it in no machine's form. */
import { blocksOf } from './blocks.ts';
import type { Byline } from './byline.ts';
import { textsOf } from './tree.ts';

const BYLINES =
  '[rel~="author"], [itemprop~="author"], [class*="byline" i], [class*="author-name" i], [class*="author__name" i], [class*="authorname" i], [class*="author-link" i], [class~="author" i]';
const HEADLINE = 'h1';
// Those who comment and those who wrote other stories are named in the same way. Larger boxes say whether the page has
// any of these, not that they are one.
const BESIDE = /\b(?:NAV|ASIDE|FOOTER)\b|comment|related|sidebar/;
const UP = 4;
const MAX_BYLINE = 120;
// A page with more of them lists other stories.
const MAX_BOXES = 40;

/** Tells whom a line names; null where it names nobody. */
type Reader = (line: string) => Byline | null;

/** The first box below the headline that is named for it, else one above it, else a line that begins with "By". */
export function printedByline(document: Document, read: Reader): Byline | null {
  let above: Byline | null = null;
  let headline: Element | null = null;
  let left = MAX_BOXES;
  for (const element of document.querySelectorAll(`${HEADLINE}, ${BYLINES}`)) {
    if (element.nodeName === 'H1') {
      headline ??= element;
      continue;
    }
    if ((above && !headline) || isBeside(element)) continue;
    const found = namedIn(element, read);
    if (found && headline) return found;
    above ??= found;
    if (--left === 0) break;
  }
  return above ?? (headline && signedBelow(headline, read));
}

function isBeside(element: Element): boolean {
  let at: Element | null = element;
  for (let up = 0; at && up < UP && at.nodeName !== 'ARTICLE' && at.nodeName !== 'BODY'; up++) {
    if (BESIDE.test(`${at.nodeName} ${at.getAttribute('class') ?? ''}`)) return true;
    at = at.parentElement;
  }
  return false;
}

/** The first of its lines that names somebody; a box with more text than a byline has holds something else. */
function namedIn(element: Element, read: Reader): Byline | null {
  if ((element.textContent ?? '').length > 4 * MAX_BYLINE) return null;
  for (const { text } of blocksOf(element)) {
    const found = namedBy(text, read);
    if (found) return found;
  }
  return null;
}

// Two to five words with capitals, the small ones of names between them; in other alphabets, whatever has no figure.
const WORD = "[A-Z\u00c0-\u00de][A-Za-z\u00c0-\u024f.'’-]*";
const NAME = `${WORD}(?: (?:de|del|van|von|der|den|di|da|la|le|bin|al|el|${WORD})){1,4}`;
const NAMES = new RegExp(`^(?:${NAME}(?:(?:,? and|,|,? und| et| y) ${NAME})*|[^A-Za-z\\d]{4,40})$`);

/** Whoever a line of print names, if it is made up as names are. */
function namedBy(line: string, read: Reader): Byline | null {
  const found = line.length <= MAX_BYLINE ? read(line.replace(/\s+,/g, ',')) : null;
  return found?.byline && (found.agency || NAMES.test(found.byline)) ? found : null;
}

// Standfirst, share bar and picture stand before the byline, and scripts among them.
const NEAR = 80;
const SIGNED = /^by:?\s*$|^by:? [A-Z\u00c0-\u00de]/i;

function signedBelow(headline: Element, read: Reader): Byline | null {
  const texts = textsOf(headline.ownerDocument) ?? [];
  const from = texts.findIndex((text) => headline.contains(text));
  for (const text of texts.slice(from, from + NEAR)) {
    const { parentElement: box } = text;
    if (!box || !SIGNED.test(text.data.trim())) continue;
    const found = namedBy(blocksOf(box)[0]?.text ?? '', read);
    if (found) return found;
  }
  return null;
}
