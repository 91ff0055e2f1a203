/**
 * The reader's own library: what they saved, on their machine. This room alone knows how it lies on the disk.
 *
 * `openLibrary()` gives the library that every other call takes first:
 *
 *   saving.ts       saveArticle(library, {article, origin}) studies and saves one, saveMany(library, arrivals, {progress,
 *                   signal}) many; both tell what was new, revised, unchanged, and whose copy
 *   reading.ts      readCards(library, {order, descending, limit, after}) a page of a list; countArticles, readCard,
 *                   readArticle(library, id, revision?), readTexts (pages of all), readRevisions
 *   dossiers.ts     readDossier, readDossiers(library, ids), studied when first wanted
 *   removal.ts      remove(library, ids) -> token, restore(library, token), erase, emptyBin
 *   withdrawal.ts   withdraw(library, id, revision) takes back a save
 *   editing.ts      setTags, setMetadata
 *   revisions.ts    compareRevisions(library, id, [earlier, later]) which quotations the outlet changed
 *   candidates.ts   candidatesFor(library, dossier) who may tell the same story; likeliest(library, fingerprint)
 *   stories.ts      sortIntoStories(library, idle, progress), readStories: which articles tell one story
 *   judgements.ts   judge(library, [a, b], 'same' | 'other' | null) what the reader says of two articles
 *   decisions.ts    keepDecisions, dropDecisions, decisionsOn(library, ids), allDecisions: what the reader decided of quotations
 *   keeping.ts      usage, persist, expired (the articles that a retention rule lets go)
 *   tending.ts      tend(library, idle) studies what was imported or is of an earlier engine; countUnstudied
 *   exporting.ts    exportLines(library, ids?) one record a line; the way back is transfer/importing.ts into saveMany
 *   feeds.ts        readFeeds, keepFeed, dropFeed
 *
 * All reject with a `LibraryError` (failure.ts) where the disk is full or the browser keeps no databases; nothing is
 * kept by halves then. Ids are canonical addresses (`libraryId`), or what a file called its text. Nothing read in a
 * private window may be given to `saveArticle`: the callers see the tab, the store does not.
 */
import { openDB } from 'idb';
import { named } from './failure.ts';
import { type Library, type LibrarySchema, MIGRATIONS } from './schema.ts';

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
export async function openAs(
  name: string,
  migrations: typeof MIGRATIONS,
  closed = () => {},
): Promise<Library> {
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
