/**
 * Segments: the postings of some documents, sorted by term and cut into pages, and a table that says which documents
 * these are, when they were published and where each page begins. Written once, never changed.
 */
import { Reader, readSorted, type Writer, writer, writeSorted } from './bytes.ts';
import { type IndexedDocument, idTerm, readDay, writeDay } from './document.ts';
import type { Change } from './key-value.ts';
import { pageKey, type SegmentName, segmentKey, vocabularyKey } from './manifest.ts';
import { packVocabulary, vocabularyOf } from './vocabulary.ts';

/** Which documents hold a term, by rising number, and how much each makes of it. */
export interface Posting {
  readonly documents: readonly number[];
  readonly strengths: readonly number[];
}

export interface SegmentTable {
  readonly number: number;
  readonly documents: readonly number[];
  readonly days: readonly (number | null)[];
  /** The first term of each page. */
  readonly firsts: readonly number[];
}

/**
 * Small enough to read a hundred for one query, large enough that a library of 100,000 has some thousand records.
 * A term's posting is never parted, so that a page may be larger.
 */
const PAGE_BYTES = 8192;

/** What marks a posting that stands for an article's id; words have 1 and more. */
const ID_STRENGTH = 0;

/** Writes a segment's pages term by term, which must come in rising order. */
export function segmentWriter(number: number) {
  const changes: Change[] = [];
  const firsts: number[] = [];
  const counted: [term: number, count: number][] = [];
  let page = writer();
  let last = 0;
  const close = (): void => {
    if (page.size() === 0) return;
    changes.push({ key: pageKey(number, firsts.length - 1), value: page.bytes() });
    page = writer();
    last = 0;
  };
  return {
    add: (term: number, posting: Posting): void => {
      if (page.size() >= PAGE_BYTES) close();
      if (page.size() === 0) firsts.push(term);
      writePosting(page, term - last, posting);
      last = term;
      const count = posting.strengths.filter((strength) => strength !== ID_STRENGTH).length;
      if (count > 0) counted.push([term, count]);
    },
    /** Pages that are full, for writing in portions; each is handed out once. */
    taken: (): Change[] => changes.splice(0),
    /** The last page and the table, and the name to put into the manifest. */
    close: (documents: readonly number[], days: readonly (number | null)[]) => {
      close();
      changes.push(
        { key: vocabularyKey(number), value: packVocabulary(vocabularyOf(counted)) },
        { key: segmentKey(number), value: packTable({ number, documents, days, firsts }) },
      );
      const name: SegmentName = { number, documents: documents.length, pages: firsts.length };
      return { name, changes: changes.splice(0) };
    },
  };
}

function writePosting(out: Writer, step: number, { documents, strengths }: Posting): void {
  const body = writer();
  let last = 0;
  documents.forEach((document, i) => {
    body.number(document - last);
    body.byte(strengths[i] ?? 0);
    last = document;
  });
  const bytes = body.bytes();
  out.number(step);
  out.number(documents.length);
  out.number(bytes.length);
  for (const byte of bytes) out.byte(byte);
}

/** The segment of these documents, numbered from `first` on. */
export function segmentOf(number: number, first: number, documents: readonly IndexedDocument[]) {
  const postings = new Map<number, { documents: number[]; strengths: number[] }>();
  const add = (term: number, document: number, strength: number): void => {
    const posting = postings.get(term) ?? { documents: [], strengths: [] };
    postings.set(term, posting);
    posting.documents.push(document);
    posting.strengths.push(strength);
  };
  documents.forEach(({ id, fingerprint }, i) => {
    for (const [term, strength] of fingerprint.terms) add(term, first + i, strength);
    add(idTerm(id), first + i, ID_STRENGTH);
  });
  const out = segmentWriter(number);
  for (const term of [...postings.keys()].sort((a, b) => a - b))
    out.add(term, postings.get(term) ?? { documents: [], strengths: [] });
  return out.close(
    documents.map((_, i) => first + i),
    documents.map(({ fingerprint }) => fingerprint.day),
  );
}

function packTable({ documents, days, firsts }: SegmentTable): Uint8Array {
  const out = writer();
  writeSorted(out, documents);
  for (const day of days) writeDay(out, day);
  writeSorted(out, firsts);
  return out.bytes();
}

export function unpackTable(number: number, bytes: Uint8Array): SegmentTable {
  const from = new Reader(bytes);
  const documents = readSorted(from);
  const days = documents.map(() => readDay(from));
  return { number, documents, days, firsts: readSorted(from) };
}

/** The page that holds the term if any does, -1 where the segment begins behind it. Logarithmic. */
export function pageOf({ firsts }: SegmentTable, term: number): number {
  let [low, high] = [0, firsts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((firsts[middle] ?? 0) <= term) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** A page with the way into it. */
export interface Page {
  readonly bytes: Uint8Array;
  /** Of one posting in `MARKED`, in order: the term before it, and where it begins. */
  readonly marks: Uint32Array;
}

/** Fewer would leave more terms to pass over, more would swell the memory: with 16 they cost a hundredth of the pages. */
const MARKED = 16;

/** Reads the page's terms once, so that no query passes over more than a few of them. Linear. */
export function pageFrom(bytes: Uint8Array): Page {
  const from = new Reader(bytes);
  const marks: number[] = [];
  for (let term = 0, count = 0; !from.done(); count++) {
    if (count % MARKED === 0) marks.push(term, from.position());
    term += from.number();
    from.number();
    from.skip(from.number());
  }
  return { bytes, marks: Uint32Array.from(marks) };
}

/** The last mark before a term. Logarithmic. */
function markBefore(marks: Uint32Array, term: number): number {
  let [low, high] = [0, marks.length / 2];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[2 * middle] ?? 0) < term) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/**
 * Adds weight times strength to the sum of each document of the term's posting in the page. The terms since the last
 * mark are passed over unread. By hand rather than by a `Reader`: most of the first stage is spent here.
 */
export function addPosting({ bytes: page, marks }: Page, term: number, { weight, sums }: Adding): void {
  const mark = 2 * markBefore(marks, term);
  let [here, at] = [marks[mark] ?? 0, marks[mark + 1] ?? 0];
  const number = (): number => {
    let byte = page[at++] ?? 0;
    let value = byte & 0x7f;
    for (let shift = 7; byte > 0x7f && shift < 35; shift += 7) {
      byte = page[at++] ?? 0;
      value |= (byte & 0x7f) << shift;
    }
    return value >>> 0;
  };
  while (at < page.length) {
    here += number();
    const count = number();
    const bytes = number();
    if (here > term) return;
    if (here < term) {
      at += bytes;
      continue;
    }
    for (let i = 0, document = 0; i < count; i++) {
      document += number();
      sums[document] = (sums[document] ?? 0) + weight * (page[at++] ?? 0);
    }
    return;
  }
}

export interface Adding {
  readonly weight: number;
  /** By number of document. */
  readonly sums: Float64Array;
}

/** The documents of some articles' ids in the page, read once; a word with the same hash may stand in the same posting. */
export function documentsWithIds(page: Uint8Array, terms: ReadonlySet<number>): number[] {
  const found: number[] = [];
  const from = new Reader(page);
  for (let term = 0; !from.done(); ) {
    term += from.number();
    const [count, bytes] = [from.number(), from.number()];
    if (!terms.has(term)) {
      from.skip(bytes);
      continue;
    }
    for (let i = 0, document = 0; i < count; i++) {
      document += from.number();
      if (from.byte() === ID_STRENGTH) found.push(document);
    }
  }
  return found;
}

/** All terms of a page in order. */
export function* postingsOf(page: Uint8Array): Generator<readonly [term: number, posting: Posting]> {
  const from = new Reader(page);
  let term = 0;
  while (!from.done()) {
    term += from.number();
    const documents: number[] = [];
    const strengths: number[] = [];
    const count = from.number();
    from.number();
    for (let i = 0, document = 0; i < count; i++) {
      document += from.number();
      documents.push(document);
      strengths.push(from.byte());
    }
    yield [term, { documents, strengths }];
  }
}
