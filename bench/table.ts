/** Rows of figures, printed alike by every benchmark. */

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

export function print(title: string, rows: readonly Row[]): void {
  console.log(`\n${title}\n\n| | median | p95 | goal |\n|---|---|---|---|`);
  for (const { what, median, p95, goal } of rows)
    console.log(`| ${what} | ${median} | ${p95} | ${goal ?? ''} |`);
}

/** A row's median or 95th percentile. Throws where there is no such row: a promise that nobody measures is broken. */
export function timeIn(rows: readonly Row[], what: string, share: 'median' | 'p95' = 'median'): number {
  const row = rows.find((one) => one.what === what);
  if (!row) throw new Error(`No row “${what}”`);
  return Number.parseFloat(row[share]);
}
