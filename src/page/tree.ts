/** Walking a document that may be hostile. */

/**
 * A member as the browser defined it. Pages may shadow members of their document and forms by naming controls
 * after them (`<form name="body">`, `<input name="firstChild">`), and do so in an extension's own world as well.
 * (Browsers keep members on prototypes; linkedom keeps some of them on the nodes.)
 */
export function own<T extends object, K extends keyof T>(object: T, member: K): T[K] {
  const prototype: object = Object.getPrototypeOf(object);
  return member in prototype ? Reflect.get(prototype, member, object) : object[member];
}

// Nothing else can have its members shadowed, and what shadows a name is no string. The way round by `own` is slow.
const SHADOWED: ReadonlySet<unknown> = new Set([
  'FORM',
  'OBJECT',
  'EMBED',
  '#document',
  'form',
  'object',
  'embed',
]);
function mayBeShadowed({ nodeName: name }: Node): boolean {
  return typeof name !== 'string' || SHADOWED.has(name);
}

export const parentOf = (node: Node): Node | null =>
  mayBeShadowed(node) ? own(node, 'parentNode') : node.parentNode;

export function nameOf(node: Node): string {
  const { nodeName: name } = node;
  return typeof name === 'string' ? name : own(node, 'nodeName');
}

// A form whose type is shadowed is no text either.
export const isText = (node: Node): node is Text => node.nodeType === 3;
export const isElement = (node: Node): node is Element => node.nodeType === 1;

const SHOW_TEXT = 4;

/** All texts of a tree in document order, by the browser's own walk; null where there are more than `limit`. */
export function textsOf(tree: Node, limit = Number.POSITIVE_INFINITY): Text[] | null {
  const document = own(tree, 'ownerDocument') ?? (tree as Document);
  const walker = own(document, 'createTreeWalker').call(document, tree, SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (texts.length >= limit) return null;
    texts.push(node as Text);
  }
  return texts;
}

export interface Visitor {
  /** Returns false to pass over what is inside, or to end the walk when it says so. */
  readonly enter: (node: Node) => boolean | 'stop';
  /** Called for every node that was entered, after its inside. */
  readonly leave?: (node: Node) => void;
}

/**
 * Visits a tree in document order, without recursion: pages nest deeper than call stacks reach. For trees of the
 * reader's own, where no name shadows a member; to ask that of every node took as long as all the rest.
 */
export function walk(root: Node, { enter, leave }: Visitor): void {
  let node: Node | null = root;
  while (node) {
    const entered = enter(node);
    if (entered === 'stop') return;
    const inside: Node | null = entered ? node.firstChild : null;
    if (inside) {
      node = inside;
      continue;
    }
    let next: Node | null = null;
    while (node && !next) {
      leave?.(node);
      if (node === root) return;
      next = node.nextSibling;
      if (next) break;
      node = node.parentNode;
    }
    node = next;
  }
}
