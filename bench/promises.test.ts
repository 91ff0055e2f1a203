/** What is promised of any machine: counts, sizes, and ratios of times in one run. */
import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../src/cli/lexicon.ts';
import { readSeeds } from '../src/cli/seeds.ts';
import { articleId } from '../src/core/article.ts';
import { crosscheck, type Dossier, study } from '../src/core/crosscheck.ts';
import { fingerprint } from '../src/core/fingerprint.ts';
import { extractQuotations } from '../src/core/quotation.ts';
import { memoryStore } from '../src/library/story-index/key-value.ts';
import { openStoryIndex } from '../src/library/story-index/story-index.ts';
import { compromiseQuotations } from './peer-quotations.ts';

const seeds = readSeeds().flatMap(({ articles }) => articles);
const dossiers = seeds.map(study);
const lexicon = loadLexicon();

const printed = ({ quotations }: Dossier) => quotations.filter(({ kind }) => kind !== 'indirect');

describe('on the bundled story', () => {
  it('no printed quotation gets lost and none is invented', () => {
    expect(dossiers.map((dossier) => printed(dossier).length)).toEqual([9, 7, 9, 12, 4]);
  });

  it('each has its speaker, but for the headline that names nobody', () => {
    const unnamed = dossiers.flatMap((dossier) => printed(dossier).filter(({ speaker }) => !speaker));
    expect(unnamed.length).toBeLessThanOrEqual(1);
  });

  it('as many readings are linked, and as many printed differently, as on the day that they were counted', () => {
    const counts = dossiers.map((dossier) => {
      const { counts, utterances } = crosscheck(dossier, dossiers, lexicon);
      const readings = utterances.flatMap(({ variants }) => variants.flatMap((group) => group.readings));
      return { linked: readings.length, substantive: counts.substantive, speaker: counts.speaker };
    });
    expect(counts).toEqual([
      { linked: 19, substantive: 3, speaker: 0 },
      { linked: 20, substantive: 5, speaker: 0 },
      { linked: 30, substantive: 5, speaker: 0 },
      { linked: 21, substantive: 8, speaker: 0 },
      { linked: 13, substantive: 1, speaker: 0 },
    ]);
  });
});

describe('the index of stories', () => {
  const ARTICLES = 500;
  const PARAGRAPHS = 25;
  const MOST_BYTES = 1500;

  it(`takes at most ${MOST_BYTES} bytes an article`, async () => {
    const paragraphs = seeds.flatMap(({ text }) => text.split('\n').filter(Boolean));
    const bytes = new Map<string, Uint8Array>();
    const index = openStoryIndex(memoryStore(bytes));
    const entries = Array.from({ length: ARTICLES }, (_, i) => {
      const id = `https://paper.example/2024/02/report-${i}`;
      // Names of its own, as an article of another story has.
      const own = Array.from({ length: PARAGRAPHS }, (_one, at) => `Berg${(i * 31 + at * 7) % 4999}`);
      const text = own.map((name, at) => `${name}: ${paragraphs[(i * 13 + at) % paragraphs.length]}`);
      return { id, fingerprint: fingerprint({ id: articleId(id), text: text.join('\n') }) };
    });
    await index.add(entries);
    while (await index.merge());
    const size = [...bytes].reduce((sum, [key, value]) => sum + key.length + value.length, 0);
    expect(size / ARTICLES).toBeLessThanOrEqual(MOST_BYTES);
    expect(size / ARTICLES).toBeGreaterThan(MOST_BYTES / 10); // else these articles would prove nothing
  });
});

describe('in one run', () => {
  /** Of the processor, in microseconds: others may keep this process waiting. */
  const timeOf = (work: () => unknown): number => {
    const begun = process.cpuUsage();
    work();
    return process.cpuUsage(begun).user;
  };
  const fastest = (runs: number, work: () => unknown): number =>
    Math.min(...Array.from({ length: runs }, () => timeOf(work)));
  const texts = seeds.map(({ text }) => text);

  it('quotations are found in less than half of the time that compromise takes', () => {
    // By turns, so that what slows the machine for a while slows both.
    const rounds = Array.from({ length: 5 }, () => ({
      ours: fastest(2, () => texts.map(extractQuotations)),
      theirs: timeOf(() => texts.map(compromiseQuotations)),
    }));
    expect(Math.min(...rounds.map(({ ours, theirs }) => ours / theirs))).toBeLessThan(1 / 2);
  });

  const [here, ...others] = dossiers;
  if (!here) throw new Error('There are no seeds.');
  const witnesses = (count: number): Dossier[] =>
    Array.from({ length: count }, (_, i) => {
      const other = others[i % others.length] ?? here;
      return { ...other, article: { ...other.article, id: articleId(`witness/${i}`) } };
    });

  it('a check takes less than two thirds of the time that the study of its witnesses took', () => {
    const many = witnesses(8);
    const rounds = Array.from({ length: 3 }, () => ({
      check: fastest(2, () => crosscheck(here, many, lexicon)),
      studies: timeOf(() => many.map(({ article }) => study(article))),
    }));
    expect(Math.min(...rounds.map(({ check, studies }) => check / studies))).toBeLessThan(2 / 3);
  });

  it('the cost of a check grows no faster than the number of witnesses', () => {
    const [few, many] = [witnesses(4), witnesses(24)];
    crosscheck(here, many, lexicon); // warm
    const short = fastest(5, () => crosscheck(here, few, lexicon));
    const long = fastest(5, () => crosscheck(here, many, lexicon));
    expect(long).toBeLessThan(9 * short); // six times as many, and half as much again for a noisy machine
  });
});
