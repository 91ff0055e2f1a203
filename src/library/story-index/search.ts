/**
 * First stage: which articles share the probe's telling terms, by postings alone. What was read is kept while the
 * program runs; a first query reads the manifest, the tables and the pages of its own terms, nothing else.
 */
import { LENGTH, type Term } from '../../core/fingerprint.ts';
import { type Informing, informed } from '../../core/weighed.ts';
import { idTerm, unpackDocument } from './document.ts';
import type { KeyValueStore } from './key-value.ts';
import {
  documentKey,
  liveDocuments,
  type Manifest,
  pageKey,
  readManifest,
  segmentKey,
  vocabularyKey,
} from './manifest.ts';
import {
  addPosting,
  documentsWithIds,
  type Page,
  pageFrom,
  pageOf,
  type SegmentTable,
  unpackTable,
} from './segment.ts';
import { addUp, holders, NO_WORDS, unpackVocabulary, type Vocabulary, vocabularyOf } from './vocabulary.ts';

/** One state of the index with what was read of it. */
export interface View {
  readonly manifest: Manifest;
  readonly tables: readonly SegmentTable[];
  /** The day of each document, `NO_DAY` for none, `GONE` for numbers that hold no document (any more). */
  readonly days: Int32Array;
}

const NO_DAY = 2 ** 30;
const GONE = 2 ** 31 - 1;

/** A page, a table or a document that the manifest names is missing: another context has changed the index since. */
export class Outdated extends Error {}

/** Pages kept in memory: at 8 kB a page enough for any library below some ten thousand articles as a whole. */
const PAGES_KEPT = 1000;

/**
 * What a program keeps of what it read of one store, from one opening of the index to the next. Nothing in it grows
 * old: a record that the manifest names never changes.
 */
export interface Memory {
  view?: View;
  /** What the terms tell in that view. */
  informing?: { readonly of: View; readonly informing: Informing };
  readonly vocabularies: Map<number, Vocabulary>;
  readonly pages: Map<string, Page>;
}

export const emptyMemory = (): Memory => ({ pages: new Map(), vocabularies: new Map() });

/** Reads pages from memory or, all others at once, from the store. */
export async function readPages(
  store: KeyValueStore,
  { pages: kept }: Memory,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Page>> {
  const pages = new Map<string, Page>();
  const missing: string[] = [];
  for (const key of new Set(keys)) {
    const page = kept.get(key);
    if (page) pages.set(key, page);
    else missing.push(key);
  }
  const read = missing.length > 0 ? await store.getMany(missing) : [];
  missing.forEach((key, i) => {
    const bytes = read[i];
    if (!bytes) throw new Outdated(key);
    pages.set(key, pageFrom(bytes));
  });
  for (const [key, page] of pages) {
    kept.delete(key); // to the end of the line: what was not asked for longest goes first
    kept.set(key, page);
  }
  for (const key of kept.keys()) {
    if (kept.size <= PAGES_KEPT) break;
    kept.delete(key);
  }
  return pages;
}

/** The present state. */
export async function readView(store: KeyValueStore, memory: Memory): Promise<View> {
  const known = memory.view;
  const manifest = await readManifest(store, known?.manifest);
  if (known && manifest === known.manifest) return known;
  const old = new Map(known?.tables.map((table) => [table.number, table]));
  const missing = manifest.segments.filter(({ number }) => !old.has(number));
  const records = await store.getMany(missing.map(({ number }) => segmentKey(number)));
  missing.forEach(({ number }, i) => {
    const record = records[i];
    if (!record) throw new Outdated(segmentKey(number));
    old.set(number, unpackTable(number, record));
  });
  const tables = manifest.segments.flatMap(({ number }) => old.get(number) ?? []);
  memory.view = { manifest, tables, days: daysOf(manifest, tables) };
  return memory.view;
}

/** What each term tells in this library. Only queries ask: an article is added without reading the vocabulary. */
export async function informingOf(store: KeyValueStore, memory: Memory, view: View): Promise<Informing> {
  if (memory.informing?.of === view) return memory.informing.informing;
  const words = await wordsOf(store, memory, view);
  const size = liveDocuments(view.manifest);
  const informing = remembered((term) => informed(term, holders(words, term[0]), size));
  memory.informing = { of: view, informing };
  return informing;
}

const REMEMBERED = 2 ** 16;

/** The same, faster: a query asks thousands of times for a few thousand terms. Each has one place in a small table. */
function remembered(informing: Informing): Informing {
  const hashes = new Float64Array(REMEMBERED).fill(-1);
  const told = new Float64Array(REMEMBERED);
  return (term) => {
    const hash = term[0];
    const place = hash & (REMEMBERED - 1);
    if (hashes[place] === hash) return told[place] ?? 0;
    const one = informing(term);
    hashes[place] = hash;
    told[place] = one;
    return one;
  };
}

/** The vocabulary of all segments without what the dead hold; small ones are added up first. */
async function wordsOf(
  store: KeyValueStore,
  { vocabularies }: Memory,
  { manifest: { segments, dead } }: View,
): Promise<Vocabulary> {
  const present = new Set(segments.map(({ number }) => number));
  for (const number of vocabularies.keys()) if (!present.has(number)) vocabularies.delete(number);
  const missing = [...present].filter((number) => !vocabularies.has(number));
  const records = await store.getMany([...missing.map(vocabularyKey), ...dead.map(documentKey)]);
  missing.forEach((number, i) => {
    const record = records[i];
    if (!record) throw new Outdated(vocabularyKey(number));
    vocabularies.set(number, unpackVocabulary(record));
  });
  const buried = records.slice(missing.length).flatMap((record) => (record ? [unpackDocument(record)] : []));
  const terms = buried.flatMap(({ fingerprint }) => fingerprint.terms.map(([hash]) => [hash, -1] as const));
  const gone = vocabularyOf(terms.sort((a, b) => a[0] - b[0]));
  return [gone, ...vocabularies.values()]
    .sort((a, b) => a.terms.length - b.terms.length)
    .reduce(addUp, NO_WORDS);
}

function daysOf({ nextDocument, dead }: Manifest, tables: readonly SegmentTable[]): Int32Array {
  const days = new Int32Array(nextDocument).fill(GONE);
  for (const table of tables) {
    table.documents.forEach((document, i) => {
      days[document] = table.days[i] ?? NO_DAY;
    });
  }
  for (const document of dead) days[document] = GONE;
  return days;
}

/** `readPages` of one store and memory. */
export type PagesAt = (keys: readonly string[]) => Promise<ReadonlyMap<string, Page>>;

export interface Search {
  readonly terms: readonly Term[];
  readonly day: number | null;
  /** Days before and after. */
  readonly window: number | undefined;
  /** At most so many candidates. */
  readonly depth: number;
  readonly informing: Informing;
}

/** The others have long postings and say little; the second stage heeds them all. */
const TERMS_SEARCHED = 64;

const NO_PAGE = pageFrom(new Uint8Array());

function heaviest({ terms, informing }: Search) {
  return terms
    .map((term) => ({ hash: term[0], weight: (term[1] * informing(term) ** 2) / LENGTH ** 2 }))
    .sort((a, b) => b.weight - a.weight || a.hash - b.hash)
    .slice(0, TERMS_SEARCHED);
}

/** Numbers of documents, those that share most first. Linear in the terms' postings and the number of documents. */
export async function candidatesOf(view: View, pagesAt: PagesAt, search: Search): Promise<number[]> {
  const terms = heaviest(search);
  const places = terms.map(({ hash }) => placesOf(view, hash));
  const pages = await pagesAt(places.flat());
  const sums = new Float64Array(view.manifest.nextDocument);
  terms.forEach(({ hash, weight }, i) => {
    for (const place of places[i] ?? []) addPosting(pages.get(place) ?? NO_PAGE, hash, { weight, sums });
  });
  return best(sums, view.days, search);
}

/** The documents of some ids; a hash that two ids share gives both, so the documents have the last word. */
export async function documentsOfIds(
  view: View,
  pagesAt: PagesAt,
  ids: readonly string[],
): Promise<number[]> {
  const terms = new Set(ids.map(idTerm));
  const pages = await pagesAt([...terms].flatMap((term) => placesOf(view, term)));
  return [...pages.values()]
    .flatMap(({ bytes }) => documentsWithIds(bytes, terms))
    .filter((document) => view.days[document] !== GONE);
}

function placesOf({ tables }: View, hash: number): string[] {
  return tables.flatMap((table) => {
    const page = pageOf(table, hash);
    return page < 0 ? [] : [pageKey(table.number, page)];
  });
}

/** How much more or less a candidate is worth a look, by days apart; the second stage weighs them properly. */
const NEARNESS: readonly (readonly [days: number, factor: number])[] = [
  [1, 1.3],
  [3, 1.15],
  [7, 0.9],
];
const FAR_AWAY = 0.6;
const NEAREST = 1.3;

function nearness(day: number, { day: wanted, window }: Search): number {
  if (day === NO_DAY || wanted === null) return 1;
  const apart = Math.abs(day - wanted);
  if (window !== undefined && apart > window) return 0;
  return NEARNESS.find(([days]) => apart <= days)?.[1] ?? FAR_AWAY;
}

/**
 * The documents worth most. Of equals the one with the smaller number, which is as good as chance: the second stage
 * tells them apart, and few articles are equals at its lower end.
 */
function best(sums: Float64Array, days: Int32Array, search: Search): number[] {
  const kept: { document: number; worth: number }[] = [];
  let least = 0;
  for (let document = 0; document < sums.length; document++) {
    const sum = sums[document] ?? 0;
    if (sum * NEAREST <= least || days[document] === GONE) continue;
    const worth = sum * nearness(days[document] ?? NO_DAY, search);
    if (worth <= least) continue;
    kept.push({ document, worth });
    if (kept.length < 2 * search.depth) continue;
    kept.sort(byWorth);
    kept.length = search.depth;
    least = kept.at(-1)?.worth ?? 0;
  }
  return kept
    .sort(byWorth)
    .slice(0, search.depth)
    .map(({ document }) => document);
}

interface Worth {
  readonly document: number;
  readonly worth: number;
}

const byWorth = (a: Worth, b: Worth): number => b.worth - a.worth || a.document - b.document;
