/** Notices that a page puts another article in the place of the one before, without being loaded anew. */
import { placeOf } from '../core/place.ts';
import { own } from './tree.ts';

/** What the browsers call the Navigation API; older ones than Firefox 147 have none. */
interface Navigating {
  readonly navigation?: EventTarget;
}

// The address changes first and the text comes from the network; by then it stands, as far as we can tell.
const QUIET_MS = 400;
// Texts that come in later than that, or pages that never rest.
const PATIENCE_MS = 4_000;

/**
 * Calls back when the page has moved to another place and its content has come to rest there: its text has changed and
 * then not for a while, or nothing has come at all. Where an engine says nothing of scripts that change the address,
 * only the reader's own steps back and forth are noticed.
 */
export function watchMoves(document: Document, moved: () => void): void {
  const view = own(document, 'defaultView') as (Window & Navigating) | null;
  let place = placeOf(own(document, 'URL'));
  let settling: AbortController | undefined;
  const look = () => {
    const here = placeOf(own(document, 'URL'));
    if (here === place) return;
    place = here;
    settling?.abort();
    settling = new AbortController();
    whenSettled(document, moved, settling.signal);
  };
  view?.navigation?.addEventListener('currententrychange', look);
  view?.addEventListener('popstate', look);
}

/** Calls back once the page's content has changed and then not for a while, or has not changed at all for long. */
export function whenSettled(document: Document, settled: () => void, signal?: AbortSignal): void {
  let quiet: ReturnType<typeof setTimeout> | undefined;
  const end = () => {
    clearTimeout(quiet);
    clearTimeout(patience);
    observer.disconnect();
  };
  const act = () => {
    end();
    settled();
  };
  const patience = setTimeout(act, PATIENCE_MS);
  const observer = new MutationObserver(() => {
    clearTimeout(quiet);
    quiet = setTimeout(act, QUIET_MS);
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true });
  signal?.addEventListener('abort', end);
}
