/** Promised figures that stand in a table of times. */
import type { Promised } from './figures.ts';
import { type Row, timeIn } from './table.ts';

interface Timed {
  /** The row; it names the figure as well unless `as` does. */
  readonly row: string;
  readonly as?: string;
  readonly share?: 'median' | 'p95';
  readonly most?: number;
  readonly peer?: Readonly<Record<string, string>>;
}

/** A figure that is a time in a table. */
export function timed({ row, as = row, share = 'median', most, peer }: Timed): Promised<readonly Row[]> {
  return {
    what: `${as}, ${share}`,
    unit: 'ms',
    ...(most !== undefined && { goal: { most } }),
    of: (rows) => timeIn(rows, row, share),
    ...(peer && {
      peers: (rows: readonly Row[]) =>
        Object.fromEntries(Object.entries(peer).map(([name, theirs]) => [name, timeIn(rows, theirs, share)])),
    }),
  };
}

/** A figure that is a share, though it stands in a table of times. */
export const inShares = (row: string): Promised<readonly Row[]> => ({
  what: row,
  unit: '%',
  goal: { most: 5 },
  of: (rows) => timeIn(rows, row),
});

/** The time that this share of all stays within; NaN of none. */
export const shareOf = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.floor(share * (times.length - 1))] ?? Number.NaN;
