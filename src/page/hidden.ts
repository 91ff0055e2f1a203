/** Lines that a page holds and does not show: traps for machines, texts for other devices, what a click unfolds. */
import type { Block } from './blocks.ts';
import type { Twins } from './copy.ts';
import { own } from './tree.ts';

// Where more than that is hidden, it is the article itself, folded up until a click or faded in by a script.
const MAX_SHARE = 0.35;

/**
 * The blocks that the page shows; the texts of others are removed from the copy. Asks the live page for each block
 * once, which changes nothing there. Everything counts as shown where no browser draws the page.
 */
export function shownOf(blocks: readonly Block[], twins: Twins): readonly Block[] {
  const hidden = new Set(blocks.filter((block) => !isShown(block, twins)));
  const length = (of: Iterable<Block>) => [...of].reduce((sum, { text }) => sum + text.length, 0);
  if (hidden.size === 0 || length(hidden) > MAX_SHARE * length(blocks)) return blocks;
  for (const { texts } of hidden) for (const text of texts) text.remove();
  return blocks.filter((block) => !hidden.has(block));
}

const OPTIONS = { visibilityProperty: true };

function isShown({ texts }: Block, twins: Twins): boolean {
  return texts.some((text) => {
    if (!/\S/.test(text.data)) return false;
    const parent = twins.get(text)?.parentElement;
    const check = parent && own(parent, 'checkVisibility');
    return !check || check.call(parent, OPTIONS);
  });
}
