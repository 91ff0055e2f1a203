/** Walking a document that may be hostile. */

/**
 * A member as the browser defined it. Pages may shadow members of their document and forms by naming controls
 * after them (`<form name="body">`, `<input name="firstChild">`), and do so in an extension's own world as well.
 * Nothing else can be shadowed so, and a shadowed name is no string: most nodes are spared the way round.
 * (Browsers keep members on prototypes; linkedom keeps some of them on the nodes.)
 */
export function own<T extends object, K extends keyof T>(object: T, member: K): T[K] {
  const { nodeName } = object as { readonly nodeName?: unknown };
  if (typeof nodeName === 'string' && !SHADOWED.has(nodeName)) return object[member];
  const prototype: object = Object.getPrototypeOf(object);
  return member in prototype ? Reflect.get(prototype, member, object) : object[member];
}

const SHADOWED = new Set(['FORM', 'form', '#document', 'OBJECT', 'EMBED', 'object', 'embed']);

export const isText = (node: Node): node is Text => own(node, 'nodeType') === 3;
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
    const inside: Node | null = entered ? own(node, 'firstChild') : null;
    if (inside) {
      node = inside;
      depth++;
      continue;
    }
    let next: Node | null = null;
    while (node && !next) {
      leave?.(node);
      if (node === root) return;
      next = own(node, 'nextSibling');
      if (next) break;
      node = own(node, 'parentNode');
      depth--;
    }
    node = next;
  }
}
