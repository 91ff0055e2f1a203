/** Runs on every page of the sites that the reader has switched on, and on no other. All else waits for its word. */
import { browser } from '../browser.ts';
import { ask, toBackground } from '../protocol.ts';
import { proseOf } from './first-look.ts';
import { watchMoves, whenSettled } from './moves.ts';
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

/** A run of the article that was found last, and its words. */
let known: { readonly run: Text; readonly words: string } | null = null;

/** Scrolled on to the next story, or a view of the same: the article before is still what the page begins with. */
function isStill(run: Text): boolean {
  return run === known?.run && run.data === known.words;
}

function look(isNew: boolean): void {
  const run = proseOf(document, own(document, 'URL'));
  // A site may print its article a while after its page is there.
  if (!run && isNew) whenSettled(document, () => whenSeen(() => lookFirst(false)));
  if (!run || (!isNew && isStill(run))) return;
  known = { run, words: run.data };
  void ask(toBackground, 'arrived');
}

function lookFirst(isNew = true): void {
  requestIdleCallback(() => look(isNew), { timeout: PATIENCE_MS });
}

if (!browser.extension.inIncognitoContext) {
  whenSeen(lookFirst);
  // A page that the reader comes back to was kept alive, but its visit has ended.
  addEventListener('pageshow', ({ persisted }) => persisted && whenSeen(lookFirst));
  watchMoves(document, () => whenSeen(() => lookFirst(false)));
}
