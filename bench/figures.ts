/** Promised figures: what was aimed at, what was measured, and how peers did in the same run. */
import type { Bench } from './evaluators.ts';

/** One of the two bounds; both of a share in one figure would be two promises. */
export type Goal = { readonly least: number } | { readonly most: number };

/** What stands behind a number, and how many digits before and after its point are worth reading. */
export type Unit = 'ms' | 's' | 'kB' | 'MB' | '%' | 'times' | 'share' | 'count';

interface Named {
  readonly what: string;
  readonly unit: Unit;
  /** Left out where a figure only explains the one above it. */
  readonly goal?: Goal;
}

/** A figure and where it stands in what a part measures. */
export interface Promised<M> extends Named {
  readonly of: (measured: M) => number;
  /** By name, what others reach in the same run. */
  readonly peers?: (measured: M) => Readonly<Record<string, number>>;
}

export interface Figure extends Named {
  readonly measured: number | null;
  /** Why it could not be measured. */
  readonly missing?: string;
  readonly peers?: Readonly<Record<string, number>>;
}

/** What a part can not be measured without; tells what is missing, or null. */
export type Need = (bench: Bench) => string | null;

export interface Part {
  readonly name: string;
  readonly title: string;
  /** Never rejects: what could not be measured says why. */
  readonly figures: (bench: Bench) => Promise<readonly Figure[]>;
}

interface Plan<M> {
  readonly name: string;
  readonly title: string;
  readonly needs?: readonly Need[];
  readonly measure: (bench: Bench) => M | Promise<M>;
  readonly promises: readonly Promised<M>[];
}

/** All promises of a part are listed beforehand, so that none can be left out where the measuring fails. */
export function part<M>({ name, title, needs = [], measure, promises }: Plan<M>): Part {
  const without = (missing: string): Figure[] =>
    promises.map(({ what, unit, goal }) => ({
      what,
      unit,
      ...(goal && { goal }),
      measured: null,
      missing,
    }));
  return {
    name,
    title,
    figures: async (bench) => {
      const lack = needs.map((need) => need(bench)).find((missing) => missing !== null);
      if (lack) return without(lack);
      try {
        const measured = await measure(bench);
        return promises.map((promise) => figureOf(promise, measured));
      } catch (error) {
        return without(String(error).split('\n')[0] ?? '');
      }
    },
  };
}

function figureOf<M>({ of, peers, ...named }: Promised<M>, from: M): Figure {
  const measured = of(from);
  if (Number.isNaN(measured)) return { ...named, measured: null, missing: 'nothing came of it' };
  return { ...named, measured, ...(peers && { peers: peers(from) }) };
}

/** Null where nothing was aimed at, or nothing measured. */
export function isReached({ goal, measured, unit }: Figure): boolean | null {
  if (!goal || measured === null) return null;
  const shown = Number(rounded(measured, unit)); // what a reader sees must not contradict what is said of it
  return 'least' in goal ? shown >= goal.least : shown <= goal.most;
}

const DIGITS: Readonly<Record<Unit, number>> = {
  ms: 1,
  s: 1,
  kB: 1,
  MB: 1,
  '%': 1,
  times: 2,
  share: 3,
  count: 0,
};
const SIGNS: Readonly<Record<Unit, string>> = {
  ms: ' ms',
  s: ' s',
  kB: ' kB',
  MB: ' MB',
  '%': ' %',
  times: ' times',
  share: '',
  count: '',
};
/** From here on tenths say nothing. */
const LARGE = 100;

const rounded = (value: number, unit: Unit): string => value.toFixed(value >= LARGE ? 0 : DIGITS[unit]);
const inWords = (value: number, unit: Unit): string => `${rounded(value, unit)}${SIGNS[unit]}`;

/** A table of a part in Markdown, as the README shows it. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => {
    const { what, unit, goal, measured, missing, peers = {} } = figure;
    const reached = isReached(figure);
    const value = measured === null ? `not measured: ${missing}` : inWords(measured, unit);
    const others = Object.entries(peers).map(([name, theirs]) => `${name} ${rounded(theirs, unit)}`);
    return [
      what,
      measured === null ? value : `**${value}**`,
      goal ? goalInWords(goal, unit) : '',
      reached === null ? '' : reached ? 'yes' : '**no**',
      others.join(' · '),
    ];
  });
  const head = ['', 'measured', 'goal', 'reached', 'peers in the same run'];
  const used = head.map((_, at) => at === 0 || rows.some((row) => row[at] !== ''));
  const line = (cells: readonly string[]): string => `| ${cells.filter((_, at) => used[at]).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function goalInWords(goal: Goal, unit: Unit): string {
  if ('most' in goal && goal.most === 0) return 'none';
  const [sign, bound] = 'least' in goal ? ['≥', goal.least] : ['≤', goal.most];
  return `${sign} ${bound}${SIGNS[unit]}`;
}

/** "41 of 44 goals reached, 2 missed, 1 not measured" */
export function summaryOf(figures: readonly Figure[]): string {
  const aimed = figures.filter(({ goal }) => goal);
  const count = (reached: boolean | null): number =>
    aimed.filter((figure) => isReached(figure) === reached).length;
  return `${count(true)} of ${aimed.length} goals reached, ${count(false)} missed, ${count(null)} not measured`;
}
