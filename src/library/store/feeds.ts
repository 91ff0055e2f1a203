/** The feeds that the reader follows. */
import { named } from './failure.ts';
import type { KeptFeed } from './records.ts';
import type { Library } from './schema.ts';

export async function readFeeds(library: Library): Promise<KeptFeed[]> {
  return library.getAll('feeds');
}

/** Adds the feed, or puts it in place of what was known of this address. */
export async function keepFeed(library: Library, feed: KeptFeed): Promise<void> {
  try {
    await library.put('feeds', feed);
  } catch (error) {
    throw named(error);
  }
}

export async function dropFeed(library: Library, url: string): Promise<void> {
  await library.delete('feeds', url);
}
