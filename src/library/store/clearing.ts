/** Empties the library. */
import { named } from './failure.ts';
import type { Library } from './schema.ts';

/** All of it or nothing, without a way back. The tables stay, so that other contexts may go on. */
export async function clear(library: Library): Promise<void> {
  try {
    const tables = [...library.objectStoreNames];
    const clearing = library.transaction(tables, 'readwrite');
    await Promise.all([...tables.map((table) => clearing.objectStore(table).clear()), clearing.done]);
  } catch (error) {
    throw named(error);
  }
}
