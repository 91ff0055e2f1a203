/** Shadow trees: what a page prints from them stands in a copy as if it stood in the page itself. */
import { shadowRootOf } from '../browser.ts';
import { own, textsOf } from './tree.ts';

/** Which elements are looked at. Sites that keep articles in shadow trees use elements of their own making. */
export type Hosts = 'custom' | 'any';

// Everything that is common, the most common first. The browser passes over it faster than a script can ask each for
// its name.
const COMMON =
  ':not(div, a, p, span, li, img, script, meta, link, ul, path, svg, i, h2, h3, br, strong, em, b, h4, h1, ol, input, ' +
  'label, section, button, picture, source, g, td, tr, tbody, table, iframe, time, figure, style, article, nav, form, ' +
  'header, footer, aside, main, figcaption, noscript, html, head, body, svg *)';
// The common ones that may hold a shadow tree (DOM standard, 4.9).
const PLAIN =
  'article, aside, blockquote, body, div, footer, h1, h2, h3, h4, h5, h6, header, main, nav, p, section, span';
const SELECTORS: Readonly<Record<Hosts, string>> = { custom: COMMON, any: `${PLAIN}, ${COMMON}` };

type Tree = Element | ShadowRoot | DocumentFragment;

const all = (tree: Tree, which: Hosts): readonly Element[] => [
  ...own(tree, 'querySelectorAll').call(tree, SELECTORS[which]),
];

interface Host {
  readonly element: Element;
  readonly root: ShadowRoot;
  /** Its place among the elements that were looked at. */
  readonly index: number;
}

function hostsIn(tree: Tree, which: Hosts): Host[] {
  return all(tree, which).flatMap((element, index): Host[] => {
    const mayHost = which === 'any' || element.localName.includes('-');
    const root = mayHost ? shadowRootOf(element) : null;
    return root ? [{ element, root, index }] : [];
  });
}

// Components in components; deeper than any site builds them.
const MAX_DEPTH = 12;

/** The shadow trees of a page, and the elements that they belong to. */
export interface Shadows {
  readonly which: Hosts;
  /** Outer ones first. */
  readonly roots: readonly ShadowRoot[];
  readonly hosts: ReadonlyMap<Tree, readonly Host[]>;
}

/** Every shadow tree of a page, closed ones too where the engine shows them to extensions. */
export function shadowsOf(document: Document, which: Hosts): Shadows {
  const root = own(document, 'documentElement');
  const roots: ShadowRoot[] = [];
  const hosts = new Map<Tree, readonly Host[]>();
  let trees: readonly Tree[] = root ? [root] : [];
  for (let depth = 0; depth < MAX_DEPTH && trees.length > 0; depth++) {
    const inside: ShadowRoot[] = [];
    for (const tree of trees) {
      const found = hostsIn(tree, which);
      hosts.set(tree, found);
      for (const host of found) inside.push(host.root);
    }
    roots.push(...inside);
    trees = inside;
  }
  return { which, roots, hosts };
}

/** A tree of the page and its copy, element by element the same. */
interface Pair {
  readonly live: Tree;
  readonly copied: Tree;
}

interface Grafting {
  readonly shadows: Shadows;
  readonly document: Document;
  readonly twins: Map<Text, Text>;
}

/** Puts the contents of shadow trees into a copy, in the place of what they are printed in the stead of. */
export function graft({ live, copied }: Pair, grafting: Grafting): void {
  const { shadows, document, twins } = grafting;
  const hosts = shadows.hosts.get(live) ?? [];
  if (hosts.length === 0) return;
  const copies = all(copied, shadows.which);
  for (const { element, root, index } of hosts) {
    const copy = copies[index];
    if (!copy) continue;
    const inside = document.createDocumentFragment();
    for (const child of root.childNodes) inside.append(document.importNode(child, true));
    pairTexts({ live: root, copied: inside }, twins);
    const slots = slotsIn({ live: root, copied: inside });
    graft({ live: root, copied: inside }, grafting);
    fill(slots, { host: element, copy });
    copy.replaceChildren(inside);
  }
}

/** Copying changes nothing in the order of texts. */
export function pairTexts({ live, copied }: Pair, twins: Map<Text, Text>, known?: readonly Text[]): void {
  const texts = known ?? textsOf(live) ?? [];
  const copies = textsOf(copied) ?? [];
  for (let i = 0; i < copies.length; i++) {
    const copy = copies[i];
    const text = texts[i];
    if (copy && text) twins.set(copy, text);
  }
}

interface Slot {
  readonly assigned: readonly Node[];
  readonly copy: Element;
}

function slotsIn({ live, copied }: Pair): Slot[] {
  const copies = [...copied.querySelectorAll('slot')];
  return [...live.querySelectorAll('slot')].flatMap((slot, i): Slot[] => {
    const copy = copies[i];
    const assigned = slot.assignedNodes();
    return copy && assigned.length > 0 ? [{ assigned, copy }] : [];
  });
}

/** What stands in the host is printed where the slots are, and nowhere else. */
function fill(slots: readonly Slot[], { host, copy }: { host: Element; copy: Element }): void {
  const places = new Map<Node, number>([...host.childNodes].map((child, i) => [child, i]));
  const children = [...copy.childNodes];
  for (const { assigned, copy: slot } of slots) {
    slot.replaceChildren(...assigned.flatMap((node) => children[places.get(node) ?? -1] ?? []));
  }
}
