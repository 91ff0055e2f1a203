import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ACCURACY } from './accuracy-parts.ts';
import { isReached, part, summaryOf, tableOf } from './figures.ts';
import { figureIn, peersIn } from './grid.ts';
import { withSection } from './readme-sections.ts';
import { SPEED } from './speed-parts.ts';

const BENCH = { data: '/nowhere', scratch: '/nowhere' };
const speed = part({
  name: 'speed',
  title: 'Speed',
  measure: () => ({ ours: 12.34, theirs: 99.6 }),
  promises: [
    {
      what: 'a page',
      unit: 'ms',
      goal: { most: 15 },
      of: ({ ours }) => ours,
      peers: ({ theirs }) => ({ other: theirs }),
    },
    { what: 'a long page', unit: 'ms', of: ({ ours }) => 2 * ours },
  ],
});

describe('a promised figure', () => {
  it('stands beside its goal and its peers', async () => {
    expect(tableOf(await speed.figures(BENCH)).split('\n')).toEqual([
      '|  | measured | goal | reached | peers in the same run |',
      '| --- | --- | --- | --- | --- |',
      '| a page | **12.3 ms** | ≤ 15 ms | yes | other 99.6 |',
      '| a long page | **24.7 ms** |  |  |  |',
    ]);
  });

  it.each([
    [0.9504, { least: 0.95 }, true],
    [0.9496, { least: 0.95 }, true], // shown as 0.950
    [0.9494, { least: 0.95 }, false],
    [0, { most: 0 }, true],
    [1, { most: 0 }, false],
  ] as const)('%d against %o is reached: %s', (measured, goal, reached) => {
    expect(isReached({ what: '', unit: 'share', goal, measured })).toBe(reached);
  });

  it('says why it was not measured, on every row, where the measuring fails', async () => {
    const broken = part<number>({
      name: 'broken',
      title: 'Broken',
      measure: () => {
        throw new Error('no disk\nat line 3');
      },
      promises: [{ what: 'size', unit: 'kB', goal: { most: 3 }, of: (size) => size }],
    });
    const figures = await broken.figures(BENCH);
    expect(tableOf(figures)).toContain('| size | not measured: Error: no disk | ≤ 3 kB |');
    expect(summaryOf(figures)).toBe('0 of 1 goals reached, 0 missed, 1 not measured');
  });

  it('is not asked for where what it needs is missing', async () => {
    const needy = part<number>({
      name: 'needy',
      title: 'Needy',
      needs: [() => null, () => 'no data'],
      measure: () => Number.NaN,
      promises: [{ what: 'F1', unit: 'share', of: (share) => share }],
    });
    expect(await needy.figures(BENCH)).toEqual([
      { what: 'F1', unit: 'share', measured: null, missing: 'no data' },
    ]);
  });
});

describe('a grid', () => {
  const grid = {
    title: 'Search',
    columns: ['system', 'F1', 'ms'],
    rows: [
      ['Crossquote', '0.970 (65/67 right)', '4.4'],
      ['Crossquote, no dates', '0.9', '4.4'],
      ['lunr', '0.5', '-'],
      ['goal', '0.950'],
    ],
  };

  it('gives the number that a cell begins with', () => {
    expect(figureIn(grid, 'Crossquote', 'F1')).toBe(0.97);
    expect(() => figureIn(grid, 'Crossquote', 'recall')).toThrow('recall');
    expect(() => figureIn(undefined, 'Crossquote', 'F1')).toThrow('Crossquote');
  });

  it('gives the peers that have one', () => {
    expect(peersIn(grid, 'F1', 'Crossquote')).toEqual({ lunr: 0.5 });
    expect(peersIn(grid, 'ms', 'Crossquote')).toEqual({});
  });
});

describe('the README', () => {
  it('has a place for the figures of every part', () => {
    const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8');
    const placed = [...readme.matchAll(/^<!-- figures: (\S+) -->$/gm)].map(([, name]) => name);
    expect(placed.toSorted()).toEqual([...ACCURACY, ...SPEED].map(({ name }) => name).toSorted());
  });
});

describe('a section of the README', () => {
  const text =
    'a\n<!-- figures: speed -->\nold\n<!-- /figures -->\nb\n<!-- figures: size -->\nkept\n<!-- /figures -->\n';

  it('is written anew, and nothing else is', () => {
    expect(withSection(text, 'speed', 'new')).toBe(text.replace('old', 'new'));
    expect(withSection(text, 'reading', 'new')).toBe(text);
  });
});
