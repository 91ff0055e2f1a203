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
import { type ReadingTimes, readingTimes } from './reading-speed.ts';

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

/** Over all pages, and over every second one. */
const HALVES = [
  ['all', () => true],
  ['half A', (at: number) => at % 2 === 0],
  ['half B', (at: number) => at % 2 === 1],
] as const;

function printScores(name: string, pages: readonly PageCase[], texts: Texts): void {
  for (const [set, isIn] of HALVES) {
    const { f1, precision, recall } = scoresOf(
      pages.filter((_, at) => isIn(at)),
      texts,
    );
    const figures = [f1, precision, recall].map((value) => value.toFixed(4)).join('  ');
    console.log(`${name.padEnd(14)} ${set.padEnd(7)} F1, precision, recall  ${figures}`);
  }
}

const scoresOf = (pages: readonly PageCase[], texts: Texts) =>
  meanOf(pages.map(({ id, body }) => nearness(texts.get(id) ?? '', body)));

const MIN_WORDS = 4;

function quoted(text: string): string[] {
  return extractQuotations(text)
    .filter(({ kind }) => kind !== 'indirect')
    .map(({ content }) => content.map(({ start, end }) => text.slice(start, end)).join(' '))
    .map((words) => tokens(words.toLowerCase()).join(' '))
    .filter((words) => words.split(' ').length >= MIN_WORDS);
}

/** Counts what our own engine finds in the true bodies; a quotation is kept when its words stand in a row. */
function quotations(pages: readonly PageCase[], texts: Texts) {
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
  return { wanted, kept, foreign };
}

/** What a benchmark says of the reading of all pages together. */
export async function readingScores(pages: readonly PageCase[]) {
  const read = await articles(pages);
  const texts = new Map([...read].map(([id, { text }]) => [id, text]));
  const mistaken = await notArticles(pages);
  return {
    ours: scoresOf(pages, texts),
    readability: scoresOf(pages, await readability(pages)),
    quotations: quotations(pages, texts),
    dated: [...read.values()].filter(({ published }) => published).length,
    mistaken: mistaken.flatMap(({ taken }) => taken).length,
  };
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
  printScores('Readability', pages, await readability(pages));
  printScores('Crossquote', pages, texts);
  const { kept, wanted, foreign } = quotations(pages, texts);
  console.log(`quotations: ${kept} of ${wanted} kept, ${foreign} foreign`);
  const stated = FIELDS.map((field) => `${field} ${[...read.values()].filter((one) => one[field]).length}`);
  console.log(`stated on ${read.size} pages: ${stated.join(', ')}`);
  for (const { kind, taken, tried } of await notArticles(pages))
    console.log(
      `${kind.padEnd(36)} ${taken.length} of ${tried} taken for an article  ${taken.slice(0, 2).join('; ')}`,
    );
  if (process.argv.includes('--browser')) console.table(flat(await readingTimes(pages)));
}

/** "cold median": milliseconds of both, and how many times the parse ours takes. */
const flat = ({ cold, warm }: ReadingTimes) =>
  Object.fromEntries(
    Object.entries({ cold, warm }).flatMap(([state, shares]) =>
      Object.entries(shares).map(([share, { parse, ours }]) => [
        `${state} ${share}`,
        { parse, ours, times: ours / parse },
      ]),
    ),
  );

if (process.argv[1] === import.meta.filename) await main();
