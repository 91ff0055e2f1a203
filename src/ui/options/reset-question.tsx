/** Says what goes before anything goes. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { reset } from '../../library/reset.ts';
import { readFeeds } from '../../library/store/feeds.ts';
import { usage } from '../../library/store/keeping.ts';
import { openLibrary } from '../../library/store/library.ts';
import { say, sayCount } from '../../say.ts';
import { wordsOfError } from './shelf/trouble.ts';

/** Left out where it could not be counted; the question is as true without. */
interface Counted {
  readonly articles?: number;
  readonly feeds?: number;
}

/** `close` is told what has come of it; nothing where the reader would rather not. */
export function ResetQuestion({ close }: { readonly close: (told: string) => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const told = useRef('');
  const [counted, setCounted] = useState<Counted | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => void soonCounted().then(setCounted), []);
  useEffect(() => {
    if (counted) dialog.current?.showModal();
  }, [counted]);
  const go = async () => {
    setBusy(true);
    told.current = await reset().then(() => say('settings.reset-done'), wordsOfError);
    if (dialog.current) dialog.current.close();
    else close(told.current); // a second Escape can't be held off
  };
  return (
    <dialog
      ref={dialog}
      class="resetting"
      role="alertdialog"
      aria-labelledby="reset-title"
      aria-describedby="reset-list"
      onCancel={(event) => busy && event.preventDefault()}
      onClose={() => close(told.current)}
    >
      {counted && <WhatGoes counted={counted} />}
      <p class="buttons">
        {/* The first takes the focus: Enter at once takes nothing away. */}
        <button type="button" class="button" disabled={busy} onClick={() => dialog.current?.close()}>
          {say('settings.cancel')}
        </button>
        <button type="button" class="button" disabled={busy} onClick={() => void go()}>
          {say('settings.reset-now')}
        </button>
      </p>
    </dialog>
  );
}

function WhatGoes({ counted: { articles, feeds } }: { readonly counted: Counted }) {
  return (
    <>
      <h3 id="reset-title">{say('settings.reset-title')}</h3>
      <div id="reset-list">
        <p>{say('settings.reset-text')}</p>
        <ul class="points">
          {articles !== undefined && <li>{sayCount('settings.reset-articles', articles)}</li>}
          {feeds !== undefined && <li>{sayCount('settings.reset-feeds', feeds)}</li>}
          <li>{say('settings.reset-settings')}</li>
          <li>{say('settings.reset-permissions')}</li>
          <li>{say('settings.reset-rest')}</li>
        </ul>
      </div>
    </>
  );
}

/** A library that does not answer by then is named without numbers: nothing may move once the question is there. */
const COUNTED_WITHIN_MS = 2_000;

function soonCounted(): Promise<Counted> {
  const late = new Promise<Counted>((resolve) => setTimeout(resolve, COUNTED_WITHIN_MS, {}));
  return Promise.race([count().catch(() => ({})), late]);
}

async function count(): Promise<Counted> {
  const library = await openLibrary();
  const [{ articles }, feeds] = await Promise.all([usage(library), readFeeds(library)]);
  return { articles, feeds: feeds.length };
}
