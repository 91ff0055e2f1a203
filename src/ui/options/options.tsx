/** Three views in one page: the library, the feeds that fill it, and what Crossquote keeps and may. */
import { useEffect, useState } from 'preact/hooks';
import { say } from '../../say.ts';
import { TEXT_PAGE } from '../parts/notice.tsx';
import { STEP_LABELS } from '../parts/words.ts';
import { Feeds } from './feeds.tsx';
import { Settings } from './settings.tsx';
import { Library } from './shelf/library.tsx';
import { useImport } from './shelf/use-import.ts';

const VIEWS = ['library', 'feeds', 'settings'] as const;
type View = (typeof VIEWS)[number];

export function Options() {
  const view = useView();
  const importing = useImport();
  return (
    <>
      <header>
        <p class="imprint">{say('common.name')}</p>
        <h1>{say('options.title')}</h1>
        <nav class="views" aria-label={say('options.views')}>
          {VIEWS.map((one) => (
            <a key={one} href={`#${one}`} aria-current={one === view ? 'page' : undefined}>
              {say(`options.view_${one}`)}
            </a>
          ))}
        </nav>
      </header>
      <main>
        {/* Hidden, not gone: an import goes on, and the list keeps its place. */}
        <div hidden={view !== 'library'}>
          <Library importing={importing} />
        </div>
        {view === 'feeds' && <Feeds />}
        <Settings shown={view === 'settings'} importing={importing} />
      </main>
      <footer>
        <a href={TEXT_PAGE}>{STEP_LABELS.text}</a>
      </footer>
    </>
  );
}

/** The fragment names the view, so that each has an address. */
function useView(): View {
  const [view, setView] = useState(named);
  useEffect(() => {
    const look = () => setView(named());
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, []);
  return view;
}

const named = (): View => VIEWS.find((view) => location.hash === `#${view}`) ?? 'library';
