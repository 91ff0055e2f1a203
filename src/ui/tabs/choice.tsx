/** Which of the open tabs are compared. */

import { useState } from 'preact/hooks';
import { wordsOf } from '../../error-words.ts';
import { say, sayCount } from '../../say.ts';
import type { Comparison } from './compared.tsx';
import { askToRead, compare, type OpenTab, type OpenTabs } from './open-tabs.ts';

interface Shown {
  readonly tabs: OpenTabs;
  readonly compared: (comparison: Comparison) => void;
}

export function Choice({ tabs: { main, others }, compared }: Shown) {
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const [told, setTold] = useState('');
  const [busy, setBusy] = useState(false);
  if (!main) return <p>{say('tabs.no-page')}</p>;
  if (others.length === 0) return <p>{say('tabs.no-others')}</p>;
  const chosen = others.filter(({ id }) => !left.has(id));
  const run = async () => {
    if (!(await askToRead([main, ...chosen]))) return setTold(say('tabs.denied'));
    setBusy(true);
    setTold(say('tabs.reading'));
    try {
      compared({ main, others: chosen, glances: await compare(main, chosen) });
    } catch (error) {
      setTold(say('tabs.failed', wordsOf(error)));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      class="choice"
      onSubmit={(event) => {
        event.preventDefault();
        void run();
      }}
    >
      <h2>{say('tabs.this-page')}</h2>
      <p>
        <TabName tab={main} />
      </p>
      <fieldset>
        <legend>{say('tabs.with')}</legend>
        {others.map((tab) => (
          <label key={tab.id}>
            <input
              type="checkbox"
              checked={!left.has(tab.id)}
              onChange={(event) => setLeft(toggled(left, tab.id, !event.currentTarget.checked))}
            />
            <TabName tab={tab} />
          </label>
        ))}
      </fieldset>
      <p>
        <button type="submit" class="button" disabled={busy || chosen.length === 0}>
          {sayCount('tabs.compare', chosen.length)}
        </button>{' '}
        {busy && <progress aria-hidden="true" />} <span role="status">{told}</span>
      </p>
    </form>
  );
}

function toggled(set: ReadonlySet<number>, id: number, isIn: boolean): ReadonlySet<number> {
  const others = [...set].filter((one) => one !== id);
  return new Set(isIn ? [...others, id] : others);
}

export function TabName({ tab: { title, url } }: { readonly tab: OpenTab }) {
  return (
    <span class="tab-name">
      <span dir="auto">{title}</span> <small>{new URL(url).host}</small>
    </span>
  );
}
