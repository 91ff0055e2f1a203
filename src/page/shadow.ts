/** Open shadow trees: what a page prints from them stands in a copy as if it stood in the page itself. */
import { own, textsOf } from './tree.ts';

/** Which elements are looked at. Sites that keep articles in shadow trees use elements of their own making. */
export type Hosts = 'custom' | 'any';

// Everything else that is common. The browser passes over it faster than a script can ask each for its name.
const COMMON =
  ':not(html, head, head *, body, div, span, p, a, li, ul, ol, img, svg, svg *, h1, h2, h3, h4, button, i, b, em, strong, ' +
  'br, input, label, section, picture, source, table, tbody, tr, td, iframe, time, figure, script, style, link, meta)';
const SELECTORS: Readonly<Record<Hosts, string>> = { custom: COMMON, any: '*' };

type Tree = Document | ShadowRoot | DocumentFragment;

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
    const root = which === 'any' || element.localName.includes('-') ? own(element, 'shadowRoot') : null;
    return root ? [{ element, root, index }] : [];
  });
}

// Components in components; deeper than any site builds them.
const MAX_DEPTH = 12;

/** Every open shadow tree of a page, outer ones first. */
export function shadowsOf(document: Document, which: Hosts): readonly ShadowRoot[] {
  let trees: readonly Tree[] = [document];
  const found: ShadowRoot[] = [];
  for (let depth = 0; depth < MAX_DEPTH && trees.length > 0; depth++) {
    const roots = trees.flatMap((tree) => hostsIn(tree, which)).map(({ root }) => root);
    found.push(...roots);
    trees = roots;
  }
  return found;
}

/** A tree of the page and its copy, element by element the same. */
interface Pair {
  readonly live: Tree;
  readonly copied: Tree;
}

interface Grafting {
  readonly which: Hosts;
  readonly document: Document;
  readonly twins: Map<Text, Text>;
}

/** Puts the contents of open shadow trees into a copy, in the place of what they are printed in the stead of. */
export function graft({ live, copied }: Pair, grafting: Grafting, depth = 0): void {
  const hosts = depth < MAX_DEPTH ? hostsIn(live, grafting.which) : [];
  if (hosts.length === 0) return;
  const copies = all(copied, grafting.which);
  for (const { element, root, index } of hosts) {
    const copy = copies[index];
    if (!copy) continue;
    const inside = grafting.document.createDocumentFragment();
    for (const child of root.childNodes) inside.append(grafting.document.importNode(child, true));
    pairTexts({ live: root, copied: inside }, grafting.twins);
    const slots = slotsIn({ live: root, copied: inside });
    graft({ live: root, copied: inside }, grafting, depth + 1);
    fill(slots, { host: element, copy });
    copy.replaceChildren(inside);
  }
}

/** Copying changes nothing in the order of texts. */
export function pairTexts({ live, copied }: Pair, twins: Map<Text, Text>, known?: readonly Text[]): void {
  const texts = known ?? textsOf(live);
  const copies = textsOf(copied) ?? [];
  for (let i = 0; i < copies.length; i++) {
    const [copy, text] = [copies[i], texts?.[i]];
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
