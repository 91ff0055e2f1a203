/** The entries that a query finds, while the reader types. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Entry } from './entry.ts';
import { pacer } from './pace.ts';
import { indexWords, searchWords, type WordIndex } from './word-search.ts';

interface Found {
  readonly found: readonly Entry[];
  readonly searching: boolean;
}

interface Indexed {
  readonly entries: readonly Entry[];
  readonly index: WordIndex;
}

/** All entries for an empty query. The words are gathered at the first query, and anew when the list has changed. */
export function useFound(entries: readonly Entry[], query: string): Found {
  const indexed = useRef<Indexed | null>(null);
  const [places, setPlaces] = useState<{
    readonly of: readonly Entry[];
    readonly list: readonly number[];
  } | null>(null);
  const [searching, setSearching] = useState(false);
  const typed = query.trim();
  useEffect(() => {
    setSearching(typed !== '');
    if (typed === '') {
      setPlaces(null);
      return undefined;
    }
    const stopping = new AbortController();
    const pace = pacer(stopping.signal);
    const search = async () => {
      await pause(stopping.signal);
      if (indexed.current?.entries !== entries)
        indexed.current = { entries, index: await indexWords(entries, pace) };
      setPlaces({ of: entries, list: await searchWords(indexed.current.index, typed, pace) });
      setSearching(false);
    };
    search().catch((error: unknown) => {
      if (!stopping.signal.aborted) throw error;
    });
    return () => stopping.abort();
  }, [entries, typed]);
  const found = useMemo(
    () => (places?.of === entries ? places.list.flatMap((at) => entries[at] ?? []) : entries),
    [places, entries],
  );
  return { found, searching };
}

/** While somebody types, each letter would begin a search of its own. */
const PAUSE_MS = 120;

const pause = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, PAUSE_MS);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
