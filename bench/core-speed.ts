/** `npx tsx bench/core-speed.ts`: study and cross-check in Node, beside peers; part of `npm run bench`. */

import { loadLexicon } from '../src/cli/lexicon.ts';
import { readSeeds } from '../src/cli/seeds.ts';
import { type Article, articleId } from '../src/core/article.ts';
import { crosscheck, type Dossier, study } from '../src/core/crosscheck.ts';
import { words } from '../src/core/text.ts';
import { LINKERS, type Linker, printedPieces } from './peer-links.ts';
import { compromiseQuotations } from './peer-quotations.ts';
import { print, type Row, timings } from './table.ts';

const RUNS = 30;
// A run of these takes seconds; few give a median all the same.
const FEW_RUNS = 5;
const ARTICLE_WORDS = 1000;
const STUDIED_WORDS = [200, ARTICLE_WORDS, 5000, 20_000];
const WITNESSES = [1, 10, 50];

export async function coreSpeed(): Promise<Row[]> {
  const paragraphs = seedParagraphs();
  const article = articleOf(paragraphs, ARTICLE_WORDS);
  const witnesses = Array.from({ length: Math.max(...WITNESSES) }, (_, i) => witness(paragraphs, i));
  return [
    ...studyRows(paragraphs),
    ...checkRows(article, witnesses.map(study)),
    ...peerRows(article, witnesses),
  ];
}

const seedParagraphs = (): string[] =>
  readSeeds().flatMap(({ articles }) => articles.flatMap(({ text }) => text.split('\n').filter(Boolean)));

/** Paragraphs of the seeds, over and over, until there are so many words. */
function articleOf(paragraphs: readonly string[], count: number): Article {
  const taken: string[] = [];
  let have = 0;
  for (let i = 0; have < count; i++) {
    const paragraph = paragraphs[i % paragraphs.length] ?? '';
    const room = words(paragraph).slice(0, count - have);
    taken.push(paragraph.slice(0, room.at(-1)?.end));
    have += Math.max(1, room.length);
  }
  return { id: articleId(`article of ${count}`), text: taken.join('\n'), published: '2021-05-19' };
}

// Primes, so that witnesses differ in what they leave out and where they are edited.
const LEFT_OUT = 5;
const SWAPPED = 17;

/**
 * Another report of the story: its paragraphs begin elsewhere, one in five is missing, one word in seventeen is
 * another. All witnesses together print what several outlets would.
 */
function witness(paragraphs: readonly string[], number: number): Article {
  const turned = paragraphs.map((_, i) => paragraphs[(i + 3 * number) % paragraphs.length] ?? '');
  const kept = turned.filter((_, i) => (i + number) % LEFT_OUT !== 0);
  const { text } = articleOf(kept, ARTICLE_WORDS);
  let at = number;
  const edited = text.replace(/\p{Ll}{4,}/gu, (word) => (at++ % SWAPPED === 0 ? `un${word}` : word));
  return { id: articleId(`witness ${number}`), text: edited, published: '2021-05-19' };
}

function studyRows(paragraphs: readonly string[]): Row[] {
  return STUDIED_WORDS.map((count) => {
    const article = articleOf(paragraphs, count);
    return timings(
      `study of ${count.toLocaleString('en')} words`,
      times(RUNS, () => study(article)),
    );
  });
}

function checkRows(article: Article, witnesses: readonly Dossier[]): Row[] {
  const lexicon = loadLexicon();
  const dossier = study(article);
  const rows = WITNESSES.map((count) => {
    const some = witnesses.slice(0, count);
    const found = crosscheck(dossier, some, lexicon).witnesses.length;
    if (found !== count)
      throw new Error(`${found} of ${count} witnesses tell the story: the figures would lie`);
    const runs = times(RUNS, () => crosscheck(dossier, some, lexicon));
    return timings(`crosscheck against ${count} ${count === 1 ? 'witness' : 'witnesses'}`, runs);
  });
  const ten = witnesses.slice(0, 10);
  const whole = times(RUNS, () => crosscheck(study(article), ten, lexicon));
  return [...rows, timings('study and crosscheck, 1,000 words against 10 witnesses', whole, '30 ms')];
}

function peerRows(article: Article, witnesses: readonly Article[]): Row[] {
  const compromise = times(FEW_RUNS, () => compromiseQuotations(article.text));
  return [
    timings('compromise: quotations and people of 1,000 words', compromise),
    ...Object.entries(LINKERS).map(([name, linker]) =>
      timings(`${name}: pairing with 10 witnesses`, pairing(linker, article, witnesses.slice(0, 10))),
    ),
  ];
}

/** The pairing alone: quotation marks are read beforehand, and no peer tells how the pairs differ. */
function pairing(linker: Linker, article: Article, witnesses: readonly Article[]): number[] {
  const here = printedPieces(article.text);
  const there = witnesses.map(({ text }) => printedPieces(text));
  return times(FEW_RUNS, () => there.map((pieces) => linker(here, pieces)));
}

/** Milliseconds of each run, after two that warm up. */
function times(runs: number, run: () => unknown): number[] {
  run();
  run();
  return Array.from({ length: runs }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
}

if (process.argv[1] === import.meta.filename) print('Engine in Node', await coreSpeed());
