/** Files into the library, chosen or dropped anywhere on the page: how far it is, what came of it, what was not taken. */
import { useRef, useState } from 'preact/hooks';
import { hostPattern } from '../../../library/feeds/web-address.ts';
import { say, sayCount } from '../../../say.ts';
import { useDrop } from '../../parts/drop.ts';
import { addAll, askForHosts } from '../following.ts';
import { takeIn } from './intake.ts';
import { NOTHING, type Progress } from './progress.ts';
import { Rejections } from './rejections.tsx';
import { wordsOfError } from './trouble.ts';

const ACCEPTED = '.json,.jsonl,.gz,.html,.htm,.txt,.opml,.xml';

type State = 'idle' | 'running' | 'done' | 'stopped';

export function Import({ imported }: { readonly imported: () => void }) {
  const picker = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<State>('idle');
  const [progress, setProgress] = useState<Progress>(NOTHING);
  const [trouble, setTrouble] = useState('');
  const stopping = useRef<AbortController | null>(null);
  const [round, setRound] = useState(0);
  const take = async (files: readonly File[]) => {
    if (files.length === 0 || stopping.current) return;
    const controller = new AbortController();
    stopping.current = controller;
    location.hash = 'library'; // files may be dropped on any view
    setState('running');
    setRound((last) => last + 1);
    setTrouble('');
    setProgress(NOTHING);
    try {
      setProgress(await takeIn(files, { signal: controller.signal, progress: setProgress }));
    } catch (error) {
      setTrouble(wordsOfError(error));
      controller.abort();
    }
    stopping.current = null;
    setState(controller.signal.aborted ? 'stopped' : 'done');
    imported();
  };
  const dragged = useDrop(take);
  return (
    <div class={dragged ? 'import dragged' : 'import'}>
      <p class="ways">
        <input
          ref={picker}
          type="file"
          multiple
          accept={ACCEPTED}
          hidden
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])];
            event.currentTarget.value = ''; // the same file may be chosen again
            void take(files);
          }}
        />
        <button
          type="button"
          class="button"
          disabled={state === 'running'}
          onClick={() => picker.current?.click()}
        >
          {say('library.import')}
        </button>{' '}
        <span class="hint">{say(dragged ? 'library.drop' : 'library.import-hint')}</span>
      </p>
      {state !== 'idle' && (
        <Standing
          key={round}
          state={state}
          progress={progress}
          trouble={trouble}
          stop={() => stopping.current?.abort()}
        />
      )}
      {progress.feeds.length > 0 && state !== 'running' && <ListedFeeds feeds={progress.feeds} />}
    </div>
  );
}

interface StandingShown {
  readonly state: Exclude<State, 'idle'>;
  readonly progress: Progress;
  readonly trouble: string;
  readonly stop: () => void;
}

function Standing({ state, progress: { share, tally, rejected, rejections }, trouble, stop }: StandingShown) {
  const parts = [
    sayCount('library.came-new', tally.new),
    tally.revised > 0 && sayCount('library.came-revised', tally.revised),
    tally.unchanged > 0 && sayCount('library.came-unchanged', tally.unchanged),
    tally.copies > 0 && sayCount('library.came-copies', tally.copies),
    rejections > 0 && sayCount('library.rejected', rejections),
  ].filter((part) => part !== false);
  return (
    <div class="standing">
      {state === 'running' && (
        <p class="bar">
          <progress value={share} aria-label={say('library.importing')} />
          <button type="button" class="button" onClick={stop}>
            {say('library.cancel')}
          </button>
        </p>
      )}
      <p role="status">
        {trouble} {say(`library.import_${state}`)} {parts.join(' · ')}
      </p>
      {state !== 'running' && <Rejections rejected={rejected} count={rejections} />}
    </div>
  );
}

/** Asked for in a click of its own: browsers count the choice of a file as none. */
export function ListedFeeds({ feeds }: Pick<Progress, 'feeds'>) {
  const [told, setTold] = useState('');
  const add = async () => {
    const may = await askForHosts(feeds.map(({ url }) => hostPattern(url)));
    setTold(may ? sayCount('feeds.imported', await addAll(feeds)) : say('feeds.denied'));
  };
  return (
    <p role="status">
      {told || (
        <button type="button" class="button" onClick={() => void add()}>
          {sayCount('feeds.add', feeds.length)}
        </button>
      )}
    </p>
  );
}
