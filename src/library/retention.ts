/** The reader's rule for what the library lets go by itself. It goes with them from machine to machine. */
import { browser, type Storage } from '../browser.ts';
import type { Retention } from './store/keeping.ts';

const KEY = 'retention';

/** Nothing is let go where the reader has set nothing, or where what is set is no number above nought. */
export async function readRetention(): Promise<Retention> {
  const { [KEY]: set } = await browser.storage.sync.get(KEY);
  return retentionOf(set);
}

/** What is stored may be of another version, or of a file that somebody edited. */
export function retentionOf(set: unknown): Retention {
  const { days, articles } = (typeof set === 'object' && set !== null ? set : {}) as Record<string, unknown>;
  return { ...(isCount(days) && { days }), ...(isCount(articles) && { articles }) };
}

export async function writeRetention(rule: Retention): Promise<void> {
  await browser.storage.sync.set({ [KEY]: rule });
}

/** Changes what is kept, which may be other than what a view last saw; one change after another. */
export async function changeRetention(change: (rule: Retention) => Retention): Promise<void> {
  await navigator.locks.request(KEY, async () => writeRetention(change(await readRetention())));
}

/** Calls back with the rule whenever it changes, here or on another machine. Returns how to stop. */
export function watchRetention(changed: (rule: Retention) => void): () => void {
  const listener = ({ [KEY]: change }: Record<string, Storage.StorageChange>): void => {
    if (change) changed(retentionOf(change.newValue));
  };
  browser.storage.sync.onChanged.addListener(listener);
  return () => browser.storage.sync.onChanged.removeListener(listener);
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) > 0;
