/** Notices that a page lives: its scripts change the text, or replace the article by another one. */
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

export function watchChanges(document: Document, changes: Changes, signal: AbortSignal): void {
  const address = addressOf(document);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let searches = 0;
  const settle = () => {
    waiting = undefined;
    searches++;
    changes.settled();
  };
  const observer = new MutationObserver(() => {
    if (addressOf(document) !== address) return changes.left();
    if (!changes.changed()) searches = 0;
    else if (searches < MAX_SEARCHES) waiting ??= setTimeout(settle, SETTLED_MS * 2 ** searches);
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true });
  const view = own(document, 'defaultView');
  const moved = () => {
    if (addressOf(document) !== address) changes.left();
  };
  view?.addEventListener('popstate', moved, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(waiting);
  });
}

/** Neither the fragment nor the query: pages tidy both up while they are being read. */
function addressOf(document: Document): string {
  const { origin, pathname } = new URL(own(document, 'URL'));
  return origin + pathname;
}
