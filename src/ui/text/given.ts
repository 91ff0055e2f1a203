/** What the reader gives to be checked, and the article that it makes. */
import { type Article, articleId } from '../../core/article.ts';
import { importFile } from '../../library/transfer/importing.ts';
import { reasonOf } from '../parts/not-taken.ts';
import { pageReader } from '../parts/page-reader.ts';

/** What stands in the form. */
export interface Given {
  readonly text: string;
  readonly outlet: string;
  /** YYYY-MM-DD, or empty. */
  readonly date: string;
  /** The article that a file held, with what it says of itself. */
  readonly file?: { readonly name: string; readonly article: Article };
}

export const NOTHING_GIVEN: Given = { text: '', outlet: '', date: '' };

/** Not printed at all: soft hyphens, zero-width spaces and joiners, byte order marks. */
const UNPRINTED = /[\u00ad\u200b\u2060\ufeff]+/g;

/** The text as a page would print it: a paragraph a line, no line empty, no two spaces in a row. Idempotent. */
export function printedText(text: string): string {
  const lines = text.split(/\r\n?|\n/).map((line) => line.replace(UNPRINTED, '').replace(/\s+/g, ' ').trim());
  return lines.filter((line) => line !== '').join('\n');
}

/** Null where there are no words. The same text is the same article, however often it is given. */
export async function articleOf({ text: raw, outlet, date, file }: Given): Promise<Article | null> {
  const text = printedText(raw);
  if (text === '') return null;
  const { outlet: _, published, ...stated } = file?.article ?? { id: articleId(await nameOf(text)) };
  // Of a moment the form shows the day alone.
  const moment = published?.startsWith(date) ? published : date;
  const [name, when] = [outlet.trim(), date && moment];
  return { ...stated, text, ...(name && { outlet: name }), ...(when && { published: when }) };
}

async function nameOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  const hex = [...new Uint8Array(digest, 0, 8)].map((byte) => byte.toString(16).padStart(2, '0'));
  return `pasted-${hex.join('')}`;
}

/** The first article of the file, and whether there are more. Rejects with why there is none, in the reader's words. */
export async function openFile(file: File): Promise<{ readonly given: Given; readonly more: boolean }> {
  let first: Article | null = null;
  for await (const one of importFile(file, { now: Date.now(), readPage: pageReader() })) {
    if (first) return { given: givenOf(file.name, first), more: true };
    if ('reason' in one) throw new Error(reasonOf(one));
    first = one.article;
  }
  if (!first) throw new Error(reasonOf({ at: file.name, reason: 'no-text' }));
  return { given: givenOf(file.name, first), more: false };
}

function givenOf(name: string, article: Article): Given {
  const date = /^\d{4}-\d\d-\d\d/.exec(article.published ?? '')?.[0] ?? '';
  return { text: article.text, outlet: article.outlet ?? '', date, file: { name, article } };
}
