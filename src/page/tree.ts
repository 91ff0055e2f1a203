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

// Nothing else can have its members shadowed, and what shadows a name is no string. The way round by `own` is slow,
// and walks spare it to all other nodes.
const SHADOWED: ReadonlySet<unknown> = new Set([
  'FORM',
  'OBJECT',
  'EMBED',
  '#document',
  'form',
  'object',
  'embed',
]);
const mayBeShadowed = (node: Node): boolean =>
  typeof node.nodeName !== 'string' || SHADOWED.has(node.nodeName);

const firstChild = (node: Node): Node | null =>
  mayBeShadowed(node) ? own(node, 'firstChild') : node.firstChild;
const nextSibling = (node: Node): Node | null =>
  mayBeShadowed(node) ? own(node, 'nextSibling') : node.nextSibling;
const parentNode = (node: Node): Node | null =>
  mayBeShadowed(node) ? own(node, 'parentNode') : node.parentNode;

export const nameOf = (node: Node): string =>
  typeof node.nodeName === 'string' ? node.nodeName : own(node, 'nodeName');

// A form whose type is shadowed is no text either.
export const isText = (node: Node): node is Text => node.nodeType === 3;
export const isElement = (node: Node): node is Element => own(node, 'nodeType') === 1;

export interface Visitor {
  /** Returns false to pass over what is inside, or to end the walk when it says so. `depth` is 0 at the root. */
  readonly enter: (node: Node, depth: number) => boolean | 'stop';
  /** Called for every node that was entered, after its inside. */
  readonly leave?: (node: Node) => void;
}

/** Visits a tree in document order, without recursion: pages nest deeper than call stacks reach. */
export function walk(root: Node, { enter, leave }: Visitor): void {
  let node: Node | null = root;
  let depth = 0;
  while (node) {
    const entered = enter(node, depth);
    if (entered === 'stop') return;
    const inside: Node | null = entered ? firstChild(node) : null;
    if (inside) {
      node = inside;
      depth++;
      continue;
    }
    let next: Node | null = null;
    while (node && !next) {
      leave?.(node);
      if (node === root) return;
      next = nextSibling(node);
      if (next) break;
      node = parentNode(node);
      depth--;
    }
    node = next;
  }
}
