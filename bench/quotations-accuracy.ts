/** Quotations, their speakers and indirect speech, beside npm compromise. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractQuotations } from '../src/core/quotation.ts';
import { type Bench, crossquote, type QuotationScores, scoreQuotations } from './evaluators.ts';
import type { Grid } from './grid.ts';
import { compromiseQuotations } from './peer-quotations.ts';

export const QUOTATION_FILES = [
  'eval/eval_quotes.mjs',
  'dev/quotations-dev.jsonl',
  'dev/quotations-dev-pronouns.json',
  'dev/seed-gold.json',
  'seeds',
];

interface Gold {
  readonly id: string;
  readonly text: string;
  readonly quotes: readonly { readonly event: string; readonly kind: string }[];
}

interface System {
  readonly name: string;
  /** A JSON line an article. */
  readonly said: string;
  readonly milliseconds: number;
}

const articlesOf = (lines: string): Gold[] =>
  lines
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Gold);

const jsonLines = (values: readonly unknown[]): string =>
  values.map((value) => JSON.stringify(value)).join('\n');

/** One for the annotated articles, one for the seeds. */
export function quotationGrids(bench: Bench): Grid[] {
  return [annotated(bench), seeds(bench)];
}

function annotated(bench: Bench): Grid {
  const gold = join(bench.data, 'dev/quotations-dev.jsonl');
  const articles = articlesOf(readFileSync(gold, 'utf8'));
  const pronouns = pronounGold(bench, articles);
  return {
    title: `Quotations and speakers, ${articles.length} annotated articles (per cent)`,
    columns: [
      ...['system', 'spans, exact F1', 'speaker, all', 'direct', 'mixed', 'pronouns to names'],
      ...['indirect F1', 'indirect precision', 'ms per article, median'],
    ],
    rows: [
      ...systems(articles, gold).map(({ name, said, milliseconds }) => {
        const scores = scoreQuotations(bench, { gold, lines: said });
        const indirect = scoreQuotations(bench, { gold, lines: said, more: ['--kinds', 'indirect'] });
        const resolved = scoreQuotations(bench, { gold: pronouns, lines: said }).speaker.resolved;
        const whole =
          indirect.relaxed.P > 0 ? [indirect.relaxed.F1, indirect.relaxed.P].map(percent) : ['-', '-'];
        return [name, ...figures(scores), percent(resolved), ...whole, milliseconds.toFixed(1)];
      }),
      ['goal', '97', '92', '97', '85', '80', '40', '80', '5'],
    ],
    note: 'Speaker: share of the found quotations whose source shares a word with gold. Indirect speech: relaxed spans.',
  };
}

function seeds(bench: Bench): Grid {
  const gold = join(bench.data, 'dev/seed-gold.json');
  const texts = join(bench.data, 'seeds');
  const { articles } = JSON.parse(readFileSync(gold, 'utf8')) as { articles: { id: string; file: string }[] };
  const read = articles.map(({ id, file }) => ({
    id,
    text: readFileSync(join(texts, file), 'utf8'),
    quotes: [],
  }));
  const input = join(bench.scratch, 'seeds.jsonl');
  writeFileSync(input, jsonLines(read));
  return {
    title: 'Quotations and speakers, the five seeds (per cent)',
    columns: ['system', 'spans, exact F1', 'speaker, all', 'direct', 'mixed', 'resolved names'],
    rows: systems(read, input).map(({ name, said }) => {
      const scores = scoreQuotations(bench, { gold, lines: said, more: ['--texts', texts] });
      return [name, ...figures(scores), percent(scores.speaker.resolved)];
    }),
  };
}

function systems(articles: readonly Gold[], input: string): System[] {
  const peer = timed(articles, compromiseQuotations);
  timed(articles, extractQuotations); // warm, as compromise is after its first articles
  const rows = articles.map(({ id }, i) => ({ id, quotes: peer.results[i] ?? [] }));
  return [
    {
      name: 'Crossquote',
      said: crossquote('quotations', input),
      milliseconds: timed(articles, extractQuotations).median,
    },
    { name: 'compromise', said: jsonLines(rows), milliseconds: peer.median },
  ];
}

function timed<T>(articles: readonly Gold[], extract: (text: string) => T): { results: T[]; median: number } {
  const times: number[] = [];
  const results = articles.map(({ text }) => {
    const start = performance.now();
    const result = extract(text);
    times.push(performance.now() - start);
    return result;
  });
  return { results, median: times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0 };
}

function figures({ exact, speaker, per }: QuotationScores): string[] {
  const byKind = ['full', 'partial'].map((kind) =>
    percent((per[kind]?.overlap ?? 0) / (per[kind]?.srcFound || 1)),
  );
  return [percent(exact.F1), percent(speaker.overlap), ...byKind];
}

const percent = (share: number | null): string => (share === null ? '-' : (100 * share).toFixed(1));

/**
 * The gold with the antecedents of pronouns, each at the first printed piece of its attribution, so that the
 * evaluator counts attributions, not pieces. One that was not found counts as a miss.
 */
function pronounGold({ data, scratch }: Bench, articles: readonly Gold[]): string {
  const { speakers } = JSON.parse(readFileSync(join(data, 'dev/quotations-dev-pronouns.json'), 'utf8')) as {
    speakers: Readonly<Record<string, Readonly<Record<string, string>>>>;
  };
  const named = articles.map((article) => {
    const left = new Map(Object.entries(speakers[article.id] ?? {}));
    const quotes = article.quotes.map((quote) => {
      const speaker = quote.kind === 'indirect' ? undefined : left.get(quote.event);
      if (speaker !== undefined) left.delete(quote.event);
      return { ...quote, speaker: speaker ?? null };
    });
    return { ...article, quotes };
  });
  const file = join(scratch, 'pronouns.jsonl');
  writeFileSync(file, jsonLines(named));
  return file;
}
