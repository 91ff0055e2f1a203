/** `crossquote extract`: the article of saved pages, read by the very code that reads the page in the browser. */
import { parseArgs } from 'node:util';
import type { Article } from '../core/article.ts';
import { causeOf } from '../library/transfer/formats.ts';
import { readPage } from '../page/read.ts';
import { addressesOf, isAddress, pageId } from './addresses.ts';
import { complain, NO_ARTICLE } from './articles.ts';
import { documentOf } from './dom.ts';
import { inputName, readBytes } from './files.ts';

export const EXTRACT_HELP = `crossquote extract [--jsonl] FILE...|-

Prints the article of each saved page: its text, and what the page says of it.
Input: HTML (.html, .gz, or standard input).
  --url ADDRESS            where the page was found (for one page)
  --urls FILE              ... for many: {"id": "address"} as JSON, or an id and its address a line, as JSON
                           {"id", "url"} or parted by white space or a comma
  --jsonl                  one JSON line a page: {id, file, url, title, byline, outlet, agency, published,
                           modified, language, cut, text}
  --format ground-truth    one JSON object {id: {articleBody}} for all pages
  --help                   this text
An id is the file's name without .html or .html.gz.
Exit code: 0 done, 2 a file could not be read or holds no article.
`;

interface Options {
  readonly files: readonly string[];
  readonly url: string | undefined;
  /** The file that holds the addresses of many. */
  readonly urls: string | undefined;
  readonly format: 'text' | 'jsonl' | 'ground-truth';
}

/** Runs the command on its arguments and returns the exit code. */
export async function extract(args: readonly string[]): Promise<number> {
  const options = optionsOf(args);
  if ('error' in options) {
    complain('crossquote extract', options.error);
    return 2;
  }
  const { addresses, faults } = addressesOf(options.urls);
  for (const { at, error } of faults) complain(at, error);
  if (options.urls !== undefined && addresses.size === 0) return 2;
  let code = faults.length > 0 ? 2 : 0;
  const bodies: Record<string, { readonly articleBody: string }> = {};
  for (const file of options.files) {
    const page = await pageOf(file, options.url ?? addresses.get(idOf(file)));
    if ('error' in page) {
      complain(inputName(file), page.error);
      code = 2;
    } else if (options.format === 'ground-truth') bodies[page.id] = { articleBody: page.article.text };
    else process.stdout.write(options.format === 'jsonl' ? jsonLine(page) : readable(page));
  }
  if (options.format === 'ground-truth') process.stdout.write(`${JSON.stringify(bodies)}\n`);
  return code;
}

interface Page {
  readonly id: string;
  readonly file: string;
  readonly article: Article;
}

async function pageOf(file: string, address: string | undefined): Promise<Page | { readonly error: string }> {
  const bytes = readBytes(file);
  if ('error' in bytes) return bytes;
  const id = idOf(file);
  const { extraction } = readPage(await documentOf(bytes.value), address ?? id);
  if (extraction.kind === 'none') return { error: NO_ARTICLE[extraction.reason] };
  return { id, file: inputName(file), article: extraction.article };
}

const idOf = (file: string): string => pageId(inputName(file));

function jsonLine({ id, file, article }: Page): string {
  const { url, title, byline, outlet, agency, published, modified, language, cut, text } = article;
  const stated = { url, title, byline, outlet, agency, published, modified, language, cut };
  return `${JSON.stringify({ id, file, ...stated, text })}\n`;
}

function readable({ file, article }: Page): string {
  const { title, byline, outlet, agency, published, text } = article;
  const about = [outlet, agency, byline, published].filter(Boolean).join(' · ');
  return `${[title ?? file, about, '', text, ''].filter((line) => line !== undefined).join('\n')}\n`;
}

function optionsOf(args: readonly string[]): Options | { readonly error: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        jsonl: { type: 'boolean', default: false },
        url: { type: 'string' },
        urls: { type: 'string' },
        format: { type: 'string' },
      },
    });
    if (values.format !== undefined && values.format !== 'ground-truth') {
      return { error: `--format takes ground-truth; "${values.format}" is not known` };
    }
    const files = positionals.length > 0 ? positionals : ['-'];
    if (values.url !== undefined && files.length > 1) return { error: '--url is for one page; use --urls' };
    if (values.url !== undefined && !isAddress(values.url))
      return { error: `--url takes an address such as https://example.com/news; "${values.url}" is none` };
    const format = values.format ?? (values.jsonl ? 'jsonl' : 'text');
    return { files, url: values.url, urls: values.urls, format };
  } catch (error) {
    return { error: causeOf(error) };
  }
}
