/**
 * The one record that says what the index consists of. It is written last, so that whatever a crash left half done is
 * never seen; numbers of documents and segments only ever rise, so that nothing that it names is overwritten.
 */
import { Reader, readSorted, writer, writeSorted } from './bytes.ts';
import type { Change, KeyValueStore } from './key-value.ts';

export interface Manifest {
  /** Moves with every change. */
  readonly generation: number;
  readonly nextDocument: number;
  readonly nextSegment: number;
  readonly segments: readonly SegmentName[];
  /** Documents that were taken out but still stand in a segment's postings. Sorted. */
  readonly dead: readonly number[];
  /** What the change before this one put out of use. Deleted by the next change: until then others may be reading it. */
  readonly retired: Retired;
}

export interface SegmentName {
  readonly number: number;
  /** How many documents stand in it, dead ones included. */
  readonly documents: number;
  readonly pages: number;
}

export interface Retired {
  readonly documents: readonly number[];
  readonly segments: readonly SegmentName[];
}

export const NOTHING_RETIRED: Retired = { documents: [], segments: [] };

export const EMPTY: Manifest = {
  generation: 0,
  nextDocument: 0,
  nextSegment: 0,
  segments: [],
  dead: [],
  retired: NOTHING_RETIRED,
};

/** Without an article. The numbers go on, so that whoever remembers what was read before is not deceived. */
export const emptied = (
  { generation, nextDocument, nextSegment }: Manifest,
  retired: Retired = NOTHING_RETIRED,
): Manifest => ({ ...EMPTY, generation: generation + 1, nextDocument, nextSegment, retired });

const MANIFEST = 'manifest';
export const documentKey = (number: number): string => `d/${number}`;
export const segmentKey = (number: number): string => `s/${number}`;
export const vocabularyKey = (number: number): string => `v/${number}`;
export const pageKey = (segment: number, page: number): string => `p/${segment}/${page}`;

/** How many articles are in it. */
export const liveDocuments = ({ segments, dead }: Manifest): number =>
  segments.reduce((sum, { documents }) => sum + documents, 0) - dead.length;

/** The state of the store; `known` is given back where nothing changed since. */
export async function readManifest(store: KeyValueStore, known?: Manifest): Promise<Manifest> {
  const [bytes] = await store.getMany([MANIFEST]);
  if (!bytes) return EMPTY;
  const from = new Reader(bytes);
  const [format, generation] = [from.number(), from.number()];
  if (format !== FORMAT) throw new Error(`the story index has the unknown format ${format}`);
  if (known?.generation === generation) return known;
  return {
    generation,
    nextDocument: from.number(),
    nextSegment: from.number(),
    segments: readSegments(from),
    dead: readSorted(from),
    retired: { documents: readSorted(from), segments: readSegments(from) },
  };
}

/** Moves whenever records are laid out otherwise. */
const FORMAT = 1;

/** The change that makes all others of its batch visible: it belongs at their end. */
export function manifestChange(manifest: Manifest): Change {
  const out = writer();
  out.number(FORMAT);
  out.number(manifest.generation);
  out.number(manifest.nextDocument);
  out.number(manifest.nextSegment);
  writeSegments(out, manifest.segments);
  writeSorted(out, manifest.dead);
  writeSorted(out, manifest.retired.documents);
  writeSegments(out, manifest.retired.segments);
  return { key: MANIFEST, value: out.bytes() };
}

/** Deletes what was put out of use one change ago. */
export function disposal({ documents, segments }: Retired): Change[] {
  const keys = [
    ...documents.map(documentKey),
    ...segments.flatMap(({ number, pages }) => [
      segmentKey(number),
      vocabularyKey(number),
      ...Array.from({ length: pages }, (_, page) => pageKey(number, page)),
    ]),
  ];
  return keys.map((key) => ({ key, value: null }));
}

function writeSegments(out: ReturnType<typeof writer>, segments: readonly SegmentName[]): void {
  out.number(segments.length);
  for (const { number, documents, pages } of segments) {
    out.number(number);
    out.number(documents);
    out.number(pages);
  }
}

function readSegments(from: Reader): SegmentName[] {
  return Array.from({ length: from.number() }, () => ({
    number: from.number(),
    documents: from.number(),
    pages: from.number(),
  }));
}
