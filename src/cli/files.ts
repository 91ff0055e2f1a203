/** Reading the command line's inputs: files or standard input, JSON or one JSON a line, gzipped or not. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { causeOf, type Parsed, parseJson } from '../library/transfer/formats.ts';

/** One JSON value of an input, or the reason why a line is none. */
export type Entry =
  | { readonly at: string; readonly value: unknown }
  | { readonly at: string; readonly error: string };

/** All values of the named inputs in order; `-` (and no name at all) is standard input. An input of none is an error. */
export function* entries(names: readonly string[], what: 'article' | 'story' = 'article'): Generator<Entry> {
  for (const name of names.length > 0 ? names : ['-']) {
    const text = readInput(name);
    if ('error' in text) yield text;
    else {
      let isEmpty = true;
      for (const entry of parseEntries(name, text.value)) {
        isEmpty = false;
        yield entry;
      }
      if (isEmpty) yield { at: inputName(name), error: `holds no ${what}` };
    }
  }
}

type Read<Value> = { readonly value: Value } | { readonly at: string; readonly error: string };

/** The text of a file (or of standard input, `-`), unzipped where it is gzipped. */
export function readInput(name: string): Read<string> {
  const bytes = readBytes(name);
  return 'error' in bytes ? bytes : { value: textOf(bytes.value) };
}

/** Bytes as UTF-8, without a byte order mark. */
export const textOf = (bytes: Buffer): string => bytes.toString('utf8').replace(/^\ufeff/, '');

/** The same before it is decoded. */
export function readBytes(name: string): Read<Buffer> {
  try {
    const bytes = readFileSync(name === '-' ? 0 : name);
    const gzipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
    return { value: gzipped ? gunzipSync(bytes) : bytes };
  } catch (error) {
    const isFolder = error instanceof Error && 'code' in error && error.code === 'EISDIR';
    return { at: inputName(name), error: isFolder ? 'is a folder; name the files in it' : causeOf(error) };
  }
}

/** The values of an input's text: one JSON document (the items of an array), or one JSON a line. */
export function* parseEntries(name: string, text: string): Generator<Entry> {
  if (!/\S/.test(text)) return;
  const at = inputName(name);
  const whole = /\.jsonl(?:\.gz)?$/i.test(name) ? null : parseJson(text);
  const isDocument = whole !== null && ('value' in whole || /\.json(?:\.gz)?$/i.test(name));
  if (isDocument || !hasRecords(text)) return yield* documentEntries(at, text, whole ?? parseJson(text));
  let line = 0;
  for (const row of text.split('\n')) {
    line++;
    if (row.trim()) yield { at: `${at}:${line}`, ...parseJson(row) };
  }
}

/** Whether a text is read by the line: one line alone is a line, however broken. */
function hasRecords(text: string): boolean {
  const rows = text.split('\n').filter((row) => row.trim());
  if (rows.length === 1) return true;
  if (/^\s*[[{]\s*$/.test(rows[0] ?? '')) return false; // the beginning of a document over several lines
  return rows.some((row) => /^\s*[[{]/.test(row) && 'value' in parseJson(row));
}

function* documentEntries(at: string, text: string, whole: Parsed): Generator<Entry> {
  if ('error' in whole) {
    const position = /at position (\d+)/.exec(whole.error)?.[1];
    const line = position === undefined ? '' : `:${text.slice(0, Number(position)).split('\n').length}`;
    yield { at: `${at}${line}`, error: `not JSON: ${whole.error}` };
  } else if (Array.isArray(whole.value)) {
    for (const [i, value] of whole.value.entries()) yield { at: `${at}:${i + 1}`, value };
  } else yield { at, value: whole.value };
}

export const inputName = (name: string): string => (name === '-' ? 'stdin' : name);
