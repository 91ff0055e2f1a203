/** Rows of figures, printed alike by every benchmark. */
import { kilo, type Size } from '../e2e/sizes.ts';

export interface Row {
  readonly what: string;
  /** "12.3 ms" */
  readonly median: string;
  readonly p95: string;
  /** What was aimed at, where something was. */
  readonly goal?: string;
}

/** Milliseconds of many runs as a row. */
export function timings(what: string, runs: readonly number[], goal?: string | undefined): Row {
  const sorted = [...runs].sort((a, b) => a - b);
  const at = (share: number): string =>
    ms(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]);
  return { what, median: at(0.5), p95: at(0.95), ...(goal && { goal }) };
}

const ms = (time = Number.NaN): string => `${time < 10 ? time.toFixed(2) : time.toFixed(0)} ms`;

/** What is loaded, and how much of it may be. */
export function printSizes(title: string, sizes: readonly Size[]): void {
  console.log(`\n${title}\n\n| | size | limit |\n|---|---|---|`);
  for (const { what, bytes, limit } of sizes) console.log(`| ${what} | ${kilo(bytes)} | ${kilo(limit)} |`);
}

/** As a Markdown table, so that the README can show it as printed. */
export function print(title: string, rows: readonly Row[]): void {
  console.log(`\n${title}\n\n| | median | p95 | goal |\n|---|---|---|---|`);
  for (const { what, median, p95, goal } of rows)
    console.log(`| ${what} | ${median} | ${p95} | ${goal ?? ''} |`);
}
