/** How to begin on pages of one's own: the button, the key, and what leaves the machine. */
import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../browser.ts';
import { say } from '../../say.ts';
import { Keys } from '../parts/keys.tsx';
import { LIBRARY_PAGE } from '../parts/notice.tsx';

/** Its id, to which the tour leads. */
export const START = 'start';

export function Start() {
  const { pinned, shortcut } = useToolbar();
  return (
    <section class="start" id={START} aria-labelledby="start-title" tabIndex={-1}>
      <h2 class="heading" id="start-title">
        {say('welcome.start')}
      </h2>
      <ul class="points">
        <li>
          <h3>{say('welcome.pin_title')}</h3>
          <p>{say(pinned ? 'welcome.pinned' : 'welcome.pin')}</p>
        </li>
        <li>
          <h3>{say('welcome.keys_title')}</h3>
          {shortcut && (
            <p class="shortcut">
              <Keys named={shortcut} />
            </p>
          )}
          <p>{say(shortcut ? 'welcome.keys' : 'welcome.no-keys')}</p>
        </li>
        <li>
          <h3>{say('common.privacy')}</h3>
          <p>{say('welcome.privacy')}</p>
        </li>
      </ul>
      <p class="more">
        <a href={LIBRARY_PAGE}>{say('common.library')}</a>
      </p>
    </section>
  );
}

interface Toolbar {
  /** False also where the browser does not say. */
  readonly pinned: boolean;
  /** What is pressed together to check a page; empty where nothing is set. */
  readonly shortcut: string;
}

/** As the browser has them now: looked up again when the reader comes back from having changed them. */
function useToolbar(): Toolbar {
  const [toolbar, setToolbar] = useState<Toolbar>({ pinned: false, shortcut: '' });
  useEffect(() => {
    const look = () => void lookUp().then(setToolbar);
    look();
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, []);
  return toolbar;
}

async function lookUp(): Promise<Toolbar> {
  const [settings, commands] = await Promise.all([
    browser.action.getUserSettings().catch(() => null),
    browser.commands.getAll(),
  ]);
  const shortcut = commands.find(({ name }) => name === '_execute_action')?.shortcut ?? '';
  return { pinned: settings?.isOnToolbar === true, shortcut };
}
