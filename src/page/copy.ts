/** A copy of the page to take apart, every text of which knows the live text that it was copied from. */
import { own } from './tree.ts';

/** From a copied text node to the live one. */
export type Twins = ReadonlyMap<Text, Text>;

export interface Copy {
  readonly document: Document;
  readonly twins: Twins;
}

/** Copies a document. The copy belongs to no window: its pictures do not load, its custom elements stay asleep. */
export function copyOf(document: Document): Copy {
  const copy = own(document, 'cloneNode').call(document, true) as Document;
  const twins = pair(document, copy);
  disarm(copy);
  return { document: copy, twins };
}

const SHOW_TEXT = 4;

/** Copying changes nothing in the order of texts, so that walking both in step finds the twins. */
function pair(document: Document, copy: Document): Twins {
  const twins = new Map<Text, Text>();
  const live = own(document, 'createTreeWalker').call(document, document, SHOW_TEXT);
  const copied = own(copy, 'createTreeWalker').call(copy, copy, SHOW_TEXT);
  for (;;) {
    const from = live.nextNode();
    const to = copied.nextNode();
    if (!from || !to) return twins;
    twins.set(to as Text, from as Text);
  }
}

const NAMED = 'form, img, iframe, embed, object, input, button, select, textarea, fieldset, output';

/**
 * Takes from the copy what would trip a reader: names by which controls shadow members of their form and of the
 * document, and script links, which Readability replaces by new text nodes that nobody's twin would know.
 */
function disarm(copy: Document): void {
  const all = (selector: string) => own(copy, 'querySelectorAll').call(copy, selector);
  for (const element of all(NAMED)) {
    const remove = own(element, 'removeAttribute');
    remove.call(element, 'name');
    if (own(element, 'nodeName') !== 'FORM') remove.call(element, 'id');
  }
  for (const link of all('a[href^="javascript:"]')) link.removeAttribute('href');
}
