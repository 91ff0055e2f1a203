/** The reader's rule for what the library lets go by itself. It goes with them from machine to machine. */
import { browser } from '../browser.ts';
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

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) > 0;
