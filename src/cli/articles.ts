/** Reading articles from files, folders and standard input: plain text, JSON, linked data, saved pages. */
import { readdirSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import type { Article } from '../core/article.ts';
import { articleId } from '../core/article.ts';
import { articleOfJson, isOtherThing } from '../library/transfer/article-json.ts';
import { causeOf, formatOf } from '../library/transfer/formats.ts';
import { readPage } from '../page/read.ts';
import { documentOf } from './dom.ts';
import { parseEntries, readBytes } from './files.ts';

/** An article of an input, or the reason why there is none. `at` names the file, and the line where it has several. */
export type Found =
  | { readonly at: string; readonly article: Article }
  | { readonly at: string; readonly error: string };

/** All articles of the named inputs, in order. A folder is read with all its folders, by name; `-` is standard input. */
export async function* readArticles(names: readonly string[]): AsyncGenerator<Found> {
  for (const name of names) {
    for (const file of filesOf(name)) {
      if ('error' in file) yield file;
      else yield* articlesIn(file.name);
    }
  }
}

const READ_IN_FOLDERS = /\.(?:txt|json|jsonl|html?)(?:\.gz)?$/i;

function filesOf(
  name: string,
): readonly ({ readonly name: string } | { readonly at: string; readonly error: string })[] {
  if (name === '-') return [{ name }];
  try {
    if (!statSync(name).isDirectory()) return [{ name }];
    const inside = readdirSync(name, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && READ_IN_FOLDERS.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !/(?:^|[/\\])\.[^./\\]/.test(relative(name, path)))
      .sort();
    if (inside.length > 0) return inside.map((path) => ({ name: path }));
    return [{ at: name, error: 'holds no .txt, .json, .jsonl or .html file' }];
  } catch (error) {
    return [{ at: name, error: causeOf(error) }];
  }
}

async function* articlesIn(name: string): AsyncGenerator<Found> {
  const bytes = readBytes(name);
  if ('error' in bytes) return yield bytes;
  const at = name === '-' ? 'stdin' : name;
  const text = bytes.value.toString('utf8').replace(/^\ufeff/, '');
  const format = formatOf(name, text);
  // A page knows its own encoding; everything else is read as UTF-8, in which no text has this character.
  if (format === 'html') return yield withText(await pageArticle(at, bytes.value));
  if (text.includes('\0')) return yield { at, error: 'is not a text file' };
  if (format === 'json') return yield* jsonArticles(name, text);
  yield withText({ at, article: named({ id: articleId(idOf(at)), text }, at) });
}

function* jsonArticles(name: string, text: string): Generator<Found> {
  let count = 0;
  for (const entry of parseEntries(name, text)) {
    if (!('error' in entry) && isOtherThing(entry.value)) continue;
    count++;
    if ('error' in entry) yield entry;
    else yield jsonArticle(entry.at, entry.value);
  }
  if (count === 0) yield { at: name === '-' ? 'stdin' : name, error: 'holds no article' };
}

function jsonArticle(at: string, value: unknown): Found {
  const article = articleOfJson(value, idOf(at));
  if (!article) return { at, error: 'not an article: expected {"text", ...} or a schema.org articleBody' };
  return withText({ at, article: named(article, at) });
}

const NO_ARTICLE = {
  'not-an-article': 'no article found in this page',
  'too-large': 'the page is too large to be read',
  empty: 'the page holds no text',
} as const;

async function pageArticle(at: string, page: Uint8Array): Promise<Found> {
  const { extraction } = readPage(await documentOf(page), idOf(at));
  if (extraction.kind === 'none') return { at, error: NO_ARTICLE[extraction.reason] };
  return { at, article: named(extraction.article, at) };
}

function withText(found: Found): Found {
  if ('error' in found || /\S/.test(found.article.text)) return found;
  return { at: found.at, error: 'holds no text' };
}

/** The same file has one id, however its path is written. */
const idOf = (at: string): string => (at === 'stdin' ? at : relative('.', at) || at);

/** A file of an outlet that nobody named is called by its own name: `reuters.txt` is printed by "reuters". */
function named(article: Article, at: string): Article {
  const { outlet, agency, url } = article;
  if (outlet ?? agency ?? url ?? (at === 'stdin' || /:\d+$/.test(at))) return article;
  return { ...article, outlet: basename(at).replace(READ_IN_FOLDERS, '') };
}
