/** The story index within the library's own transactions, so that no article is saved without its postings. */

import type { IDBPObjectStore } from 'idb';
import type { KeyValueStore } from '../story-index/key-value.ts';
import type { Changing, Looking } from './database.ts';
import type { LibrarySchema, Table } from './schema.ts';

type Postings = IDBPObjectStore<LibrarySchema, Table[], 'postings', 'readwrite'>;

/** Its queries. */
export function postingsOf(looking: Looking): KeyValueStore {
  const postings = looking.objectStore('postings');
  return {
    getMany: (keys) => Promise.all(keys.map((key) => postings.get(key))),
    write: () => Promise.reject(new Error('A query changes nothing.')),
    exclusively: (work) => work(),
  };
}

/** Its changes. A transaction that may write is alone with its tables, so that nobody else has to be kept away. */
export function postingsIn(changing: Changing): KeyValueStore {
  return keptIn(changing.objectStore('postings'));
}

/** The same for a transaction over other tables as well. */
export function keptIn(postings: Postings): KeyValueStore {
  return {
    getMany: (keys) => Promise.all(keys.map((key) => postings.get(key))),
    write: async (changes) => {
      await Promise.all(
        changes.map(({ key, value }) => (value ? postings.put(value, key) : postings.delete(key))),
      );
    },
    exclusively: (work) => work(),
  };
}
