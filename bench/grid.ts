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
