/** Opening the library, and changing it in one piece or not at all. */
import { type IDBPTransaction, openDB } from 'idb';
import { named } from './failure.ts';
import { type Library, type LibrarySchema, MIGRATIONS, type Table } from './schema.ts';

const NAME = 'library';

let opening: Promise<Library> | undefined;

/**
 * The library of this profile, made or brought up to date where need be. Opened once in each context and kept open;
 * other contexts may hold it open as well. Rejects with a `LibraryError`.
 */
export function openLibrary(): Promise<Library> {
  opening ??= openAs(NAME, MIGRATIONS, () => {
    opening = undefined;
  });
  opening.catch(() => {
    opening = undefined; // the next call may be luckier
  });
  return opening;
}

/** The same for a database of any name, brought up to the version that the migrations lead to. */
export async function openAs(name: string, migrations: typeof MIGRATIONS, closed = () => {}): Promise<Library> {
  try {
    const library = await openDB<LibrarySchema>(name, migrations.length, {
      upgrade: (database, from, _, transaction) => {
        for (const migrate of migrations.slice(from)) migrate(database, transaction);
      },
      // An update of the extension waits in another context until this one lets go.
      blocking: () => {
        closed();
        library.close();
      },
      terminated: closed,
    });
    return library;
  } catch (error) {
    throw named(error);
  }
}

/** The tables of articles, which are changed together. */
const ARTICLES = ['cards', 'texts', 'past', 'dossiers', 'postings', 'bin'] as const satisfies readonly Table[];

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
