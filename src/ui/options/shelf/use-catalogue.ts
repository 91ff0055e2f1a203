/** The whole list in memory: read in pages, its first rows at once, kept in step with what the reader does. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ArticleId } from '../../../core/article.ts';
import { openLibrary } from '../../../library/store/library.ts';
import { countArticles, readCards } from '../../../library/store/reading.ts';
import type { LibraryCard } from '../../../library/store/records.ts';
import type { Library } from '../../../library/store/schema.ts';
import { bundledEntries, type Entry, entryOf } from './entry.ts';
import { wordsOfError } from './trouble.ts';

interface Catalogue {
  readonly entries: readonly Entry[];
  /** How many are yet to be read; 0 when all is there. */
  readonly unread: number;
  /** Why the library can't be read, in words; empty where it can. */
  readonly trouble: string;
  readonly reload: () => void;
  readonly replace: (card: LibraryCard) => void;
  readonly drop: (ids: ReadonlySet<ArticleId>) => void;
}

type Read = Pick<Catalogue, 'entries' | 'unread' | 'trouble'>;

/** So many at once fill any screen. */
const FIRST = 100;
const PAGE = 1_000;

export function useCatalogue(): Catalogue {
  const [round, setRound] = useState(0);
  const [read, setRead] = useState<Read>({ entries: bundledEntries(), unread: 0, trouble: '' });
  const state = useRef<State>({ count: 0, saved: 0 });
  const reload = useCallback(() => setRound((last) => last + 1), []);
  useEffect(() => {
    const stopping = new AbortController();
    const show = (all: Read) => {
      setRead(all);
      note(state.current, all);
    };
    readAll(round === 0, stopping.signal, show).catch((error: unknown) => {
      if (!stopping.signal.aborted) setRead((last) => ({ ...last, unread: 0, trouble: wordsOfError(error) }));
    });
    return () => stopping.abort();
  }, [round]);
  useEffect(() => watchOthers(state.current, reload), [reload]);
  const change = (changed: (entries: readonly Entry[]) => readonly Entry[]) =>
    setRead((last) => ({ ...last, entries: changed(last.entries) }));
  return {
    ...read,
    reload,
    replace: (card) => change((entries) => entries.map((one) => (one.id === card.id ? entryOf(card) : one))),
    drop: (ids) => change((entries) => entries.filter(({ id }) => !ids.has(id))),
  };
}

async function readAll(isFirst: boolean, signal: AbortSignal, show: (read: Read) => void): Promise<void> {
  const library = await openLibrary();
  const total = await countArticles(library);
  if (isFirst) {
    const newest = await readCards(library, { order: 'saved', descending: true, limit: FIRST });
    signal.throwIfAborted();
    show({ entries: withBundled(newest.map(entryOf)), unread: total - newest.length, trouble: '' });
    if (newest.length === total) return;
  }
  const entries: Entry[] = [];
  for await (const page of pages(library)) {
    signal.throwIfAborted();
    entries.push(...page.map(entryOf));
  }
  show({ entries: withBundled(entries), unread: 0, trouble: '' });
}

async function* pages(library: Library): AsyncGenerator<LibraryCard[]> {
  for (let page = await readCards(library, { limit: PAGE }); page.length > 0; ) {
    yield page;
    const after = page.at(-1);
    page = after && page.length === PAGE ? await readCards(library, { limit: PAGE, after }) : [];
  }
}

const withBundled = (entries: readonly Entry[]): readonly Entry[] => [...entries, ...bundledEntries()];

/** By what it is told that articles were saved or let go elsewhere; what was only edited there is not seen by it. */
interface State {
  count: number;
  /** When the last article was saved. */
  saved: number;
}

function note(state: State, { entries, unread }: Read): void {
  const own = entries.filter(({ way }) => way !== 'bundled');
  state.count = own.length + unread;
  state.saved = own.reduce((latest, { saved }) => Math.max(latest, saved), 0);
}

/**
 * Feeds, other pages and the background save as well, and the other views of this page: when the page comes to the front
 * again, or another of its views, the list is read anew where it has changed.
 */
function watchOthers(state: State, reload: () => void): () => void {
  const look = async () => {
    if (document.visibilityState !== 'visible') return;
    const library = await openLibrary();
    const [count, [newest]] = await Promise.all([
      countArticles(library),
      readCards(library, { order: 'saved', descending: true, limit: 1 }),
    ]);
    if (count !== state.count || (newest?.saved ?? 0) !== state.saved) reload();
  };
  const shown = () => void look().catch(() => undefined); // whoever reads next says what is wrong
  document.addEventListener('visibilitychange', shown);
  addEventListener('hashchange', shown);
  return () => {
    document.removeEventListener('visibilitychange', shown);
    removeEventListener('hashchange', shown);
  };
}
