/** Says what goes before anything goes. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { reset } from '../../library/reset.ts';
import { readFeeds } from '../../library/store/feeds.ts';
import { usage } from '../../library/store/keeping.ts';
import { openLibrary } from '../../library/store/library.ts';
import { say, sayCount } from '../../say.ts';
import { wordsOfError } from './shelf/trouble.ts';

interface Counted {
  readonly articles: number;
  readonly feeds: number;
}

/** `close` is told what has come of it; nothing where the reader would rather not. */
export function ResetQuestion({ close }: { readonly close: (told: string) => void }) {
  const no = useRef<HTMLButtonElement>(null);
  const [counted, setCounted] = useState<Counted | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    no.current?.focus(); // Enter at once takes nothing away
    void count().then(setCounted, () => undefined); // the list is as true without numbers
  }, []);
  const go = () => {
    setBusy(true);
    reset().then(
      () => close(say('settings.reset-done')),
      (error: unknown) => close(wordsOfError(error)),
    );
  };
  return (
    <div class="resetting" role="alertdialog" aria-labelledby="reset-title" aria-describedby="reset-list">
      <h3 id="reset-title">{say('settings.reset-title')}</h3>
      <div id="reset-list">
        <p>{say('settings.reset-text')}</p>
        <ul class="points">
          {counted && <li>{sayCount('settings.reset-articles', counted.articles)}</li>}
          {counted && <li>{sayCount('settings.reset-feeds', counted.feeds)}</li>}
          <li>{say('settings.reset-settings')}</li>
          <li>{say('settings.reset-permissions')}</li>
          <li>{say('settings.reset-rest')}</li>
        </ul>
      </div>
      <p class="buttons">
        <button ref={no} type="button" class="button" disabled={busy} onClick={() => close('')}>
          {say('settings.cancel')}
        </button>
        <button type="button" class="button" disabled={busy} onClick={go}>
          {say('settings.reset-now')}
        </button>
      </p>
    </div>
  );
}

async function count(): Promise<Counted> {
  const library = await openLibrary();
  const [{ articles }, feeds] = await Promise.all([usage(library), readFeeds(library)]);
  return { articles, feeds: feeds.length };
}
