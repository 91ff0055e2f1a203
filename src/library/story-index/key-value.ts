/** What the story index asks of a store: bytes under names. IndexedDB in the browser, a Map elsewhere. */

export interface KeyValueStore {
  /** The value of each key in the order asked for, undefined where there is none. One transaction can carry it. */
  readonly getMany: (keys: readonly string[]) => Promise<readonly (Uint8Array | undefined)[]>;
  /**
   * Makes the changes in the order given, in one transaction where the store has such a thing. The index never
   * relies on that: after a crash any number of the first changes may have been made, and the state before stays
   * readable until the last one is.
   */
  readonly write: (changes: readonly Change[]) => Promise<void>;
  /**
   * Runs the work while nobody else runs theirs, in any context that shares the store: `navigator.locks` in the
   * browser. Only changes of the index take it; queries never wait.
   */
  readonly exclusively: <T>(work: () => Promise<T>) => Promise<T>;
}

/** A value to put under a key in place of what is there, or null to delete the key. */
export interface Change {
  readonly key: string;
  readonly value: Uint8Array | null;
}

/** A store that lives as long as the program: for the command line, tests and benchmarks. */
export function memoryStore(held: Map<string, Uint8Array> = new Map()): KeyValueStore {
  let last: Promise<unknown> = Promise.resolve();
  return {
    getMany: async (keys) => keys.map((key) => held.get(key)),
    write: async (changes) => {
      for (const { key, value } of changes) {
        if (value) held.set(key, value);
        else held.delete(key);
      }
    },
    exclusively: (work) => {
      const turn = last.then(work);
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}
