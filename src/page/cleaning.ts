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
const SHORT_BESIDE = /(?<=^|[-_])(?:ads?|nav|rail|tags?|meta|bio|cta|credits?|dek|date|time|toc)(?=$|[-_])/gm;
// What a box has, lacks or shows is no name of it ("has-caption", "no-share", "hidden-print").
const MODIFIER = /^(?:has|no|not|with|without|hide|hidden|show|is|js|col|grid)[-_]/i;
const CAMEL = /([a-z\d])([A-Z])/g;

const BESIDE_TAGS = new Set(['NAV', 'FOOTER', 'ASIDE', 'FIGCAPTION', 'FIGURE', 'MENU', 'DIALOG']);
const MAY_BE_NAMED = '[class], [id], [role], nav, footer, aside, figcaption, figure, menu, dialog';
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

/**
 * Removes from the body of a copy. The browser's own searches do the walking: a walk over all nodes took as long as
 * half of Readability's parse. Each outermost box is measured; one inside it only where that one stays.
 */
export function clean(document: Document): void {
  const { body } = document;
  if (!body) return;
  for (const element of document.querySelectorAll(NOT_READ)) element.remove();
  const candidates = candidatesIn(body);
  const total = ownText(body);
  const sizes = new Map<Element, Size>();
  const sizeOf = ({ element }: Candidate): Size => {
    const known = sizes.get(element) ?? newSize(element);
    sizes.set(element, known);
    return known;
  };
  const small = (candidate: Candidate) => isWithin([sizeOf(candidate)], total * MAX_SHARE_OF_BOX);
  const perWord = new Map<string, Size[]>();
  for (const candidate of outermost(candidates, small)) {
    const { word } = candidate;
    perWord.set(word, [...(perWord.get(word) ?? []), sizeOf(candidate)]);
  }
  const rare = ({ word }: Candidate) => isWithin(perWord.get(word) ?? [], total * MAX_SHARE_OF_WORD);
  for (const { element } of outermost(candidates, (one) => rare(one) && small(one))) element.remove();
}

/** How much text of its own a box holds. */
interface Size {
  /** All its text, which is told faster. */
  readonly most: number;
  readonly exact: () => number;
}

function newSize(element: Element): Size {
  let known: number | undefined;
  return {
    most: (element.textContent ?? '').length,
    exact: () => {
      known ??= ownText(element);
      return known;
    },
  };
}

/** Most boxes are so small, or so many, that the quick sum decides. */
function isWithin(sizes: readonly Size[], limit: number): boolean {
  const sum = (size: (one: Size) => number) => sizes.reduce((all, one) => all + size(one), 0);
  return sum(({ most }) => most) <= limit || sum(({ exact }) => exact()) <= limit;
}

/** Those that pass and stand in no other that passes. Candidates are in document order. */
function outermost(
  candidates: readonly Candidate[],
  passes: (candidate: Candidate) => boolean,
): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const candidate of candidates) {
    const inside = found.at(-1)?.element.contains(candidate.element) ?? false;
    if (!inside && passes(candidate)) found.push(candidate);
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
function candidatesIn(body: Element): Candidate[] {
  return namedIn(body).flatMap((named) => {
    const { element, bad } = named;
    const word = isRunning(element) ? bad.find((one) => HOVERS.test(one)) : named.word;
    return word ? [{ element, word }] : [];
  });
}

interface Named extends Candidate {
  /** All that speaks against it; its tag may as well. */
  readonly bad: readonly string[];
}

const NOTHING: readonly string[] = [];

/** The elements below `root` whose tag or name speaks against them, in document order. */
function namedIn(root: Element): Named[] {
  const elements = root.querySelectorAll(MAY_BE_NAMED);
  const stated: string[] = [];
  for (const element of elements) stated.push(namesOf(element));
  const words = wordsIn(stated);
  const found: Named[] = [];
  for (let i = 0; i < elements.length; i++) {
    const element = elements[i];
    const bad = words.get(stated[i] ?? '') ?? NOTHING;
    const word = element && BESIDE_TAGS.has(element.nodeName) ? element.nodeName : bad[0];
    if (element && word) found.push({ element, word, bad });
  }
  return found;
}

const isRunning = (element: Element): boolean =>
  INLINE.has(element.nodeName) && element.closest(SENTENCES) !== null;

/** All the names that an element bears, with spaces between them. */
function namesOf(element: Element): string {
  let names = element.getAttribute('class') ?? '';
  for (const attribute of MORE_NAMES) {
    const more = element.getAttribute(attribute);
    if (more) names = names ? `${names} ${more}` : more;
  }
  return names;
}

const MORE_NAMES = ['id', 'role'] as const;

/** Of names as elements bear them, the words that speak against an element, in order. Those without are left out. */
function wordsIn(stated: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const lists = new Map<string, readonly string[]>();
  const places = new Map<string, number>();
  const labels: string[] = [];
  for (const names of stated) {
    if (lists.has(names)) continue;
    const list = names.split(' ');
    lists.set(names, list);
    for (const name of list) {
      if (name.length < 2 || places.has(name) || MODIFIER.test(name)) continue;
      places.set(name, labels.length);
      labels.push(labelOf(name));
    }
  }
  const long = firstMatches(BESIDE, labels);
  const short = firstMatches(SHORT_BESIDE, labels);
  const found = new Map<string, string[]>();
  lists.forEach((list, names) => {
    for (const name of list) {
      const at = places.get(name) ?? -1;
      const word = long[at] ?? short[at];
      if (word) found.set(names, [...(found.get(names) ?? []), word]);
    }
  });
  return found;
}

/** "relatedPosts" as "related-posts". */
function labelOf(name: string): string {
  const lower = name.toLowerCase();
  return lower === name ? name : name.replace(CAMEL, '$1-$2').toLowerCase();
}

/** Tells whether an element, or one around it below `root`, bears such a name. */
export function namesBeside(root: Element): (element: Element) => boolean {
  const named = new Set(namedIn(root).map(({ element }) => element));
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
