/**
 * Readability, told which of its sieves to use and spared the work that nobody needs here. What it finds stays the
 * same; `sieve.test.ts` compares.
 */
import { Readability } from '@mozilla/readability';

/** The members of Readability 0.6 that are replaced or called. It declares none of them. */
export interface Insides {
  _flags: number;
  readonly _doc: Document;
  readonly REGEXPS: Readonly<Record<'byline' | 'hashUrl', RegExp>>;
  readonly _getInnerText: (element: Element) => string;
  readonly _grabArticle: () => Element | null;
  readonly _cleanStyles: (element: Element) => void;
  readonly _fixRelativeUris: (element: Element) => void;
  readonly _isProbablyVisible: (element: Element) => boolean;
  readonly _isValidByline: (element: Element, names: string) => boolean;
  readonly _isElementWithoutContent: (node: Node) => boolean;
  readonly _getLinkDensity: (element: Element) => number;
  readonly _getArticleMetadata: (linked: Stated) => Stated;
  readonly _getArticleTitle: () => string;
  readonly _isUrl: (text: string) => boolean;
  readonly _unescapeHtmlEntities: (text: string) => string;
}

/** What it gathers of an article, as far as its search for the text asks for it. */
interface Stated {
  readonly title?: string;
  readonly byline?: string;
}

const PLAIN = Readability.prototype as unknown as Insides;

/** The element that it finds in a document, which it takes apart. Throws on some broken trees. */
export function sieved(document: Document, flags: number): Element | null {
  const serializer = (node: Node) => node;
  const reader = new Readability<Node>(document, { charThreshold: -1, keepClasses: true, serializer });
  Object.assign(reader, SPARED, { _flags: flags });
  // Kept for further attempts, which are not made.
  withoutMarkup(document.body);
  return (reader.parse()?.content ?? null) as Element | null;
}

/** It asks for the markup of the largest boxes, as a string, for logs and attempts that there are none of. */
function withoutMarkup(element: Element | null): void {
  if (element) Object.defineProperty(element, 'innerHTML', { value: '' });
}

// A link within the page counts less than one that leads away.
const WITHIN = 0.3;

/** As in Readability, but with the questions first whose answer is cheap and mostly decides. */
const SPARED = {
  // Nobody looks at what it finds, nor follows its links.
  _cleanStyles: () => {},
  _fixRelativeUris: () => {},
  _grabArticle(this: Insides) {
    const found = PLAIN._grabArticle.call(this);
    withoutMarkup(found);
    return found;
  },
  _isProbablyVisible(this: Insides, element) {
    const mayHide =
      element.hasAttribute('style') || element.hasAttribute('hidden') || element.hasAttribute('aria-hidden');
    return !mayHide || PLAIN._isProbablyVisible.call(this, element);
  },
  // Else the text of every box would be put together, nested ones again and again.
  _isValidByline(this: Insides, element, names) {
    const isNamed =
      element.getAttribute('rel') === 'author' ||
      element.getAttribute('itemprop')?.includes('author') ||
      this.REGEXPS.byline.test(names);
    return isNamed ? PLAIN._isValidByline.call(this, element, names) : false;
  },
  _isElementWithoutContent(this: Insides, node) {
    const { firstElementChild, childElementCount } = node as Element;
    if (firstElementChild && childElementCount !== all(node, 'br, hr').length) return false;
    return !/\S/.test(node.textContent ?? '');
  },
  _getArticleMetadata(this: Insides, linked) {
    const found = plainlyStated(this._doc);
    if (!found) return PLAIN._getArticleMetadata.call(this, linked);
    const writer = found.get(PROPERTY_ALONE);
    const title = linked.title || firstIn(found, TITLES) || this._getArticleTitle();
    const byline = linked.byline || firstIn(found, WRITERS) || (writer && !this._isUrl(writer) ? writer : '');
    return { title: title.includes('&') ? this._unescapeHtmlEntities(title) : title, byline };
  },
  // A list that follows the page is kept up to date by the browser, at each of the many changes that are made.
  _getLinkDensity(this: Insides, element) {
    const { length } = this._getInnerText(element);
    if (length === 0) return 0;
    let linked = 0;
    for (const link of all(element, 'a')) {
      const isWithin = this.REGEXPS.hashUrl.test(link.getAttribute('href') ?? '');
      linked += this._getInnerText(link).length * (isWithin ? WITHIN : 1);
    }
    return linked / length;
  },
} satisfies Partial<Insides>;

const all = (node: Node, selector: string) => (node as Element).querySelectorAll(selector);

// As Readability prefers them.
const TITLES = ['dc:title', 'dcterm:title', 'og:title', 'title', 'twitter:title', 'parsely-title'];
const WRITERS = ['dc:creator', 'dcterm:creator', 'author', 'parsely-author'];
const PROPERTIES = new Set(['og:title', 'twitter:title', 'twitter:creator', 'article:author']);
/** It takes this one for no name. */
const PROPERTY_ALONE = 'article:author';
const ASKED = /title|author|creator/i;
const ODD = /\s|weibo/i;

/**
 * What meta elements state of title and byline, the last one counting; null where one of them is spelled in a way that
 * only Readability's own expressions understand. To make those ready takes longer than all of this.
 */
function plainlyStated(document: Document): ReadonlyMap<string, string> | null {
  const found = new Map<string, string>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const property = element.getAttribute('property') ?? '';
    const name = element.getAttribute('name') ?? '';
    if (!ASKED.test(property) && !ASKED.test(name)) continue;
    if (property ? !PROPERTIES.has(property) : ODD.test(name)) return null;
    const key = property || name.toLowerCase().replaceAll('.', ':');
    const content = element.getAttribute('content');
    if (content && (property || key !== PROPERTY_ALONE)) found.set(key, content.trim());
  }
  return found;
}

function firstIn(found: ReadonlyMap<string, string>, names: readonly string[]): string {
  for (const name of names) {
    const content = found.get(name);
    if (content) return content;
  }
  return '';
}
