/**
 * Takes from a copied page what its own markup names as something beside the article: navigation, captions, share
 * bars, newsletter boxes, teasers. Only ever removes; the text that stays keeps its nodes.
 */
import { isText, nameOf, own, walk } from './tree.ts';

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
const BESIDE = new RegExp(`(${NAMED_BESIDE})`);
// Short ones count as a word of their own only.
const SHORT_BESIDE = /(?:^|[-_])(ads?|nav|rail|tags?|meta|bio|cta|credits?|dek|date|time|toc)(?=$|[-_])/;
// What a box has, lacks or shows is no name of it ("has-caption", "no-share", "hidden-print").
const MODIFIER = /^(?:has|no|not|with|without|hide|hidden|show|is|js|col|grid)[-_]/i;
const CAMEL = /([a-z\d])([A-Z])/g;

const BESIDE_TAGS = new Set(['NAV', 'FOOTER', 'ASIDE', 'FIGCAPTION', 'FIGURE', 'MENU', 'DIALOG']);
const SKIPPED = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'SVG', 'svg', 'HEAD', 'IFRAME']);
// Of what runs along in a sentence only that goes which hovers over it; a name or a date there is part of it.
const HOVERS = /tooltip|popup|popover|flyout|rollover|hovercard|screen-reader|visually-?hidden/;
const SENTENCES = new Set(['P', 'LI', 'H2', 'H3', 'H4', 'BLOCKQUOTE', 'TD', 'DD']);
const INLINE = new Set(
  'A ABBR B BIG CITE CODE EM FONT I INS LABEL MARK Q S SMALL SPAN STRONG SUB SUP TIME U'.split(' '),
);

// A text of that many characters outside links may be a sentence of the article. White space is counted too, which is
// faster than looking at it, so that the bound lies above the indents of most markup.
const SENTENCE = 40;
// A box with more than this share of the page's sentences may be the article, whatever it is called.
const MAX_SHARE_OF_BOX = 0.2;
// A word whose boxes hold together more than this names something else on this page.
const MAX_SHARE_OF_WORD = 0.25;

/** A box whose name speaks against it. Those inside it stand before it in the list, from `first` on. */
interface Candidate {
  readonly element: Element;
  readonly word: string;
  /** Characters of what may be sentences. */
  readonly sentences: number;
  readonly first: number;
}

/** Removes from the body of a copy. Linear in its nodes. */
export function clean(document: Document): void {
  const { body } = document;
  if (!body) return;
  const { candidates, total } = candidatesIn(body);
  const small = (candidate: Candidate) => candidate.sentences <= total * MAX_SHARE_OF_BOX;
  const perWord = new Map<string, number>();
  for (const { word, sentences } of outermost(candidates, small)) {
    perWord.set(word, (perWord.get(word) ?? 0) + sentences);
  }
  const rare = ({ word }: Candidate) => (perWord.get(word) ?? 0) <= total * MAX_SHARE_OF_WORD;
  for (const { element } of outermost(candidates, (one) => small(one) && rare(one))) element.remove();
}

/** Those that pass and stand in no other that passes. */
function outermost(
  candidates: readonly Candidate[],
  passes: (candidate: Candidate) => boolean,
): readonly Candidate[] {
  const found: Candidate[] = [];
  for (let i = candidates.length - 1; i >= 0; ) {
    const candidate = candidates[i];
    if (!candidate) break;
    const accepted = passes(candidate);
    if (accepted) found.push(candidate);
    i = accepted ? candidate.first - 1 : i - 1;
  }
  return found;
}

function candidatesIn(body: Element): { candidates: Candidate[]; total: number } {
  const candidates: Candidate[] = [];
  const seen: Names = new Map();
  const open: { element: Element; word: string; before: number; first: number }[] = [];
  let total = 0;
  let links = 0;
  let paragraphs = 0;
  walk(body, {
    enter: (node) => {
      if (isText(node)) {
        const { length } = node;
        if (links === 0 && length >= SENTENCE) total += length;
        return false;
      }
      const name = nameOf(node);
      if (SKIPPED.has(name) || own(node, 'nodeType') !== 1) return false;
      if (name === 'A') links++;
      const word = node === body ? undefined : besideWord(node as Element, paragraphs > 0, seen);
      if (word) open.push({ element: node as Element, word, before: total, first: candidates.length });
      if (SENTENCES.has(name)) paragraphs++;
      return true;
    },
    leave: (node) => {
      if (isText(node)) return;
      const name = nameOf(node);
      if (name === 'A') links--;
      if (SENTENCES.has(name)) paragraphs--;
      const last = open.at(-1);
      if (last?.element !== node) return;
      open.pop();
      const { element, word, before, first } = last;
      candidates.push({ element, word, sentences: total - before, first });
    },
  });
  return { candidates, total };
}

/** The word by which an element is named as something beside the article. */
function besideWord(element: Element, inSentence: boolean, seen: Names): string | undefined {
  const tag = element.nodeName;
  const hovering = inSentence && INLINE.has(tag);
  if (!hovering && BESIDE_TAGS.has(tag)) return tag;
  if (!element.hasAttributes()) return undefined;
  for (const attribute of NAMING) {
    const stated = element.getAttribute(attribute);
    if (!stated) continue;
    for (const name of stated.split(' ')) {
      const word = wordIn(name, seen);
      if (word && (!hovering || HOVERS.test(word))) return word;
    }
  }
  return undefined;
}

const NAMING = ['class', 'id', 'role'] as const;

/** What was found in names that were seen before: a page has far fewer names than elements. */
type Names = Map<string, string | undefined>;

function wordIn(name: string, seen: Names): string | undefined {
  if (name.length < 2) return undefined;
  if (seen.has(name)) return seen.get(name);
  const label = name.replace(CAMEL, '$1-$2').toLowerCase();
  const word = MODIFIER.test(name) ? undefined : (BESIDE.exec(label) ?? SHORT_BESIDE.exec(label))?.[1];
  seen.set(name, word);
  return word;
}

/** Tells whether an element, or one around it below `root`, bears such a name. */
export function namesBeside(root: Element): (element: Element) => boolean {
  const seen: Names = new Map();
  return (element) => {
    for (let at: Element | null = element; at && at !== root; at = at.parentElement) {
      if (besideWord(at, false, seen)) return true;
    }
    return false;
  };
}
