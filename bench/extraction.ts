/**
 * How well and how fast pages are read: `tsx bench/extraction.ts DATA [--browser]`. DATA holds pages/*.html.gz and
 * pages/ground-truth.json. Prints scores of the body, beside Readability's own, over all pages and over both halves;
 * what became of the quotations; how many pages without an article were taken for one; with --browser what our
 * reading costs beside Readability's own parse in a real Chromium.
 */
import { Readability } from '@mozilla/readability';
import { documentOf } from '../src/cli/dom.ts';
import type { Article } from '../src/core/article.ts';
import { extractQuotations } from '../src/core/quotation.ts';
import { readPage } from '../src/page/read.ts';
import { meanOf, nearness, type PageCase, pageCases, tokens } from './pages.ts';
import { notArticles } from './pages-without-article.ts';
import { readingTimes } from './reading-speed.ts';

type Texts = ReadonlyMap<string, string>;

async function articles(pages: readonly PageCase[]): Promise<Map<string, Article>> {
  const found = new Map<string, Article>();
  for (const page of pages) {
    const { extraction } = readPage(await documentOf(page.bytes), page.url);
    if (extraction.kind === 'article') found.set(page.id, extraction.article);
    else console.log(`refused (${extraction.reason}): ${page.url}`);
  }
  return found;
}

async function readability(pages: readonly PageCase[]): Promise<Texts> {
  const found = new Map<string, string>();
  for (const page of pages) {
    const parsed = new Readability(await documentOf(page.bytes)).parse();
    found.set(page.id, parsed?.textContent ?? '');
  }
  return found;
}

function scores(name: string, pages: readonly PageCase[], texts: Texts): void {
  const halves = [0, 1].map((half) => pages.filter((_, i) => i % 2 === half));
  for (const [set, chosen] of [
    ['all', pages],
    ['half A', halves[0]],
    ['half B', halves[1]],
  ] as const) {
    const all = (chosen ?? []).map(({ id, body }) => nearness(texts.get(id) ?? '', body));
    const { f1, precision, recall } = meanOf(all);
    const figures = [f1, precision, recall].map((value) => value.toFixed(4)).join('  ');
    console.log(`${name.padEnd(14)} ${set.padEnd(7)} F1, precision, recall  ${figures}`);
  }
}

const MIN_WORDS = 4;

function quoted(text: string): string[] {
  return extractQuotations(text)
    .filter(({ kind }) => kind !== 'indirect')
    .map(({ content }) => content.map(({ start, end }) => text.slice(start, end)).join(' '))
    .map((words) => tokens(words.toLowerCase()).join(' '))
    .filter((words) => words.split(' ').length >= MIN_WORDS);
}

/** Counts what our own engine finds in the true bodies; a quotation is kept when its words stand in a row. */
function quotations(pages: readonly PageCase[], texts: Texts): void {
  const flat = (text: string) => ` ${tokens(text.toLowerCase()).join(' ')} `;
  let kept = 0;
  let wanted = 0;
  let foreign = 0;
  for (const { id, body } of pages) {
    const text = texts.get(id) ?? '';
    const [ours, theirs] = [flat(text), flat(body)];
    const true_ = quoted(body).filter((words) => theirs.includes(` ${words} `));
    wanted += true_.length;
    kept += true_.filter((words) => ours.includes(` ${words} `)).length;
    foreign += quoted(text).filter(
      (words) => ours.includes(` ${words} `) && !theirs.includes(` ${words} `),
    ).length;
  }
  console.log(`quotations: ${kept} of ${wanted} kept, ${foreign} foreign`);
}

const FIELDS = [
  'title',
  'byline',
  'outlet',
  'agency',
  'published',
  'modified',
  'language',
  'url',
  'cut',
] as const;

async function main(): Promise<void> {
  const folder = process.argv.slice(2).find((arg) => !arg.startsWith('--'));
  const pages = folder ? pageCases(folder) : null;
  if (!pages) {
    console.error('Name the data folder: it holds pages/ground-truth.json.');
    process.exitCode = 2;
    return;
  }
  const read = await articles(pages);
  const texts = new Map([...read].map(([id, { text }]) => [id, text]));
  scores('Readability', pages, await readability(pages));
  scores('Crossquote', pages, texts);
  quotations(pages, texts);
  const stated = FIELDS.map((field) => `${field} ${[...read.values()].filter((one) => one[field]).length}`);
  console.log(`stated on ${read.size} pages: ${stated.join(', ')}`);
  await notArticles(pages);
  if (process.argv.includes('--browser')) await readingTimes(pages);
}

await main();
