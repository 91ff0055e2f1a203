/** Changing what is kept of articles in one piece or not at all, and looking at one state of it. */
import type { IDBPTransaction } from 'idb';
import { named } from './failure.ts';
import type { Library, LibrarySchema, Table } from './schema.ts';

/** The tables of articles, which are changed together. */
const ARTICLES = [
  'cards',
  'texts',
  'past',
  'dossiers',
  'postings',
  'stories',
  'bin',
] as const satisfies readonly Table[];

type ArticleTables = [...typeof ARTICLES];
export type Changing = IDBPTransaction<LibrarySchema, ArticleTables, 'readwrite'>;
export type Looking = IDBPTransaction<LibrarySchema, ArticleTables, 'readonly'>;

/**
 * Runs the work in one transaction over all that is kept of articles: all of its changes are made or none, whatever
 * stops it. Others that change articles wait, in whatever context they run. The work must await nothing but the
 * transaction's own requests, since a browser ends a transaction that asks for nothing.
 */
export async function change<T>(library: Library, work: (changing: Changing) => Promise<T>): Promise<T> {
  try {
    const changing = library.transaction([...ARTICLES], 'readwrite');
    try {
      const [result] = await Promise.all([work(changing), changing.done]);
      return result;
    } catch (error) {
      await undo(changing);
      throw changing.error ?? error; // why it was ended says more than that it was
    }
  } catch (error) {
    throw named(error);
  }
}

async function undo(changing: Changing): Promise<void> {
  const ended = changing.done.catch(() => undefined);
  try {
    changing.abort();
  } catch {
    // It has ended by itself.
  }
  await ended;
}

/** Runs the work on one state of all that is kept of articles, whatever others change meanwhile. */
export async function look<T>(library: Library, work: (looking: Looking) => Promise<T>): Promise<T> {
  try {
    return await work(library.transaction([...ARTICLES], 'readonly'));
  } catch (error) {
    throw named(error);
  }
}
