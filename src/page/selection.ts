/** Reads what a reader has selected in a page: the text of the selection, and the way back to every word of it. */

import { copyOf } from './copy.ts';
import { agencyOf } from './dateline.ts';
import { statementOf } from './metadata.ts';
import type { PageText } from './read.ts';
import { sizeUp } from './size.ts';
import { NO_TRAIL, part, type Trail, trailOf } from './trail.ts';
import { own } from './tree.ts';

/** Never throws and never alters the page. What the page says of its article is said of the selection as well. */
export function readSelection(document: Document, address: string): PageText {
  const extent = sizeUp(document, 'any');
  if (typeof extent === 'string') return { extraction: { kind: 'none', reason: extent }, trail: NO_TRAIL };
  const copy = copyOf(document, extent.shadows, extent.texts);
  const { metadata } = statementOf(copy.document, { address });
  const trail = selectedIn(
    document,
    trailOf(copy.document, (text) => copy.twins.get(text)),
  );
  if (trail.text === '') return { extraction: { kind: 'none', reason: 'empty' }, trail: NO_TRAIL };
  const agency = agencyOf(trail.text);
  return {
    extraction: { kind: 'article', article: { ...metadata, ...(agency && { agency }), text: trail.text } },
    trail,
  };
}

/** From the first selected character that is printed to the last. */
function selectedIn(document: Document, trail: Trail): Trail {
  const selection = own(document, 'getSelection').call(document);
  if (!selection || selection.rangeCount === 0) return NO_TRAIL;
  const range = selection.getRangeAt(0);
  const touched = trail.runs.flatMap(({ node, start, offset, length }) => {
    if (!range.intersectsNode(node)) return [];
    const from = node === range.startContainer ? Math.max(0, range.startOffset - offset) : 0;
    const to = node === range.endContainer ? Math.min(length, range.endOffset - offset) : length;
    return from < to ? [{ start: start + from, end: start + to }] : [];
  });
  const [first, last] = [touched[0], touched.at(-1)];
  return first && last ? part(trail, { start: first.start, end: last.end }) : NO_TRAIL;
}
