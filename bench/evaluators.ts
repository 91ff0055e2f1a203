/** The data folder's own evaluators, run as they are, and their figures. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Bench {
  /** The folder that holds `dev/`, `eval/` and `seeds/`. */
  readonly data: string;
  /** An empty folder for what passes between the programs. */
  readonly scratch: string;
}

/** Precision, recall and F1 as printed, and the counts behind them. */
export interface Score {
  readonly p: number;
  readonly r: number;
  readonly f1: number;
  readonly right: number;
  readonly said: number;
  readonly found: number;
  readonly gold: number;
}

export interface LinkScores {
  readonly quoted: Score;
  readonly all: Score;
  readonly alerts: Score;
  /** Share of found links whose relation is right. */
  readonly relation: number;
}

export const LINK_SETS = ['seed story', 'other stories'] as const;

/** Scores what a system linked, a JSON line a story, on each set of stories. */
export function scoreLinks(
  { data, scratch }: Bench,
  lines: string,
): Record<(typeof LINK_SETS)[number], LinkScores> {
  const file = join(scratch, 'links.jsonl');
  writeFileSync(file, lines);
  const said = evaluate(data, 'eval_links.mjs', [join(data, 'dev/stories'), file]);
  const [seed = '', others = ''] = LINK_SETS.map((set) => said.slice(said.indexOf(`${set}:`)));
  return { 'seed story': linkScores(seed), 'other stories': linkScores(others) };
}

function linkScores(said: string): LinkScores {
  return {
    quoted: score(said, 'quoted pairs'),
    all: score(said, 'all pairs'),
    alerts: score(said, 'alerts'),
    relation: Number(/relation\s+([\d.]+)/.exec(said)?.[1]),
  };
}

function score(said: string, figure: string): Score {
  const line = said.split('\n').find((one) => one.trim().startsWith(figure)) ?? '';
  const [p = Number.NaN, r = Number.NaN, , f1 = Number.NaN, right = 0, saidCount = 0, found = 0, gold = 0] = (
    line.slice(line.indexOf(figure) + figure.length).match(/\d+(?:\.\d+)?/g) ?? []
  ).map(Number);
  return { p, r, f1, right, said: saidCount, found, gold };
}

interface Prf {
  readonly P: number;
  readonly R: number;
  readonly F1: number;
}

interface Slice {
  readonly srcFound: number;
  readonly overlap: number;
}

/** The evaluator's own JSON. */
export interface QuotationScores {
  readonly exact: Prf;
  readonly relaxed: Prf;
  readonly speaker: { readonly overlap: number; readonly resolved: number | null };
  readonly per: Readonly<Record<string, Slice | undefined>>;
}

/** Scores what a system quoted, a JSON line an article; `more` are further arguments of the evaluator. */
export function scoreQuotations(
  { data, scratch }: Bench,
  { gold, lines, more = [] }: { gold: string; lines: string; more?: readonly string[] },
): QuotationScores {
  const [sys, out] = [join(scratch, 'quotations.jsonl'), join(scratch, 'scores.json')];
  writeFileSync(sys, lines);
  evaluate(data, 'eval_quotes.mjs', ['--gold', gold, '--sys', sys, '--json', out, ...more]);
  return JSON.parse(readFileSync(out, 'utf8')) as QuotationScores;
}

export interface MatchScores {
  /** The scorer's figure on the line that the pattern begins. */
  readonly figure: (name: RegExp) => string;
}

// The library begins on this day: older queries would be answered by the date alone.
const SINCE = '--from=2012-05-24';

/** Scores a ranking with decisions, a JSON line a query. */
export function scoreMatches({ data, scratch }: Bench, lines: string): MatchScores {
  const file = join(scratch, 'matches.jsonl');
  writeFileSync(file, lines);
  const said = evaluate(data, 'eval_match.mjs', [join(data, 'dev/same-story.jsonl'), file, SINCE]);
  return { figure: (name) => new RegExp(`${name.source}\\s+(\\S+)`).exec(said)?.[1] ?? '-' };
}

function evaluate(data: string, script: string, args: readonly string[]): string {
  return execFileSync(process.execPath, [join(data, 'eval', script), ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
}

/** Runs the command line on a file and returns what it printed. */
export function crossquote(command: string, input: string): string {
  return execFileSync(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', command, '--jsonl', input], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}
