/** Lets the library look after itself while the background lives anyway. */
import { readRetention } from '../library/retention.ts';
import { expired } from '../library/store/keeping.ts';
import { openLibrary } from '../library/store/library.ts';
import { erase } from '../library/store/removal.ts';
import { tend } from '../library/store/tending.ts';

/** Chromium stops a background that nobody has asked anything for 30 s; what is left to do waits for the next event. */
const SPAN_MS = 20_000;

/** Once at a time, in whatever context. Never rejects: nobody waits for it. */
export async function tendLibrary(): Promise<void> {
  const until = Date.now() + SPAN_MS;
  try {
    await navigator.locks.request('tend', { ifAvailable: true }, async (lock) => {
      if (!lock) return;
      const library = await openLibrary();
      await erase(library, await expired(library, await readRetention(), Date.now()));
      await tend(library, () => Date.now() < until);
    });
  } catch (error) {
    console.error('library:', error);
  }
}
