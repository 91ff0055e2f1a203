/**
 * Which other articles of a library tell this story. An inverted index over an abstract store, laid out so that a
 * program that was just started answers its first query after reading a few hundred kilobytes of a large library.
 */
import { trustIn } from '../../core/weighed.ts';
import { documentOf, type IndexedDocument, isSameArticle, packDocument, unpackDocument } from './document.ts';
import type { QueryOptions, StoryEntry, StoryHit, StoryIndex } from './hit.ts';
import { joined, worthCleaning, worthJoining } from './join.ts';
import type { KeyValueStore } from './key-value.ts';
import {
  disposal,
  documentKey,
  emptied,
  liveDocuments,
  type Manifest,
  manifestChange,
  NOTHING_RETIRED,
  readManifest,
  type SegmentName,
} from './manifest.ts';
import { ranked } from './rank.ts';
import {
  candidatesOf,
  documentsOfIds,
  emptyMemory,
  informingOf,
  type Memory,
  Outdated,
  type PagesAt,
  readPages,
  readView,
  type View,
} from './search.ts';
import { segmentOf } from './segment.ts';

/** What the second stage looks at. With 64 it sees all but the oddest reports, at a third of a query's time. */
const DEPTH = 64;
const HITS = 20;
/** Segments up to this size are joined while adding, since that costs less than reading them one by one later. */
const SMALL = 64;
/** How often a query starts anew because another context changed the index under it. */
const ATTEMPTS = 3;

/**
 * `memory` is for a program that opens the index anew for every query: what was read stays read. A transaction that
 * changes the index and may yet be taken back is given none, since what it reads may never have been.
 */
export function openStoryIndex(store: KeyValueStore, memory: Memory = emptyMemory()): StoryIndex {
  const opened = { store, memory };
  return {
    add: (entries) => store.exclusively(() => add(opened, entries)),
    remove: (ids) => store.exclusively(() => remove(opened, ids)),
    merge: () => store.exclusively(() => merge(opened)),
    clear: () => store.exclusively(() => clear(opened)),
    query: (probe, options) => persistently(() => query(opened, probe, options)),
    size: async () => liveDocuments(await readManifest(store)),
  };
}

interface Opened {
  readonly store: KeyValueStore;
  readonly memory: Memory;
}

const viewOf = ({ store, memory }: Opened): Promise<View> => readView(store, memory);

const pagesOf =
  ({ store, memory }: Opened): PagesAt =>
  (keys) =>
    readPages(store, memory, keys);

const commit = (store: KeyValueStore, before: Manifest, after: Manifest): Promise<void> =>
  store.write([...disposal(before.retired), manifestChange(after)]);

async function add(opened: Opened, entries: readonly StoryEntry[]): Promise<void> {
  const { store, memory } = opened;
  const latest = new Map(entries.map((entry) => [entry.id, entry]));
  if (latest.size === 0) return;
  const manifest = await readManifest(store, memory.view?.manifest);
  const known = [...latest.values()].filter(({ isNew }) => isNew !== true).map(({ id }) => id);
  const replaced = known.length === 0 ? [] : await numbersOf(opened, await viewOf(opened), known);
  const documents = [...latest.values()].map(documentOf);
  const { name, changes } = segmentOf(manifest.nextSegment, manifest.nextDocument, documents);
  const records = documents.map((document, i) => ({
    key: documentKey(manifest.nextDocument + i),
    value: packDocument(document),
  }));
  const after: Manifest = {
    generation: manifest.generation + 1,
    nextDocument: manifest.nextDocument + documents.length,
    nextSegment: manifest.nextSegment + 1,
    segments: [...manifest.segments, name],
    dead: withDead(manifest, replaced),
    retired: NOTHING_RETIRED,
  };
  await store.write([...disposal(manifest.retired), ...records, ...changes, manifestChange(after)]);
  const crowd = worthJoining(after);
  if (crowd.length > 0 && crowd.every((segment) => segment.documents <= SMALL))
    await join(store, after, crowd);
}

async function remove(opened: Opened, ids: readonly string[]): Promise<void> {
  const present = await viewOf(opened);
  const gone = await numbersOf(opened, present, ids);
  if (gone.length === 0) return;
  const { manifest } = present;
  await commit(opened.store, manifest, {
    ...manifest,
    generation: manifest.generation + 1,
    dead: withDead(manifest, gone),
    retired: NOTHING_RETIRED,
  });
}

async function join(store: KeyValueStore, manifest: Manifest, names: readonly SegmentName[]): Promise<void> {
  await commit(store, manifest, await joined(store, manifest, names));
}

async function merge(opened: Opened): Promise<boolean> {
  const { manifest, tables } = await viewOf(opened);
  const crowd = worthJoining(manifest);
  const names = crowd.length > 0 ? crowd : worthCleaning(manifest, tables).slice(0, 1);
  if (names.length > 0) await join(opened.store, manifest, names);
  return names.length > 0;
}

async function clear(opened: Opened): Promise<void> {
  const { manifest, tables } = await viewOf(opened);
  const documents = tables.flatMap((table) => table.documents).sort((a, b) => a - b);
  await commit(opened.store, manifest, emptied(manifest, { documents, segments: manifest.segments }));
}

async function query(
  opened: Opened,
  probe: StoryEntry,
  { limit = HITS, window }: QueryOptions = {},
): Promise<StoryHit[]> {
  const asked = documentOf(probe);
  const { terms, day } = asked.fingerprint;
  const present = await viewOf(opened);
  const informing = await informingOf(opened.store, opened.memory, present);
  const search = { terms, day, window, depth: DEPTH, informing };
  const numbers = await candidatesOf(present, pagesOf(opened), search);
  const others = (await read(opened.store, numbers))
    .map(({ document }) => document)
    .filter((document) => !isSameArticle(asked, document));
  const trust = trustIn(liveDocuments(present.manifest));
  return ranked(asked, others, { informing, trust, limit });
}

async function numbersOf(opened: Opened, present: View, ids: readonly string[]): Promise<number[]> {
  const wanted = new Set(ids);
  const documents = await read(opened.store, await documentsOfIds(present, pagesOf(opened), ids));
  return documents.flatMap(({ number, document }) => (wanted.has(document.id) ? [number] : []));
}

async function read(
  store: KeyValueStore,
  numbers: readonly number[],
): Promise<{ number: number; document: IndexedDocument }[]> {
  const records = await store.getMany(numbers.map(documentKey));
  return numbers.map((number, i) => {
    const record = records[i];
    if (!record) throw new Outdated(documentKey(number));
    return { number, document: unpackDocument(record) };
  });
}

const withDead = ({ dead }: Manifest, more: readonly number[]): number[] =>
  [...new Set([...dead, ...more])].sort((a, b) => a - b);

/** Again from the start where another context changed the index in between. */
async function persistently<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Outdated) || attempt === ATTEMPTS) throw error;
    }
  }
}
