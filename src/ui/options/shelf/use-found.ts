/** The entries that a query finds, while the reader types. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Entry } from './entry.ts';
import { pacer } from './pace.ts';
import { indexWords, searchWords, type WordIndex } from './word-search.ts';

interface Found {
  readonly found: readonly Entry[];
  readonly searching: boolean;
}

interface Places {
  readonly of: readonly Entry[];
  /** Into that list, the best first. */
  readonly list: readonly number[];
}

interface Indexed {
  readonly entries: readonly Entry[];
  /** Under way or made; it outlives the queries that wait for it. */
  readonly index: Promise<WordIndex>;
  readonly stop: AbortController;
}

function indexedAnew(entries: readonly Entry[]): Indexed {
  const stop = new AbortController();
  const index = indexWords(entries, pacer(stop.signal));
  index.catch(() => undefined); // stopped, since the list has changed
  return { entries, index, stop };
}

/** All entries for an empty query. The words are gathered while nobody types, and anew when the list has changed. */
export function useFound(entries: readonly Entry[], query: string): Found {
  const indexed = useRef<Indexed | null>(null);
  const [places, setPlaces] = useState<Places | null>(null);
  const [searching, setSearching] = useState(false);
  const typed = query.trim();
  useEffect(() => {
    setSearching(typed !== '');
    if (typed === '') setPlaces(null);
    const stopping = new AbortController();
    const pace = pacer(stopping.signal);
    const search = async () => {
      await pause(typed === '' ? IDLE_MS : PAUSE_MS, stopping.signal);
      if (indexed.current?.entries !== entries) {
        indexed.current?.stop.abort();
        indexed.current = indexedAnew(entries);
      }
      if (typed === '') return;
      const list = await searchWords(await indexed.current.index, typed, pace);
      setPlaces({ of: entries, list });
      setSearching(false);
    };
    search().catch((error: unknown) => {
      if (!stopping.signal.aborted) throw error;
    });
    return () => stopping.abort();
  }, [entries, typed]);
  const found = useMemo(() => (places ? present(places, entries) : entries), [places, entries]);
  return { found, searching };
}

/** What was found, as it is now: the list may have changed since, and the search of it may take a while. */
function present({ of, list }: Places, entries: readonly Entry[]): readonly Entry[] {
  const found = list.flatMap((at) => of[at] ?? []);
  if (of === entries) return found;
  const now = new Map(entries.map((entry) => [entry.id, entry]));
  return found.flatMap(({ id }) => now.get(id) ?? []);
}

/** While somebody types, each letter would begin a search of its own. */
const PAUSE_MS = 120;
/** By then the list is drawn. */
const IDLE_MS = 1_000;

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
