/** Where saved pages were found, from a file that says so for many. */

import { basename } from 'node:path';
import { isThing, type Thing } from '../core/json.ts';
import { inputName, parseEntries, readInput } from './files.ts';

export interface Addresses {
  /** By the page's id. */
  readonly addresses: ReadonlyMap<string, string>;
  readonly faults: readonly Fault[];
}

interface Fault {
  readonly at: string;
  readonly error: string;
}

/** What a page is called: its file without folder and endings. */
export const pageId = (file: string): string => basename(file).replace(/(?:\.html?)?(?:\.gz)?$/i, '');

export const isAddress = (text: string): boolean => /^https?:\/\//i.test(text) && URL.canParse(text);

/**
 * From {"id": "address"}, from {"id": {"url": "address"}}, from a {"id", "url"} a line, or from lines of both, parted
 * by white space or a comma. No file holds no address; what a file holds besides addresses is a fault each.
 */
export function addressesOf(file: string | undefined): Addresses {
  if (file === undefined) return { addresses: new Map(), faults: [] };
  const input = readInput(file);
  if ('error' in input) return { addresses: new Map(), faults: [input] };
  const stated = /^\s*[[{]/.test(input.value) ? inJson(file, input.value) : inLines(file, input.value);
  const addresses = new Map<string, string>();
  const faults: Fault[] = [];
  for (const one of stated) {
    if ('error' in one) faults.push(one);
    else if (!isAddress(one.url)) faults.push({ at: one.at, error: `"${shortened(one.url)}" is no address` });
    else addresses.set(one.id, one.url);
  }
  return { addresses, faults: addresses.size > 0 ? faults : [nothingIn(file, faults)] };
}

/** One fault for a file that is of another kind altogether. */
function nothingIn(file: string, [first, ...more]: readonly Fault[]): Fault {
  if (!first) return { at: inputName(file), error: 'holds no address' };
  return more.length > 0 ? { at: first.at, error: `${first.error}, nor does the file hold any` } : first;
}

interface Row {
  readonly at: string;
  readonly id: string;
  readonly url: string;
}

const EXPECTED = 'expected an id and its address';
const LONGEST_SHOWN = 60;
const shortened = (text: string): string => text.slice(0, LONGEST_SHOWN);

function* inLines(file: string, text: string): Generator<Row | Fault> {
  for (const [i, line] of text.split('\n').entries()) {
    if (!line.trim()) continue;
    const at = `${inputName(file)}:${i + 1}`;
    const [, id, url] = /^\s*([^\s,]+)(?:\s*,\s*|\s+)(\S+)\s*$/.exec(line) ?? [];
    yield id && url ? { at, id: pageId(id), url } : { at, error: EXPECTED };
  }
}

function* inJson(file: string, text: string): Generator<Row | Fault> {
  for (const entry of parseEntries(file, text)) {
    const { at } = entry;
    if ('error' in entry) yield entry;
    else if (!isThing(entry.value)) yield { at, error: EXPECTED };
    else if (typeof entry.value.id === 'string' && typeof entry.value.url === 'string')
      yield { at, id: pageId(entry.value.id), url: entry.value.url };
    else yield* byId(at, entry.value);
  }
}

/** An id without an address is none of our concern: the object may say other things of its page. */
function* byId(at: string, pages: Thing): Generator<Row | Fault> {
  for (const [id, value] of Object.entries(pages)) {
    const url = isThing(value) ? value.url : value;
    if (typeof url === 'string') yield { at, id: pageId(id), url };
    else if (!isThing(value)) yield { at, error: `"${shortened(id)}" has no address` };
  }
}
