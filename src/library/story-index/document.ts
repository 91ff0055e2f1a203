/** One article as the index keeps it: its id, a hash of its address and its fingerprint, in about 900 bytes. */
import { canonicalAddress } from '../../core/address.ts';
import { type Fingerprint, hashOf, type Term } from '../../core/fingerprint.ts';
import { Reader, readSorted, type Writer, writer, writeSorted } from './bytes.ts';
import type { StoryEntry } from './hit.ts';

export interface IndexedDocument {
  readonly id: string;
  /** 0 where the article has no address. */
  readonly address: number;
  readonly fingerprint: Fingerprint;
}

/** One word run in 16 of the text, one in four of the fingerprint's: enough to tell copy, rewrite and report apart. */
const RUN_SAMPLE = 16;
/** Long texts have runs to spare; the smallest hashes are as good a sample as any, and the same in every copy. */
const MOST_RUNS = 128;

export function documentOf({ id, url, fingerprint }: StoryEntry): IndexedDocument {
  const runs = fingerprint.runs.filter((hash) => hash % RUN_SAMPLE === 0).slice(0, MOST_RUNS);
  return { id, address: addressOf(url), fingerprint: { ...fingerprint, runs } };
}

function addressOf(url: string | undefined): number {
  const address = url === undefined ? null : canonicalAddress(url);
  return address === null ? 0 : hashOf(address);
}

/** Whether they are one article or revisions of it. */
export const isSameArticle = (a: IndexedDocument, b: IndexedDocument): boolean =>
  a.id === b.id || (a.address !== 0 && a.address === b.address);

/**
 * What finds an article by its id among the terms of the postings. All of them stand in the last 64th of the hashes, so
 * that a thousand ids are looked up in a few pages.
 */
export const idTerm = (id: string): number => ((hashOf(id) >>> 6) | 0xfc000000) >>> 0;

// Years 1 to 9999 and more, with room for "unknown".
const DAY_OFFSET = 800_000;

export function writeDay(out: Writer, day: number | null): void {
  out.number(day === null ? 0 : Math.max(1, day + DAY_OFFSET));
}

export function readDay(from: Reader): number | null {
  const written = from.number();
  return written === 0 ? null : written - DAY_OFFSET;
}

export function packDocument({ id, address, fingerprint }: IndexedDocument): Uint8Array {
  const out = writer();
  out.text(id);
  out.number(address);
  writeDay(out, fingerprint.day);
  writeSorted(
    out,
    fingerprint.terms.map(([hash]) => hash),
  );
  for (const [, strength, nature] of fingerprint.terms) {
    out.byte(strength);
    out.byte(nature);
  }
  writeSorted(
    out,
    fingerprint.runs.map((hash) => hash / RUN_SAMPLE),
  );
  out.number(fingerprint.quotes.length);
  for (const hash of fingerprint.quotes) out.number(hash);
  return out.bytes();
}

export function unpackDocument(bytes: Uint8Array): IndexedDocument {
  const from = new Reader(bytes);
  const [id, address, day] = [from.text(), from.number(), readDay(from)];
  const terms = readSorted(from).map((hash): Term => [hash, from.byte(), from.byte()]);
  const runs = readSorted(from).map((hash) => hash * RUN_SAMPLE);
  const quotes = Array.from({ length: from.number() }, () => from.number());
  return { id, address, fingerprint: { terms, runs, quotes, day } };
}
