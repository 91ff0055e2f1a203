/** Joining segments: which, and how, page by page, so that a library of any size needs little memory. */
import type { KeyValueStore } from './key-value.ts';
import { type Manifest, pageKey, type SegmentName, segmentKey } from './manifest.ts';
import { type Posting, postingsOf, type SegmentTable, segmentWriter, unpackTable } from './segment.ts';

/**
 * So many segments of one size become one of the next. Fewer would rewrite postings more often; more would make a
 * query read more pages: a library of 100,000, saved one by one, has at most 27 segments.
 */
const FAN = 4;
/** A segment is rewritten alone once so large a part of it was taken out: each of the dead costs a read at the start. */
const MOST_DEAD = 0.05;

const sizeOf = ({ documents }: SegmentName): number => Math.floor(Math.log(documents) / Math.log(FAN));

/** The smallest segments that should be joined, none where the index is in order. */
export function worthJoining({ segments }: Manifest): readonly SegmentName[] {
  const bySize = new Map<number, SegmentName[]>();
  for (const segment of segments) {
    const peers = bySize.get(sizeOf(segment)) ?? [];
    peers.push(segment);
    bySize.set(sizeOf(segment), peers);
  }
  const sizes = [...bySize.keys()].sort((a, b) => a - b);
  const crowded = sizes.find((size) => (bySize.get(size)?.length ?? 0) >= FAN);
  return crowded === undefined ? [] : (bySize.get(crowded) ?? []).slice(0, FAN);
}

/** A segment that is worth rewriting without its dead, if any is. */
export function worthCleaning(
  { segments, dead }: Manifest,
  tables: readonly SegmentTable[],
): readonly SegmentName[] {
  if (dead.length === 0) return [];
  const gone = new Set(dead);
  return segments.filter(({ number, documents }) => {
    const table = tables.find((one) => one.number === number);
    return (table?.documents.filter((one) => gone.has(one)).length ?? 0) > documents * MOST_DEAD;
  });
}

/**
 * Writes the segments' documents, without the dead, as one new segment, and returns the state that has it in their
 * place: to be written by the caller. Linear in the size of the segments.
 */
export async function joined(
  store: KeyValueStore,
  manifest: Manifest,
  names: readonly SegmentName[],
): Promise<Manifest> {
  const dead = new Set(manifest.dead);
  const out = segmentWriter(manifest.nextSegment);
  const streams = await Promise.all(names.map((name) => openStream(store, name)));
  while (true) {
    const ahead = streams.filter(({ term }) => term !== null);
    if (ahead.length === 0) break;
    const term = Math.min(...ahead.map((stream) => stream.term ?? Number.POSITIVE_INFINITY));
    const here = ahead.filter((stream) => stream.term === term);
    const posting = union(
      here.map((stream) => stream.posting),
      dead,
    );
    if (posting.documents.length > 0) out.add(term, posting);
    for (const stream of here) if (!stream.next()) await stream.turn();
    const full = out.taken();
    if (full.length > 0) await store.write(full);
  }
  const tables = await tablesOf(store, names);
  const rewritten = new Set(tables.flatMap(({ documents }) => documents));
  const { name, changes } = out.close(...documentsOf(tables, dead));
  if (name.documents > 0) await store.write(changes);
  return {
    ...manifest,
    generation: manifest.generation + 1,
    nextSegment: manifest.nextSegment + 1,
    segments: [
      ...manifest.segments.filter((one) => !names.includes(one)),
      ...(name.documents > 0 ? [name] : []),
    ],
    dead: manifest.dead.filter((document) => !rewritten.has(document)),
    retired: { documents: [...rewritten].filter((document) => dead.has(document)), segments: names },
  };
}

async function tablesOf(store: KeyValueStore, names: readonly SegmentName[]): Promise<SegmentTable[]> {
  const records = await store.getMany(names.map(({ number }) => segmentKey(number)));
  return names.map(({ number }, i) => unpackTable(number, records[i] ?? new Uint8Array()));
}

function documentsOf(
  tables: readonly SegmentTable[],
  dead: ReadonlySet<number>,
): [documents: number[], days: (number | null)[]] {
  const held = tables
    .flatMap(({ documents, days }) => documents.map((document, i) => [document, days[i] ?? null] as const))
    .filter(([document]) => !dead.has(document))
    .sort((a, b) => a[0] - b[0]);
  return [held.map(([document]) => document), held.map(([, day]) => day)];
}

/** The postings of one segment in order, a page in memory at a time. */
async function openStream(store: KeyValueStore, { number, pages }: SegmentName) {
  let page = -1;
  let within: ReturnType<typeof postingsOf> | null = null;
  const stream = {
    term: null as number | null,
    posting: { documents: [], strengths: [] } as Posting,
    /** Goes on to the next term of the page; false at its end. */
    next: (): boolean => {
      const step = within?.next();
      if (!step || step.done) {
        stream.term = null;
        return false;
      }
      [stream.term, stream.posting] = step.value;
      return true;
    },
    /** Goes on to the next page that has a term. */
    turn: async (): Promise<void> => {
      while (++page < pages) {
        const [bytes] = await store.getMany([pageKey(number, page)]);
        within = postingsOf(bytes ?? new Uint8Array());
        if (stream.next()) return;
      }
    },
  };
  await stream.turn();
  return stream;
}

function union(postings: readonly Posting[], dead: ReadonlySet<number>): Posting {
  const held = postings
    .flatMap(({ documents, strengths }) =>
      documents.map((document, i) => [document, strengths[i] ?? 0] as const),
    )
    .filter(([document]) => !dead.has(document))
    .sort((a, b) => a[0] - b[0]);
  return { documents: held.map(([document]) => document), strengths: held.map(([, strength]) => strength) };
}
