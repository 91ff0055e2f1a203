/** Tells articles from front pages, section lists, search results, videos, shops and mailboxes. */
import { isSamePlace } from '../core/place.ts';
import { isProse, type Lines } from './block-lines.ts';
import { webUrl } from './head.ts';
import { nameOf, own } from './tree.ts';

/** What a page calls itself in JSON-LD or OpenGraph. `unsaid` is common among articles as well. */
export type Kind = 'article' | 'other' | 'unsaid';

/** How the text that was found is made up. Words, not lines. */
export interface Shape {
  /** In lines that read like sentences. */
  readonly prose: number;
  /** ... that stand side by side in one element, as the paragraphs of a text do. */
  readonly together: number;
  /** In lines that are nothing but links. */
  readonly linked: number;
  /** How many headings lead elsewhere, as those of teasers do. */
  readonly linkedHeadings: number;
}

const LINK = 0.8;

export function shapeOf({ all, home }: Lines): Shape {
  const shape = { prose: 0, together: 0, linked: 0, linkedHeadings: 0 };
  for (const line of all) {
    const { length } = line.words;
    if (isProse(line)) {
      shape.prose += length;
      if (line.parent === home) shape.together += length;
    }
    if (line.links > LINK) {
      shape.linked += length;
      if (line.heading) shape.linkedHeadings++;
    }
  }
  return shape;
}

// A brief of two sentences. What is shorter cannot be told from a teaser or a caption under a video.
const MIN_PROSE = 40;
// A page that calls itself no article, or stands at a host's root, must hold this much text in one place.
const MUCH = 250;
// A link line for every line of text: the text is what stands between the links of a list.
const MAX_LINKED = 1;
const MANY_TEASERS = 4;
// Cards of teasers have an element each; live blogs and lists of tips have one for each of few, long parts.
const WORDS_PER_TEASER = 40;

/** Whether what was found on a page of that kind, at that address, is an article. */
export function isArticle(shape: Shape, kind: Kind, address: string): boolean {
  const { prose, together, linked, linkedHeadings } = shape;
  if (prose < MIN_PROSE) return false;
  if (linked > prose * MAX_LINKED) return false;
  if (linkedHeadings >= MANY_TEASERS && prose < linkedHeadings * WORDS_PER_TEASER) return false;
  if (kind === 'other' || isRoot(address)) return together >= MUCH;
  return true;
}

// What a list prints under the headline of its first story is no longer; most briefs have as few words.
const MAX_TEASER = 100;
const HEADING = /^H[1-4]$/;
const APART = 'nav, header, aside, footer';

/**
 * Whether a text is the first teaser of a list rather than a brief: all headlines that stand above it, or around it,
 * lead to other pages. One without a link, or that leads to where it stands, is the text's own; that a site's name
 * leads to its root says nothing.
 */
export function isTeaser(first: Node, { prose }: Shape, address: string): boolean {
  const document = first.ownerDocument;
  if (prose >= MAX_TEASER || !document) return false;
  let away = 0;
  for (const element of own(document, 'querySelectorAll').call(document, '*')) {
    if (HEADING.test(nameOf(element)) && !element.closest(APART) && /\S/.test(element.textContent ?? '')) {
      const target = targetOf(element, address);
      if (target === undefined || isSamePlace(target, address)) return false;
      if (nameOf(element) !== 'H1' || !isRoot(target)) away++;
    }
    if (element === first.parentNode) break;
  }
  return away > 0;
}

/** Where a headline leads; undefined where it leads nowhere. */
function targetOf(heading: Element, address: string): string | undefined {
  const link = heading.closest('a[href]') ?? heading.querySelector('a[href]');
  return link ? webUrl(link.getAttribute('href') ?? '', address)?.href : undefined;
}

/** The front page of a host or of one of its languages. */
export function isRoot(address: string): boolean {
  // Most addresses have more than one step; to find that out costs less than to make the expression ready.
  const path = address.indexOf('/', address.indexOf('//') + 2);
  const step = address.indexOf('/', path + 1);
  const isLong = path > 0 && step > 0 && step < address.length - 1;
  if (isLong && !address.includes('#')) return false;
  return /^https?:\/\/[^/?#]+\/?(?:(?:index|home|default)(?:\.\w+)?|[a-z]{2})?\/?(?:#.*)?$/i.test(address);
}
