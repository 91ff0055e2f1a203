/** What can go wrong with the library, by name, and what a reader may do about it. */

export type Trouble =
  | 'full' // the disk or the browser's share of it
  | 'newer' // a later version of the extension has written here
  | 'unavailable'; // the browser keeps no databases, as some do in their strictest settings

/** Thrown by every call of the store. Whatever was under way is undone: nothing is kept by halves. */
export class LibraryError extends Error {
  override readonly name = 'LibraryError';
  readonly trouble: Trouble;
  constructor(trouble: Trouble, cause: unknown) {
    super(WORDS[trouble], { cause });
    this.trouble = trouble;
  }
}

const WORDS: Readonly<Record<Trouble, string>> = {
  full: 'The disk, or the share of it that the browser allows, is full. Nothing was saved.',
  newer: 'The library was written by a later version of the extension.',
  unavailable: 'The browser keeps no library here.',
};

const NAMES: Readonly<Record<string, Trouble>> = {
  QuotaExceededError: 'full',
  VersionError: 'newer',
  SecurityError: 'unavailable',
  InvalidStateError: 'unavailable',
  // Firefox's words for a disk that it cannot write to, and for a database that it cannot open.
  NS_ERROR_FILE_NO_DEVICE_SPACE: 'full',
  NS_ERROR_DOM_INDEXEDDB_QUOTA_ERR: 'full',
};

/** The error by its name where it is one of ours, else as it was. */
export function named(error: unknown): unknown {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  const trouble = NAMES[name];
  return trouble === undefined ? error : new LibraryError(trouble, error);
}

/** What comes of the work; what goes wrong in it by its name. */
export async function orNamed<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw named(error);
  }
}
