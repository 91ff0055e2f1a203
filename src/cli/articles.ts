/** Reading articles from files, folders and standard input: plain text, JSON, linked data, saved pages. */
import { readdirSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import type { Article } from '../core/article.ts';
import { articleId } from '../core/article.ts';
import { withLanguage } from '../core/text-language.ts';
import { articleOfJson, isOtherThing } from '../library/transfer/article-json.ts';
import { causeOf, formatOf } from '../library/transfer/formats.ts';
import { readPage } from '../page/read.ts';
import { documentOf } from './dom.ts';
import { inputName, parseEntries, readBytes, textOf } from './files.ts';

/** An article of an input. `at` names the file, and the line where it has several. */
export interface Taken {
  readonly at: string;
  readonly article: Article;
}

/** The same, or the reason why there is none; a note is no fault of the input. */
export type Found =
  | Taken
  | { readonly at: string; readonly error: string }
  | { readonly at: string; readonly note: string };

/**
 * All articles of the named inputs, in order. A folder is read with all its folders, by name, passing over JSON about
 * other things; `-` is standard input.
 */
export async function* readArticles(names: readonly string[], rule: Rule = {}): AsyncGenerator<Found> {
  for (const name of names) {
    if (name !== '-' && isFolder(name)) yield* articlesInFolder(name, rule);
    else {
      const bytes = readBytes(name);
      if ('error' in bytes) yield bytes;
      else yield* articlesOf(name, bytes.value, rule);
    }
  }
}

export interface Rule {
  /** Whether a record may say of an article that its text is empty: that it holds no quotation is an answer as well. */
  readonly mayBeBlank?: boolean;
}

/** The articles alone; what is none is told on standard error. */
export async function* taken(found: AsyncIterable<Found>, outcome: Outcome): AsyncGenerator<Taken> {
  for await (const one of found) {
    if ('article' in one) yield one;
    else if ('note' in one) complain(one.at, one.note);
    else {
      complain(one.at, one.error);
      outcome.failed = true;
    }
  }
}

/** Whether anything went wrong up to now. */
export interface Outcome {
  failed: boolean;
}

export const complain = (at: string, cause: string): boolean => process.stderr.write(`${at}: ${cause}\n`);

const READ_IN_FOLDERS = /\.(?:txt|json|jsonl|html?)(?:\.gz)?$/i;

/** What cannot be looked at is left to be read, which tells why that fails. */
function isFolder(name: string): boolean {
  try {
    return statSync(name).isDirectory();
  } catch {
    return false;
  }
}

async function* articlesInFolder(folder: string, rule: Rule): AsyncGenerator<Found> {
  const files = filesIn(folder);
  if (!Array.isArray(files)) return yield files;
  const passedOver: string[] = [];
  for (const file of files) {
    const bytes = readBytes(file);
    if ('error' in bytes) yield bytes;
    else if (isOtherJson(file, bytes.value)) passedOver.push(relative(folder, file));
    else yield* articlesOf(file, bytes.value, rule);
  }
  if (passedOver.length === files.length) yield { at: folder, error: 'holds no article' };
  else if (passedOver.length > 0) yield { at: folder, note: `passed over ${listed(passedOver)}` };
}

function listed(files: readonly string[]): string {
  const more = files.length > NAMED_AT_MOST ? ` and ${files.length - NAMED_AT_MOST} more` : '';
  return `JSON that holds no article: ${files.slice(0, NAMED_AT_MOST).join(', ')}${more}`;
}

const NAMED_AT_MOST = 3;

function filesIn(folder: string): string[] | { readonly at: string; readonly error: string } {
  try {
    const inside = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && READ_IN_FOLDERS.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !/(?:^|[/\\])\.[^./\\]/.test(relative(folder, path)))
      .sort();
    return inside.length > 0 ? inside : { at: folder, error: 'holds no .txt, .json, .jsonl or .html file' };
  } catch (error) {
    return { at: folder, error: causeOf(error) };
  }
}

/** Whether a file is good JSON, but none of it an article: such as what describes the texts beside it. */
function isOtherJson(name: string, bytes: Buffer): boolean {
  const text = textOf(bytes);
  if (formatOf(name, text) !== 'json') return false;
  for (const entry of parseEntries(name, text))
    if ('error' in entry || articleOfJson(entry.value, name)) return false;
  return true;
}

/** The articles of an input that was read already. */
export async function* articlesOf(name: string, bytes: Buffer, rule: Rule = {}): AsyncGenerator<Found> {
  const at = inputName(name);
  const text = textOf(bytes);
  if (!/\S/.test(text)) return yield { at, error: 'holds no article' };
  const format = formatOf(name, text);
  // A page knows its own encoding; everything else is read as UTF-8, in which no text has this character.
  if (format === 'html') return yield await pageArticle(at, bytes);
  if (text.includes('\0')) return yield { at, error: 'is not a text file' };
  if (format === 'json') return yield* jsonArticles(name, text, rule);
  yield { at, article: named(withLanguage({ id: articleId(idOf(at)), text }), at) };
}

function* jsonArticles(name: string, text: string, rule: Rule): Generator<Found> {
  let count = 0;
  for (const entry of parseEntries(name, text)) {
    if (!('error' in entry) && isOtherThing(entry.value)) continue;
    count++;
    if ('error' in entry) yield entry;
    else yield jsonArticle(entry.at, entry.value, rule);
  }
  if (count === 0) yield { at: inputName(name), error: 'holds no article' };
}

function jsonArticle(at: string, value: unknown, { mayBeBlank }: Rule): Found {
  const article = articleOfJson(value, idOf(at));
  if (!article) return { at, error: 'not an article: no "text" and no schema.org articleBody' };
  if (!mayBeBlank && !/\S/.test(article.text)) return { at, error: 'holds no text' };
  return { at, article: named(article, at) };
}

/** Why a page gives no article, in words. */
export const NO_ARTICLE = {
  'not-an-article': 'no article found in this page',
  'too-large': 'the page is too large to be read',
  empty: 'the page holds no text',
} as const;

async function pageArticle(at: string, page: Uint8Array): Promise<Found> {
  const { extraction } = readPage(await documentOf(page), idOf(at));
  if (extraction.kind === 'none') return { at, error: NO_ARTICLE[extraction.reason] };
  return { at, article: named(extraction.article, at) };
}

/** The same file has one id, however its path is written. */
export const idOf = (at: string): string => (at === 'stdin' ? at : relative('.', at) || at);

/** A file of an outlet that nobody named is called by its own name: `reuters.txt` is printed by "reuters". */
function named(article: Article, at: string): Article {
  const { outlet, agency, url } = article;
  if (outlet ?? agency ?? url ?? (at === 'stdin' || /:\d+$/.test(at))) return article;
  return { ...article, outlet: basename(at).replace(READ_IN_FOLDERS, '') };
}
