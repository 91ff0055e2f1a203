/** Files into the library, chosen or dropped anywhere on the page. */
import { useRef, useState } from 'preact/hooks';
import { hostPattern } from '../../../library/feeds/web-address.ts';
import { say, sayCount } from '../../../say.ts';
import { useDrop } from '../../parts/drop.ts';
import { addAll, askForHosts } from '../following.ts';
import type { Progress } from './progress.ts';
import { Standing } from './standing.tsx';
import type { Importing } from './use-import.ts';

const ACCEPTED = '.json,.jsonl,.gz,.html,.htm,.txt,.opml,.xml';

export function Import({ importing }: { readonly importing: Importing }) {
  const { state, begun, progress, take } = importing;
  const picker = useRef<HTMLInputElement>(null);
  const dragged = useDrop(async (files) => {
    location.hash = 'library'; // whatever view they are dropped on
    await take(files);
  });
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
      <Standing key={begun} importing={importing} />
      {progress.feeds.length > 0 && state !== 'running' && <ListedFeeds feeds={progress.feeds} />}
    </div>
  );
}

/** Asked for in a click of its own: browsers count the choice of a file as none. */
export function ListedFeeds({ feeds }: Pick<Progress, 'feeds'>) {
  const [told, setTold] = useState('');
  const [isAdded, setAdded] = useState(false);
  const add = async () => {
    const may = await askForHosts(feeds.map(({ url }) => hostPattern(url)));
    setTold(may ? sayCount('feeds.imported', await addAll(feeds)) : say('feeds.none-added'));
    setAdded(may);
  };
  return (
    <p>
      {!isAdded && (
        <button type="button" class="button" onClick={() => void add()}>
          {sayCount('feeds.add', feeds.length)}
        </button>
      )}{' '}
      <span role="status">{told}</span>
    </p>
  );
}
