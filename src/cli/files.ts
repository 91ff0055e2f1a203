/** Reading the command line's inputs: files or standard input, JSON or one JSON a line, gzipped or not. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { causeOf, parseJson } from '../library/transfer/formats.ts';

/** One JSON value of an input, or the reason why a line is none. */
export type Entry =
  | { readonly at: string; readonly value: unknown }
  | { readonly at: string; readonly error: string };

/** All values of the named inputs in order; `-` (and no name at all) is standard input. */
export function* entries(names: readonly string[]): Generator<Entry> {
  for (const name of names.length > 0 ? names : ['-']) {
    const text = readInput(name);
    if ('error' in text) yield text;
    else yield* parseEntries(name, text.value);
  }
}

type Read<Value> = { readonly value: Value } | { readonly at: string; readonly error: string };

/** The text of a file (or of standard input, `-`), unzipped where it is gzipped. */
export function readInput(name: string): Read<string> {
  const bytes = readBytes(name);
  return 'error' in bytes ? bytes : { value: bytes.value.toString('utf8').replace(/^\ufeff/, '') };
}

/** The same before it is decoded. */
export function readBytes(name: string): Read<Buffer> {
  try {
    const bytes = readFileSync(name === '-' ? 0 : name);
    const gzipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
    return { value: gzipped ? gunzipSync(bytes) : bytes };
  } catch (error) {
    return { at: inputName(name), error: causeOf(error) };
  }
}

/** The values of an input's text: one JSON document (the items of an array), or one JSON a line. */
export function* parseEntries(name: string, text: string): Generator<Entry> {
  if (!/\.jsonl(?:\.gz)?$/.test(name)) {
    const whole = parseJson(text);
    if ('value' in whole) {
      const list = Array.isArray(whole.value) ? whole.value : [whole.value];
      for (const value of list) yield { at: inputName(name), value };
      return;
    }
    if (/\.json(?:\.gz)?$/.test(name)) return yield { at: inputName(name), error: whole.error };
  }
  let line = 0;
  for (const row of text.split('\n')) {
    line++;
    if (row.trim()) yield { at: `${inputName(name)}:${line}`, ...parseJson(row) };
  }
}

export const inputName = (name: string): string => (name === '-' ? 'stdin' : name);
