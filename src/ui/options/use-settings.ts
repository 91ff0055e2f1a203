/** The settings, kept up to date while a view is open. */

import { useEffect, useState } from 'preact/hooks';
import { wordsOf } from '../../error-words.ts';
import { readSettings, type Settings, watchSettings, writeSettings } from '../../library/settings.ts';
import { say } from '../../say.ts';

interface Used {
  /** Null until they have been read. */
  readonly settings: Settings | null;
  readonly set: (change: Partial<Settings>) => void;
  /** Why the last change was not kept; empty when it was. */
  readonly trouble: string;
}

export function useSettings(): Used {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [trouble, setTrouble] = useState('');
  const failed = (error: unknown) => setTrouble(say('settings.failed', wordsOf(error)));
  useEffect(() => {
    readSettings().then(setSettings, failed);
    return watchSettings(setSettings);
  }, []);
  const set = (change: Partial<Settings>) => {
    if (!settings) return;
    const next = { ...settings, ...change };
    setSettings(next); // the next change may come before the browser has told of this one
    setTrouble('');
    writeSettings(next).catch(failed);
  };
  return { settings, set, trouble };
}
