/** Empties the library. */
import { EMPTY, emptied, manifestChange, readManifest } from '../story-index/manifest.ts';
import { orNamed } from './failure.ts';
import { keptIn } from './postings.ts';
import type { Library } from './schema.ts';

/**
 * All of it or nothing, without a way back. The tables stay, so that other contexts may go on: what they remember of
 * the story index they are told to be out of date.
 */
export async function clear(library: Library): Promise<void> {
  await orNamed(async () => {
    const tables = [...library.objectStoreNames];
    const clearing = library.transaction(tables, 'readwrite');
    const postings = keptIn(clearing.objectStore('postings'));
    const before = await readManifest(postings).catch(() => EMPTY); // what nobody can read, nobody remembers
    await Promise.all([
      ...tables.map((table) => clearing.objectStore(table).clear()),
      postings.write([manifestChange(emptied(before))]),
      clearing.done,
    ]);
  });
}
