/** A copy of the page to take apart, every text of which knows the live text that it was copied from. */
import { graft, pairTexts, type Shadows } from './shadow.ts';
import { nameOf, own } from './tree.ts';

/** From a copied text node to the live one. */
export type Twins = ReadonlyMap<Text, Text>;

export interface Copy {
  readonly document: Document;
  readonly twins: Twins;
}

/**
 * Copies a document with these of its shadow trees, style sheets left out. The copy belongs to no window: its pictures
 * do not load, its custom elements stay asleep. `texts` spares a walk where the document's are known already.
 */
export function copyOf(document: Document, shadows: Shadows, texts?: readonly Text[]): Copy {
  const copy = own(document, 'cloneNode').call(document, false) as Document;
  const twins = new Map<Text, Text>();
  const live = own(document, 'documentElement');
  if (!live) return { document: copy, twins };
  const copied = copy.importNode(live, true);
  pairTexts({ live, copied }, twins, texts);
  graft({ live, copied }, { shadows, document: copy, twins });
  // Chromium reads a sheet as soon as it stands in any document: several times the work of all the rest.
  for (const sheet of own(copied, 'querySelectorAll').call(copied, 'style')) sheet.remove();
  copy.append(copied);
  disarm(copy);
  return { document: copy, twins };
}

// What names and ids of these shadow: members of their form and of the document.
const SHADOWING =
  'form[name], :is(img, iframe, embed, object, input, button, select, textarea, fieldset, output):is([name], [id])';

/**
 * Takes from the copy what would trip a reader: names by which controls shadow members of their form and of the
 * document, and script links, which lead nowhere and which Readability would replace by text nodes of its own.
 */
function disarm(copy: Document): void {
  const find = own(copy, 'querySelectorAll');
  for (const element of find.call(copy, SHADOWING)) {
    if (nameOf(element) === 'FORM') own(element, 'removeAttribute').call(element, 'name');
    else {
      element.removeAttribute('name');
      element.removeAttribute('id');
    }
  }
  for (const link of find.call(copy, 'a[href^="javascript:"]')) link.removeAttribute('href');
}
