/** All that is kept, out, in, and away. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Belongings, belongingsOf, lineOf, readBelongings, takeOver } from '../../library/belongings.ts';
import type { FeedName } from '../../library/feeds/opml.ts';
import { openLibrary } from '../../library/store/library.ts';
import { linesOf } from '../../library/transfer/lines.ts';
import { say, sayCount } from '../../say.ts';
import { ResetQuestion } from './reset-question.tsx';
import { exportArticles } from './shelf/exporting.ts';
import { ListedFeeds } from './shelf/import.tsx';
import { takeIn } from './shelf/intake.ts';
import { wordsOfError } from './shelf/trouble.ts';

export function Everything() {
  const picker = useRef<HTMLInputElement>(null);
  const [told, setTold] = useState('');
  const [asking, setAsking] = useState(false);
  const [feeds, setFeeds] = useState<readonly FeedName[]>([]);
  const leaving = useRef(new AbortController());
  useEffect(() => () => leaving.current.abort(), []);
  const run = (work: Promise<string>) => void work.then(setTold, (error) => setTold(wordsOfError(error)));
  const bring = async (file: File): Promise<string> => {
    setTold(say('settings.importing'));
    const brought = await importAll(file, leaving.current.signal);
    setFeeds(brought?.feeds ?? []);
    return say(brought ? 'settings.imported' : 'settings.imported-articles');
  };
  return (
    <section aria-labelledby="everything" class="everything">
      <h2 id="everything">{say('settings.everything')}</h2>
      <p>{say('settings.everything-text')}</p>
      <p class="buttons">
        <button type="button" class="button" onClick={() => run(exportAll(leaving.current.signal))}>
          {say('settings.export')}
        </button>
        <input
          ref={picker}
          type="file"
          accept=".jsonl,.gz"
          hidden
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) run(bring(file));
          }}
        />
        <button type="button" class="button" onClick={() => picker.current?.click()}>
          {say('settings.import')}
        </button>
        <button type="button" class="button" onClick={() => setAsking(true)}>
          {say('settings.reset')}
        </button>
      </p>
      <p role="status">{told}</p>
      {feeds.length > 0 && <ListedFeeds feeds={feeds} />}
      {asking && (
        <ResetQuestion
          close={(words) => {
            setAsking(false);
            setTold(words);
          }}
        />
      )}
    </section>
  );
}

async function exportAll(signal: AbortSignal): Promise<string> {
  const head = lineOf(await readBelongings(await openLibrary()));
  const count = await exportArticles({ head, signal, progress: () => {} });
  return count === null ? '' : sayCount('settings.exported', count);
}

/** What the file holds beside articles; null where it holds none of that. */
async function importAll(file: File, signal: AbortSignal): Promise<Belongings | null> {
  const brought = await belongingsIn(file);
  if (brought) await takeOver(await openLibrary(), brought);
  await takeIn([file], { signal, progress: () => {} });
  return brought;
}

/** They stand in the first line; the rest of the file, which may be large, is left. */
async function belongingsIn(file: File): Promise<Belongings | null> {
  for await (const line of linesOf(file.stream())) return 'text' in line ? belongingsOf(line.text) : null;
  return null;
}
