/** Figures of several systems side by side. */

export interface Grid {
  readonly title: string;
  /** The first column names the system. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What a reader must know to read it. */
  readonly note?: string;
}

export function printGrid({ title, columns, rows, note }: Grid, markdown: boolean): void {
  const all = [columns, ...rows];
  const widths = columns.map((_, i) => Math.max(...all.map((row) => row[i]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    widths.map((width, i) => (row[i] ?? '').padEnd(width)).join('  ');
  console.log(markdown ? `\n**${title}**\n` : `\n${title}`);
  if (markdown) {
    const [head = columns, ...body] = all.map((row) => `| ${row.join(' | ')} |`);
    console.log([head, `|${columns.map(() => '---').join('|')}|`, ...body].join('\n'));
  } else console.log(all.map((row) => `  ${line(row)}`.trimEnd()).join('\n'));
  if (note) console.log(markdown ? `\n${note}` : `  ${note}`);
}

/** The number that a cell begins with. Throws where there is no such cell: a promise that nobody measures is broken. */
export function figureIn(grid: Grid | undefined, system: string, column: string): number {
  const at = grid?.columns.indexOf(column) ?? -1;
  const cell = grid?.rows.find(([name]) => name === system)?.[at];
  if (at < 1 || cell === undefined) throw new Error(`No figure “${column}” of ${system}`);
  return Number.parseFloat(cell);
}

/** The same column of the others, where they have a number in it. */
export function peersIn(grid: Grid | undefined, column: string, ours: string): Record<string, number> {
  const names = (grid?.rows ?? []).map(([name = '']) => name);
  const others = names.filter((name) => name !== 'goal' && !name.startsWith(ours));
  const figures = others.map((name) => [name, figureIn(grid, name, column)] as const);
  return Object.fromEntries(figures.filter(([, value]) => !Number.isNaN(value)));
}
