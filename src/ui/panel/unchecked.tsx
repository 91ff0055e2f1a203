/** Nothing is known of the page: how to have it checked. */
import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../browser.ts';
import { say } from '../../say.ts';
import type { FollowedTab } from './followed-tab.ts';

interface Shown {
  readonly tab: FollowedTab;
  readonly check: () => void;
}

/** The browser lets us read a page after a click on our button, not after one in the panel; unless it may already. */
export function Unchecked({ tab, check }: Shown) {
  const shortcut = useShortcut();
  return (
    <section class="notice" aria-labelledby="notice-title">
      <h2 id="notice-title">{say('panel.unchecked')}</h2>
      {tab.url === undefined ? (
        <p>{shortcut ? say('panel.how-to-check-by-key', shortcut) : say('panel.how-to-check')}</p>
      ) : (
        <p class="steps">
          <button type="button" class="button" onClick={check}>
            {say('panel.check')}
          </button>
        </p>
      )}
    </section>
  );
}

/** The keys that open the popup, as the reader has set them; null where there are none. */
function useShortcut(): string | null {
  const [shortcut, setShortcut] = useState<string | null>(null);
  useEffect(() => {
    void browser.commands.getAll().then((commands) => {
      setShortcut(commands.find(({ name }) => name === '_execute_action')?.shortcut || null);
    });
  }, []);
  return shortcut;
}
