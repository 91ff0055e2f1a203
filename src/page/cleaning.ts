/**
 * Takes from a copied page what its own markup names as something beside the article: navigation, captions, share
 * bars, newsletter boxes, teasers. Only ever removes; the text that stays keeps its nodes.
 */
import { firstMatches } from './search.ts';

// Names of boxes, as they stand anywhere in a class, id or role. Long enough to mean the same inside other words
// ("sharebar", "relatedPosts").
const NAMED_BESIDE = [
  'advert|sponsor|outbrain|taboola|adslot|promo|affiliate|disclaimer|disclosure',
  'breadcrumb|sidebar|navbar|topnav|subnav|navigation|toolbar|pagination|pager|menu',
  'share|sharing|social|addthis|addtoany|follow-us|followus',
  'related|recirc|recommend|readmore|read-more|read-next|readnext|also-like|morefrom|more-from|most-read|mostread',
  'popular|trending|teaser|up-next|next-post|prev-post|post-nav|morestories|more-stories|latest-news|headline-list',
  'newsletter|subscri|signup|sign-up|login|paywall|donat|call-to-action|regwall',
  'comment|disqus|feedback|respond',
  'cookie|consent|gdpr|copyright|footer|masthead|skip-link|skip-to',
  'caption|photo-credit|image-credit|gallery|carousel|slideshow|slider|swiper|lightbox|slide-count|thumbnail',
  'byline|author|timestamp|time-stamp|published|pubdate|post-date|dateline|entry-meta|post-meta|article-meta|postinfo',
  'kicker|eyebrow|article-dek|subtitle|tag-list|taglist|post-tags|hashtag|keyword',
  'tooltip|popup|popover|flyout|rollover|hovercard|modal|overlay|screen-reader|visually-hidden|visuallyhidden',
  'print-only|print-header|d-print|noscript|estimated-read|reading-time|read-time|media-control|transcript-toggle',
  'biography|contributor|widget|complementary|contentinfo',
].join('|');
const BESIDE = new RegExp(NAMED_BESIDE, 'g');
// Short ones count as a word of their own only.
const SHORT_BESIDE =
  /(?<=^|[-_])(?:ads?|nav|rail|tags?|meta|bio|cta|credits?|dek|date|time|toc|links)(?=$|[-_])/gm;
// What a box has, lacks or shows is no name of it ("has-caption", "no-share", "hidden-print").
const MODIFIER = /^(?:has|no|not|with|without|hide|hidden|show|is|js|col|grid)[-_].*/gim;
const CAMEL = /([a-z\d])([A-Z])/g;

const BESIDE_TAGS = new Set(['NAV', 'FOOTER', 'ASIDE', 'FIGCAPTION', 'FIGURE', 'MENU', 'DIALOG']);
const MAY_BE_NAMED =
  '[class], [id], [role], [data-component], [data-testid], nav, footer, aside, figcaption, figure, menu, dialog';
// What holds no text of the article in any page; Readability would look at each of them in turn, several times.
const NOT_READ = 'script, style, noscript, template, svg, iframe, link';
// Of what runs along in a sentence only that goes which hovers over it; a name or a date there is part of it.
const HOVERS = /tooltip|popup|popover|flyout|rollover|hovercard|screen-reader|visually-?hidden/;
const SENTENCES = 'p, li, h2, h3, h4, blockquote, td, dd';
const INLINE = new Set(
  'A ABBR B BIG CITE CODE EM FONT I INS LABEL MARK Q S SMALL SPAN STRONG SUB SUP TIME U'.split(' '),
);

// A box with more than this share of the page's text may be the article, whatever it is called.
const MAX_SHARE_OF_BOX = 0.2;
// A word whose boxes hold together more than this names something else on this page.
const MAX_SHARE_OF_WORD = 0.25;

/** A box whose name speaks against it. */
interface Candidate {
  readonly element: Element;
  readonly word: string;
}

/** What names of elements, as they bear them together, say against them. Filled while a page is read. */
export type Names = Map<string, readonly string[]>;

/** Readability calls the box that it makes so. */
const MADE = 'page readability-page-1';

export const newNames = (): Names => new Map([[MADE, NOTHING]]);

/**
 * Removes from the body of a copy. The browser's own searches do the walking: a walk over all nodes took as long as
 * half of Readability's parse. Each outermost box is measured; one inside it only where that one stays.
 */
export function clean(document: Document, names: Names = newNames()): void {
  const { body } = document;
  if (!body) return;
  for (const element of document.querySelectorAll(NOT_READ)) element.remove();
  const candidates = candidatesIn(body, names);
  const total = ownText(body);
  const isWithin = newScales();
  const small = ({ element }: Candidate) => isWithin([element], total * MAX_SHARE_OF_BOX);
  const perWord = new Map<string, Element[]>();
  for (const { element, word } of outermost(candidates, small)) {
    const boxes = perWord.get(word);
    if (boxes) boxes.push(element);
    else perWord.set(word, [element]);
  }
  const rare = ({ word }: Candidate) => isWithin(perWord.get(word) ?? [], total * MAX_SHARE_OF_WORD);
  for (const { element } of outermost(candidates, (one) => rare(one) && small(one))) element.remove();
}

/**
 * Tells whether boxes hold together no more text of their own than some limit. All their text is told faster, and
 * mostly decides: most boxes are so small, or so many.
 */
function newScales(): (boxes: readonly Element[], limit: number) => boolean {
  const whole = new Map<Element, number>();
  const own = new Map<Element, number>();
  return (boxes, limit) => {
    let most = 0;
    for (const box of boxes) {
      const size = whole.get(box) ?? (box.textContent ?? '').length;
      whole.set(box, size);
      most += size;
    }
    if (most <= limit) return true;
    let sum = 0;
    for (const box of boxes) {
      const size = own.get(box) ?? ownText(box);
      own.set(box, size);
      sum += size;
    }
    return sum <= limit;
  };
}

/** Those that pass and stand in no other that passes. Candidates are in document order. */
function outermost(
  candidates: readonly Candidate[],
  passes: (candidate: Candidate) => boolean,
): readonly Candidate[] {
  const found: Candidate[] = [];
  let last: Element | undefined;
  for (const candidate of candidates) {
    if (last?.contains(candidate.element) || !passes(candidate)) continue;
    found.push(candidate);
    last = candidate.element;
  }
  return found;
}

const NOT_OWN = 'a';

/** Characters outside links. Links within links do not occur. */
function ownText(element: Element): number {
  let size = (element.textContent ?? '').length;
  for (const inner of element.querySelectorAll(NOT_OWN)) size -= (inner.textContent ?? '').length;
  return Math.max(0, size);
}

// Few are named, and fewer run along in a sentence; so the names are asked first.
function candidatesIn(body: Element, names: Names): Candidate[] {
  const found: Candidate[] = [];
  for (const { element, word, bad } of namedIn(body, names)) {
    const isRunning = INLINE.has(element.nodeName) && element.closest(SENTENCES) !== null;
    const counts = isRunning ? bad.find((one) => HOVERS.test(one)) : word;
    // What is withheld from those who don't pay bears that name as well, paragraph by paragraph.
    const isWithheld = counts === 'paywall' && element.nodeName === 'P';
    if (counts && !isWithheld) found.push({ element, word: counts });
  }
  return found;
}

interface Named extends Candidate {
  /** All that speaks against it; its tag may as well. */
  readonly bad: readonly string[];
}

const NOTHING: readonly string[] = [];

/** The elements below `root` whose tag or name speaks against them, in document order. */
function namedIn(root: Element, names: Names): Named[] {
  const elements = root.querySelectorAll(MAY_BE_NAMED);
  const stated = namesOf(root, elements);
  learn(stated, names);
  const found: Named[] = [];
  for (let i = 0; i < elements.length; i++) {
    const element = elements[i];
    const bad = names.get(stated[i] ?? '') ?? NOTHING;
    const word = element && BESIDE_TAGS.has(element.nodeName) ? element.nodeName : bad[0];
    if (element && word) found.push({ element, word, bad });
  }
  return found;
}

/** All the names that each element bears, with spaces between them. Few bear others than classes. */
function namesOf(root: Element, elements: NodeListOf<Element>): string[] {
  const others = new Set(root.querySelectorAll(OTHER_NAMES));
  const stated: string[] = [];
  for (const element of elements) {
    let names = element.getAttribute('class') ?? '';
    if (others.has(element)) {
      for (const attribute of MORE_NAMES) {
        const more = element.getAttribute(attribute);
        if (more) names = names ? `${names} ${more}` : more;
      }
    }
    stated.push(names);
  }
  return stated;
}

// Where classes are made by machines, these say what a box is.
const MORE_NAMES = ['id', 'role', 'data-component', 'data-testid'] as const;
const OTHER_NAMES = MORE_NAMES.map((name) => `[${name}]`).join();

/** Finds out what names say that are not known yet. All of them are searched at once: that takes browsers least. */
function learn(stated: readonly string[], known: Names): void {
  const lists = new Map<string, readonly string[]>();
  const places = new Map<string, number>();
  for (const names of stated) {
    if (known.has(names)) continue;
    known.set(names, NOTHING);
    const list = (ODD_SPACE.test(names) ? names.replace(/\s/g, ' ') : names).split(' ');
    lists.set(names, list);
    for (const name of list) if (name.length > 1 && !places.has(name)) places.set(name, places.size);
  }
  if (places.size === 0) return;
  const labels = labelsOf([...places.keys()]);
  const long = firstMatches(BESIDE, labels);
  const short = firstMatches(SHORT_BESIDE, labels);
  for (const [names, list] of lists) {
    let bad: string[] | undefined;
    for (const name of list) {
      const at = places.get(name) ?? -1;
      const word = long[at] ?? short[at];
      if (!word) continue;
      if (bad) bad.push(word);
      else bad = [word];
    }
    if (bad) known.set(names, bad);
  }
}

const ODD_SPACE = /[\n\t\r\f]/;

/** "relatedPosts" as "related-posts"; nothing of what is no name. */
function labelsOf(names: readonly string[]): readonly string[] {
  return names.join('\n').replace(MODIFIER, '').replace(CAMEL, '$1-$2').toLowerCase().split('\n');
}

/** Tells whether an element, or one around it below `root`, bears such a name. */
export function namesBeside(root: Element, names: Names = newNames()): (element: Element) => boolean {
  const named = new Set<Element>();
  for (const { element } of namedIn(root, names)) named.add(element);
  const known = new Map<Element, boolean>([[root, false]]);
  return (element) => {
    const asked: Element[] = [];
    let at: Element | null = element;
    for (; at && !known.has(at); at = at.parentElement) {
      asked.push(at);
      if (named.has(at)) break;
    }
    const beside = at !== null && (known.get(at) ?? true);
    for (const one of asked) known.set(one, beside);
    return beside;
  };
}
