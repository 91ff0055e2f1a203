/** The articles of a file that a reader gives to the library, one after the other, with a reason for each that is none. */

import type { Article } from '../../core/article.ts';
import { articleId } from '../../core/article.ts';
import { wordsOf } from '../../error-words.ts';
import type { Arrival, Origin } from '../store/records.ts';
import { formatOf, parseJson } from './formats.ts';
import { bytesOf, type Excess, linesOf } from './lines.ts';
import { arrivalsOf, flawOf, type Rejection } from './record.ts';

/** Something of a file that was not taken in, and where it stands. */
export interface Rejected {
  /** The file's name, with the line where it holds several articles. */
  readonly at: string;
  readonly reason: Rejection['reason'] | Excess | 'too-long-a-line' | 'too-large' | 'no-page' | 'broken';
  readonly detail?: string;
}

export type Imported = Arrival | Rejected;

/** `File` of the browser has this shape. */
export interface GivenFile {
  readonly name: string;
  readonly stream: () => ReadableStream<Uint8Array<ArrayBuffer>>;
}

export interface ImportOptions {
  /** Milliseconds since 1970: when the files are read. */
  readonly now: number;
  /** Reads a saved page; null where it holds no article. A DOM is the caller's. */
  readonly readPage: (page: Uint8Array, name: string) => Promise<Article | null>;
}

/** A JSON document and a page are read in one piece. */
const WHOLE_LIMIT = 100_000_000;
const PAGE_LIMIT = 20_000_000;

/**
 * Streams: a file of any size passes through bounded memory, if it holds one JSON record a line. Never throws: a file
 * that cannot be read to its end is rejected from there on.
 */
export async function* importFile(file: GivenFile, options: ImportOptions): AsyncGenerator<Imported> {
  try {
    yield* importKind(file, options);
  } catch (error) {
    yield { at: file.name, reason: 'broken', detail: wordsOf(error) };
  }
}

const LINES = /\.jsonl(?:\.gz)?$/i;
const DOCUMENT = /\.json(?:\.gz)?$/i;
const PAGE = /\.html?(?:\.gz)?$/i;

async function* importKind(file: GivenFile, options: ImportOptions): AsyncGenerator<Imported> {
  const { name } = file;
  if (LINES.test(name)) return yield* importLines(file, options);
  const bytes = await bytesOf(file.stream(), PAGE.test(name) ? PAGE_LIMIT : WHOLE_LIMIT);
  if (bytes === 'too-many-bytes') return yield { at: name, reason: 'too-large' };
  if (typeof bytes === 'string') return yield { at: name, reason: bytes };
  const text = new TextDecoder().decode(bytes);
  switch (formatOf(name, text)) {
    case 'html':
      return yield await importPage(name, bytes, options);
    case 'json':
      return yield* importJson(name, text, options);
    case 'text':
      return yield importText(name, text, options);
  }
}

async function* importLines(file: GivenFile, { now }: ImportOptions): AsyncGenerator<Imported> {
  for await (const line of linesOf(file.stream())) {
    const at = `${file.name}:${line.number}`;
    if ('excess' in line) yield { at, reason: line.excess };
    else if ('tooLong' in line) yield { at, reason: 'too-long-a-line' };
    else yield* importRecord(parseJson(line.text), at, now);
  }
}

/** One article, a list of them, or one a line under a name that does not say so. */
function* importJson(name: string, text: string, { now }: ImportOptions): Generator<Imported> {
  const whole = parseJson(text);
  if ('error' in whole && DOCUMENT.test(name)) yield* importRecord(whole, name, now);
  else if ('error' in whole) {
    for (const [i, line] of text.split('\n').entries()) {
      if (/\S/.test(line)) yield* importRecord(parseJson(line), `${name}:${i + 1}`, now);
    }
  } else if (Array.isArray(whole.value)) {
    for (const [i, value] of whole.value.entries()) yield* importRecord({ value }, `${name}:${i + 1}`, now);
  } else yield* importRecord(whole, name, now);
}

function* importRecord(parsed: ReturnType<typeof parseJson>, at: string, now: number): Generator<Imported> {
  if ('error' in parsed) return yield { at, reason: 'not-json', detail: parsed.error.slice(0, 200) };
  const found = arrivalsOf(parsed.value, { fallback: at, origin: originOf(at, now), now });
  if ('reason' in found) yield { at, ...found };
  else yield* found;
}

async function importPage(
  name: string,
  page: Uint8Array,
  { now, readPage }: ImportOptions,
): Promise<Imported> {
  const article = await readPage(page, name);
  return article ? importArticle(article, name, now) : { at: name, reason: 'no-page' };
}

/** A text of an outlet that nobody named is called by its file: `reuters.txt` is printed by "reuters". */
function importText(name: string, text: string, { now }: ImportOptions): Imported {
  const outlet = name.replace(/\.txt(?:\.gz)?$/i, '');
  return importArticle({ id: articleId(name), text: text.replace(/^\ufeff/, ''), outlet }, name, now);
}

function importArticle(article: Article, at: string, now: number): Imported {
  if (article.text.includes('\0')) return { at, reason: 'not-an-article' };
  const flaw = flawOf(article, now);
  return flaw ? { at, ...flaw } : { article, origin: originOf(at, now) };
}

/** The articles alone; what was rejected is told to the caller, who may want to keep only so many. */
export async function* withoutRejected(
  imported: AsyncIterable<Imported>,
  rejected: (one: Rejected) => void,
): AsyncGenerator<Arrival> {
  for await (const one of imported) {
    if ('reason' in one) rejected(one);
    else yield one;
  }
}

const originOf = (from: string, now: number): Origin => ({
  way: 'file',
  from,
  read: new Date(now).toISOString(),
});
