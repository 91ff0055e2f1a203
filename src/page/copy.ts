/** A copy of the page to take apart, every text of which knows the live text that it was copied from. */
import { graft, type Hosts, pairTexts } from './shadow.ts';
import { nameOf, own } from './tree.ts';

/** From a copied text node to the live one. */
export type Twins = ReadonlyMap<Text, Text>;

export interface Copy {
  readonly document: Document;
  readonly twins: Twins;
}

/**
 * Copies a document with the open shadow trees of these hosts. The copy belongs to no window: its pictures do not
 * load, its custom elements stay asleep. `texts` spares a walk where the document's are known already.
 */
export function copyOf(document: Document, hosts: Hosts, texts?: readonly Text[]): Copy {
  const copy = own(document, 'cloneNode').call(document, true) as Document;
  const twins = new Map<Text, Text>();
  const pair = { live: document, copied: copy };
  pairTexts(pair, twins, texts);
  graft(pair, { which: hosts, document: copy, twins });
  disarm(copy);
  return { document: copy, twins };
}

// What names and ids of these shadow: members of their form and of the document.
const SHADOWING = ['form', 'img', 'iframe', 'embed', 'object', 'input', 'button', 'select', 'textarea'];
const NAMED = [...SHADOWING, 'fieldset', 'output']
  .flatMap((name) => (name === 'form' ? ['form[name]'] : [`${name}[name]`, `${name}[id]`]))
  .join();

/**
 * Takes from the copy what would trip a reader: names by which controls shadow members of their form and of the
 * document, and script links, which Readability replaces by new text nodes that nobody's twin would know.
 */
function disarm(copy: Document): void {
  const all = (selector: string) => own(copy, 'querySelectorAll').call(copy, selector);
  for (const element of all(NAMED)) {
    const isForm = nameOf(element) === 'FORM';
    const remove = isForm ? own(element, 'removeAttribute') : element.removeAttribute;
    remove.call(element, 'name');
    if (!isForm) remove.call(element, 'id');
  }
  for (const link of all('a[href^="javascript:"]')) link.removeAttribute('href');
}
