/** Runs on every page of the sites that the reader has switched on, and on no other. All else waits for its word. */
import { browser } from '../browser.ts';
import { ask, toBackground } from '../protocol.ts';
import { mayBeArticle } from './first-look.ts';
import { own } from './tree.ts';

/** A page that never rests is looked at anyway. */
const PATIENCE_MS = 3_000;

/** A tab that was opened behind the others, or a page made ready before it is asked for, is not being read. */
function whenSeen(act: () => void): void {
  const isSeen = () => own(document, 'visibilityState') === 'visible';
  if (isSeen()) {
    act();
    return;
  }
  const look = () => {
    if (!isSeen()) return;
    document.removeEventListener('visibilitychange', look);
    act();
  };
  document.addEventListener('visibilitychange', look);
}

function lookFirst(): void {
  requestIdleCallback(
    () => {
      if (mayBeArticle(document, own(document, 'URL'))) void ask(toBackground, 'arrived');
    },
    { timeout: PATIENCE_MS },
  );
}

if (!browser.extension.inIncognitoContext) {
  whenSeen(lookFirst);
  // A page that the reader comes back to was kept alive, but its visit has ended.
  addEventListener('pageshow', ({ persisted }) => persisted && whenSeen(lookFirst));
}
