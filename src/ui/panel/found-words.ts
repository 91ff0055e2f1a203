/** Marks in the list the words that the search has found. Nothing of what is drawn is touched. */
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { words } from '../../core/text.ts';
import { formsOf, type Term } from './search.ts';

/** What a search looks into. */
const SEARCHED = '.reading, .base, .who bdi, .speakers bdi';
const NAME = 'found';

// More marks than a reader looks at, and few enough to be laid in a blink.
const MOST_MARKED = 2000;

/** As long as something is sought. Rows that come later, or unfold, are marked as they come. */
export function useFoundWords(list: RefObject<HTMLElement | null>, terms: readonly Term[]): void {
  useEffect(() => {
    const sought = terms.flatMap(({ starts }) => starts);
    const root = list.current;
    if (!root || sought.length === 0) return undefined;
    const mark = () => CSS.highlights.set(NAME, new Highlight(...rangesOf(root, sought)));
    const observer = new MutationObserver(mark);
    observer.observe(root, { childList: true, subtree: true, characterData: true });
    mark();
    return () => {
      observer.disconnect();
      CSS.highlights.delete(NAME);
    };
  }, [list, terms]);
}

/** A word begins with what is sought, as in the search itself. */
function rangesOf(root: HTMLElement, sought: readonly string[]): Range[] {
  const found: Range[] = [];
  for (const place of root.querySelectorAll(SEARCHED)) {
    const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const { start, end, fold } of words(node.textContent ?? '')) {
        const forms = formsOf(fold);
        if (!sought.some((start) => forms.some((form) => form.startsWith(start)))) continue;
        if (found.length === MOST_MARKED) return found;
        const range = new Range();
        range.setStart(node, start);
        range.setEnd(node, end);
        found.push(range);
      }
    }
  }
  return found;
}
