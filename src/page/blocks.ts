/** The printed lines of a tree, each with the text nodes that make it up. */
import { BLOCKS, SILENT } from './trail.ts';
import { isElement, isText, nameOf, walk } from './tree.ts';

/** One line of the text as `trailOf` would print it, still in the tree. */
export interface Block {
  /** The nearest block element around it. */
  readonly element: Element;
  /** In order. Removing them all takes the line out of the text. */
  readonly texts: readonly Text[];
  /** White space made plain, trimmed, never empty. */
  readonly text: string;
  /** How many of its characters stand in links, and how many in italics. */
  readonly linked: number;
  readonly slanted: number;
}

// All but the single spaces, which stay as they are.
const WIDE_SPACE = /[^\S ]\s*| \s+/g;
const SLANTED = new Set(['EM', 'I', 'CITE']);

/** The lines of a tree in reading order. Linear. */
export function blocksOf(root: Element): Block[] {
  const blocks: Block[] = [];
  const open: Element[] = [root];
  let line = newLine();
  const depth = { links: 0, slants: 0 };
  const end = () => {
    const text = line.raw.replace(WIDE_SPACE, ' ').trim();
    const element = open.at(-1);
    const { texts, linked, slanted } = line;
    if (text && element) blocks.push({ element, texts, text, linked, slanted });
    line = newLine();
  };
  const count = (node: Node, name: string, step: 1 | -1) => {
    if (isLink(node)) depth.links += step;
    else if (SLANTED.has(name)) depth.slants += step;
  };
  walk(root, {
    enter: (node) => {
      if (isText(node)) {
        line.raw += node.data;
        line.texts.push(node);
        if (depth.links > 0) line.linked += node.data.trim().length;
        if (depth.slants > 0) line.slanted += node.data.trim().length;
        return false;
      }
      const name = nameOf(node);
      count(node, name, 1);
      if (BLOCKS.has(name)) {
        end();
        open.push(node as Element);
      }
      return !SILENT.has(name);
    },
    leave: (node) => {
      if (isText(node)) return;
      const name = nameOf(node);
      count(node, name, -1);
      if (!BLOCKS.has(name)) return;
      end();
      open.pop();
    },
  });
  end();
  return blocks;
}

/** Readability makes other elements of links that hold whole boxes; their address stays with them. */
const isLink = (node: Node): boolean => isElement(node) && node.hasAttribute('href');

function newLine(): { raw: string; texts: Text[]; linked: number; slanted: number } {
  return { raw: '', texts: [], linked: 0, slanted: 0 };
}
