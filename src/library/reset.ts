/** Back to the day of installation. */
import { browser } from '../browser.ts';
import { clear } from './store/clearing.ts';
import { openLibrary } from './store/library.ts';

/** Takes away everything that is kept and everything that was granted. The library first: it alone may refuse. */
export async function reset(): Promise<void> {
  await clear(await openLibrary());
  await browser.alarms?.clearAll();
  await giveBack();
  // The settings last: the open pages that hear of it find nothing else left.
  for (const area of ['local', 'session', 'sync'] as const) await browser.storage[area].clear();
}

/** What comes with every installation can't be given back. */
async function giveBack(): Promise<void> {
  const { permissions = [], origins = [] } = await browser.permissions.getAll();
  const optional = browser.runtime.getManifest().optional_permissions ?? [];
  const granted = permissions.filter((name) => (optional as readonly string[]).includes(name));
  if (granted.length + origins.length === 0) return;
  await browser.permissions.remove({ permissions: granted, origins } as Parameters<
    typeof browser.permissions.remove
  >[0]);
}
