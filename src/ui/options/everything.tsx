/** All that is kept, out, in, and away. */
import { useRef, useState } from 'preact/hooks';
import { type Belongings, belongingsOf, lineOf, readBelongings, takeOver } from '../../library/belongings.ts';
import type { FeedName } from '../../library/feeds/opml.ts';
import { openLibrary } from '../../library/store/library.ts';
import { linesOf } from '../../library/transfer/lines.ts';
import { say, sayCount } from '../../say.ts';
import { ResetQuestion } from './reset-question.tsx';
import { exportArticles } from './shelf/exporting.ts';
import { ListedFeeds } from './shelf/import.tsx';
import { Standing } from './shelf/standing.tsx';
import { wordsOfError } from './shelf/trouble.ts';
import type { Importing } from './shelf/use-import.ts';

interface Shown {
  readonly importing: Importing;
  /** Called when all that is kept has become something else. */
  readonly changed: () => void;
}

export function Everything({ importing, changed }: Shown) {
  const [told, setTold] = useState('');
  const [asking, setAsking] = useState(false);
  const [feeds, setFeeds] = useState<readonly FeedName[]>([]);
  const [exporting, setExporting] = useState<AbortController | null>(null);
  const [own, setOwn] = useState(0); // which import was begun here
  const isBusy = exporting !== null || importing.state === 'running';
  const bring = (file: File) => {
    setTold('');
    setFeeds([]);
    setOwn(importing.begun + 1);
    void importing.take([file], async () => {
      const brought = await belongingsIn(file);
      if (brought) await takeOver(await openLibrary(), brought);
      setFeeds(brought?.feeds ?? []);
      setTold(say(brought ? 'settings.imported' : 'settings.imported-articles'));
    });
  };
  const write = () => {
    const controller = new AbortController();
    setExporting(controller);
    void exportAll(controller.signal, setTold)
      .then(setTold, (error: unknown) => setTold(wordsOfError(error)))
      .finally(() => setExporting(null));
  };
  const closed = (words: string) => {
    setAsking(false);
    setTold(words);
    changed();
  };
  return (
    <section aria-labelledby="everything" class="everything">
      <h2 id="everything">{say('settings.everything')}</h2>
      <p>{say('settings.everything-text')}</p>
      <p class="buttons">
        {exporting ? (
          <button type="button" class="button" onClick={() => exporting.abort()}>
            {say('library.cancel')}
          </button>
        ) : (
          <button type="button" class="button" disabled={isBusy} onClick={write}>
            {say('settings.export')}
          </button>
        )}
        <FileButton disabled={isBusy} choose={bring} />
        <button type="button" class="button" disabled={isBusy} onClick={() => setAsking(true)}>
          {say('settings.reset')}
        </button>
      </p>
      <p role="status">{told}</p>
      {(importing.state === 'running' || importing.begun === own) && (
        <Standing key={importing.begun} importing={importing} />
      )}
      {feeds.length > 0 && <ListedFeeds key={importing.begun} feeds={feeds} />}
      {asking && <ResetQuestion close={closed} />}
    </section>
  );
}

interface FileButtonShown {
  readonly disabled: boolean;
  readonly choose: (file: File) => void;
}

function FileButton({ disabled, choose }: FileButtonShown) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={picker}
        type="file"
        accept=".jsonl,.gz"
        hidden
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          currentTarget.value = ''; // the same file may be chosen again
          if (file) choose(file);
        }}
      />
      <button type="button" class="button" disabled={disabled} onClick={() => picker.current?.click()}>
        {say('settings.import')}
      </button>
    </>
  );
}

async function exportAll(signal: AbortSignal, tell: (words: string) => void): Promise<string> {
  const head = lineOf(await readBelongings(await openLibrary()));
  const progress = (count: number) => tell(sayCount('library.exporting', count));
  const count = await exportArticles({ head, signal, progress });
  return count === null ? say('library.stopped') : sayCount('settings.exported', count);
}

/** What the file holds beside articles, in its first line; the rest of it, which may be large, is left. */
async function belongingsIn(file: File): Promise<Belongings | null> {
  for await (const line of linesOf(file.stream())) return 'text' in line ? belongingsOf(line.text) : null;
  return null;
}
