/** The keys as they are set in this browser, and the way to where they are changed. */
import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../browser.ts';
import { wordsOf } from '../../error-words.ts';
import { say } from '../../say.ts';
import { Keys } from '../parts/keys.tsx';
import { useRead } from './use-read.ts';

interface Shortcut {
  readonly name: string;
  readonly label: string;
  /** As the browser writes it; empty where no key is set. */
  readonly keys: string;
}

export function Shortcuts() {
  const { value: shortcuts, trouble, again } = useRead(readShortcuts);
  useEffect(() => {
    const read = () => void again(); // they are changed elsewhere, from where the reader comes back
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, []);
  const [told, setTold] = useState('');
  const change = () =>
    openSettings().catch((error: unknown) => setTold(say('shortcuts.failed', wordsOf(error))));
  return (
    <section aria-labelledby="shortcuts" class="shortcuts">
      <h2 id="shortcuts">{say('shortcuts.title')}</h2>
      <dl class="keys">
        {shortcuts?.map(({ name, label, keys }) => (
          <div key={name}>
            <dt>{keys ? <Keys named={keys} /> : say('shortcuts.unset')}</dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
      <p>{say('shortcuts.page-keys')}</p>
      <p>
        <button type="button" class="button" onClick={() => void change()}>
          {say('shortcuts.change')}
        </button>{' '}
        <span role="status">{told || trouble}</span>
      </p>
    </section>
  );
}

async function readShortcuts(): Promise<readonly Shortcut[]> {
  const commands = await browser.commands.getAll();
  return commands.map(({ name = '', description = '', shortcut = '' }) => ({
    name,
    // What the toolbar button does is said by no manifest.
    label: name === '_execute_action' ? say('shortcuts.check') : description,
    keys: shortcut,
  }));
}

/** Chromium's page, which Edge and others show under their own name. */
const SETTINGS = 'chrome://extensions/shortcuts';

async function openSettings(): Promise<void> {
  const commands = browser.commands as typeof browser.commands & {
    readonly openShortcutSettings?: () => Promise<void>; // Firefox's own
  };
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: SETTINGS });
}
