/** Notices that a page lives: its scripts change the text, or replace the article by another one. */
import { placeOf } from '../core/place.ts';
import { own } from './tree.ts';

export interface Changes {
  /** Some text changed; called before the change is on the screen. Returns whether it is worth looking again. */
  readonly changed: () => boolean;
  /** The page has come to rest for a moment after such a change. */
  readonly settled: () => void;
  /** Another article stands at another address now. */
  readonly left: () => void;
}

// Long enough for a page to finish what it is rebuilding, short enough that a mark seems to move with its words.
const SETTLED_MS = 250;
// A page that rewrites itself without end is not searched without end: each search waits twice as long.
const MAX_SEARCHES = 6;

/** `trees`: the document and the shadow trees that marks stand in. */
export function watchChanges(
  { document, trees }: { readonly document: Document; readonly trees: Iterable<Node> },
  changes: Changes,
  signal: AbortSignal,
): void {
  const address = own(document, 'URL');
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let searches = 0;
  const settle = () => {
    waiting = undefined;
    searches++;
    changes.settled();
  };
  const observer = new MutationObserver(() => {
    if (!isAt(document, address)) return changes.left();
    if (!changes.changed()) searches = 0;
    else if (searches < MAX_SEARCHES) waiting ??= setTimeout(settle, SETTLED_MS * 2 ** searches);
  });
  for (const tree of trees) observer.observe(tree, { subtree: true, childList: true, characterData: true });
  const view = own(document, 'defaultView');
  const moved = () => {
    if (!isAt(document, address)) changes.left();
  };
  view?.addEventListener('popstate', moved, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(waiting);
  });
}

/** Whether the page shows the article that it showed at this address. */
export function isAt(document: Document, address: string): boolean {
  return placeOf(own(document, 'URL')) === placeOf(address);
}
