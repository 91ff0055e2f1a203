/** The feeds that the reader follows. */
import { orNamed } from './failure.ts';
import type { KeptFeed } from './records.ts';
import type { Library } from './schema.ts';

export function readFeeds(library: Library): Promise<KeptFeed[]> {
  return orNamed(() => library.getAll('feeds'));
}

/** Adds the feed, or puts it in place of what was known of this address. */
export async function keepFeed(library: Library, feed: KeptFeed): Promise<void> {
  await orNamed(() => library.put('feeds', feed));
}

export function dropFeed(library: Library, url: string): Promise<void> {
  return orNamed(() => library.delete('feeds', url));
}
