/**
 * `npm run bench [-- PART...] [--data FOLDER] [--readme]`: every promised figure with its goal, on one page.
 *
 * Without a part all are measured, which takes some ten minutes; `--parts` lists them. `--data` names the folder with
 * the evaluation data. `--readme` puts the tables of the measured parts into their marked sections of the README.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ACCURACY } from './accuracy-parts.ts';
import { type Figure, type Part, summaryOf, tableOf } from './figures.ts';
import { withSection } from './readme-sections.ts';
import { SPEED } from './speed-parts.ts';

const PARTS: readonly Part[] = [...ACCURACY, ...SPEED];
const README = 'README.md';

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      data: { type: 'string', default: process.env.CROSSQUOTE_DATA ?? '../shared' },
      readme: { type: 'boolean', default: false },
      parts: { type: 'boolean', default: false },
    },
  });
  const names = PARTS.map(({ name }) => name);
  const unknown = positionals.filter((name) => !names.includes(name));
  if (values.parts || unknown.length > 0) {
    console.log(names.join('\n'));
    if (unknown.length > 0) {
      console.error(`No such part: ${unknown.join(', ')}`);
      process.exitCode = 2;
    }
    return;
  }
  const chosen = PARTS.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  execFileSync('npm', ['run', '--silent', 'build:chromium'], { stdio: 'ignore' });
  const measured = await measure(chosen, resolve(values.data));
  printPage(measured);
  if (values.readme) renewReadme(measured);
}

interface Measured {
  readonly part: Part;
  readonly figures: readonly Figure[];
}

/** One after the other: two at once would slow each other down. */
async function measure(parts: readonly Part[], data: string): Promise<Measured[]> {
  const scratch = mkdtempSync(join(tmpdir(), 'crossquote-bench-'));
  try {
    const measured: Measured[] = [];
    for (const part of parts) {
      console.error(`measuring: ${part.title}`);
      measured.push({ part, figures: await part.figures({ data, scratch }) });
    }
    return measured;
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

function printPage(measured: readonly Measured[]): void {
  console.log(
    `# Promised figures\n\n${today()}, Node ${process.versions.node}, ${availableParallelism()} cores.`,
  );
  for (const { part, figures } of measured) console.log(`\n## ${part.title}\n\n${tableOf(figures)}`);
  console.log(`\n${summaryOf(measured.flatMap(({ figures }) => figures))}.`);
}

const today = (): string =>
  new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

/** A part that could not be measured leaves the README as it is. */
function renewReadme(measured: readonly Measured[]): void {
  const whole = measured.filter(({ figures }) => figures.every((figure) => figure.measured !== null));
  const readme = whole.reduce(
    (text, { part, figures }) =>
      withSection(text, part.name, `**${part.title}**, ${today()}\n\n${tableOf(figures)}`),
    readFileSync(README, 'utf8'),
  );
  writeFileSync(README, readme);
}

await main();
