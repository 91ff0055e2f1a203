/**
 * `npm run eval [-- DATA]`: what the engine gets right, scored by the data folder's own evaluators.
 * DATA holds `dev/`, `eval/` and `seeds/`; by default it is looked for beside the checkout.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';

const data = resolve(process.argv[2] ?? process.env.CROSSQUOTE_DATA ?? '../shared');
const scratch = mkdtempSync(join(tmpdir(), 'crossquote-eval-'));

interface Row {
  readonly task: string;
  readonly figure: string;
  readonly value: string;
}

function main(): void {
  if (!existsSync(join(data, 'eval'))) {
    console.error(
      `No evaluation data in ${data}. Give its folder: npm run eval -- FOLDER (the folder that holds dev/ and eval/).`,
    );
    process.exitCode = 2;
    return;
  }
  try {
    print([...links(), ...quotations(), ...seedQuotations()]);
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

function links(): Row[] {
  const out = crossquote('collate', join(data, 'eval/inputs/stories.jsonl'));
  const said = evaluate('eval_links.mjs', [join(data, 'dev/stories'), out]);
  return said.split(/\n(?=\S)/).flatMap((part) => {
    const [head = '', ...lines] = part.split('\n');
    const set = head.startsWith('seed') ? 'links, seed story' : 'links, other stories';
    return lines.flatMap((line) => {
      const found = /^ {2}(quoted pairs|all pairs|relation|alerts)\s+(.+)$/.exec(line);
      return found ? [{ task: set, figure: found[1] ?? '', value: found[2] ?? '' }] : [];
    });
  });
}

function quotations(): Row[] {
  const gold = join(data, 'dev/quotations-dev.jsonl');
  const out = crossquote('quotations', gold);
  return [
    ...quotationRows('quotations, 84 articles', ['--gold', gold, '--sys', out]),
    ...quotationRows('indirect speech', ['--gold', gold, '--sys', out, '--kinds', 'indirect']).filter(
      ({ figure }) => figure === 'relaxed',
    ),
  ];
}

function seedQuotations(): Row[] {
  const texts = join(data, 'seeds');
  const gold = join(data, 'dev/seed-gold.json');
  const input = join(scratch, 'seeds.jsonl');
  writeFileSync(input, seedLines(texts, gold));
  const out = crossquote('quotations', input);
  return quotationRows('quotations, seeds', ['--gold', gold, '--texts', texts, '--sys', out]);
}

function seedLines(texts: string, gold: string): string {
  const { articles } = JSON.parse(read(gold)) as { articles: { id: string; file: string }[] };
  return articles.map(({ id, file }) => JSON.stringify({ id, text: read(join(texts, file)) })).join('\n');
}

function quotationRows(task: string, args: readonly string[]): Row[] {
  const said = evaluate('eval_quotes.mjs', args);
  return said.split('\n').flatMap((line) => {
    const found = /^(exact|relaxed|speaker)\s{2,}(.+)$/.exec(line);
    const slice = /^(full|partial)\s+\d+.*\|\s+\d+\s+([\d.]+)/.exec(line);
    if (found) return [{ task, figure: found[1] ?? '', value: found[2] ?? '' }];
    return slice ? [{ task, figure: `speaker, ${slice[1]}`, value: `overlap ${slice[2]}` }] : [];
  });
}

/** Runs the command line on a file and returns the file of what it printed. */
function crossquote(command: string, input: string): string {
  const out = join(scratch, `${command}-${basename(input)}`);
  const printed = execFileSync('npx', ['tsx', 'src/cli/main.ts', command, '--jsonl', input], {
    maxBuffer: 2 ** 28,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  writeFileSync(out, printed);
  return out;
}

function evaluate(script: string, args: readonly string[]): string {
  return execFileSync('node', [join(data, 'eval', script), ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
}

const read = (file: string): string => readFileSync(file, 'utf8');

function print(rows: readonly Row[]): void {
  const width = (key: 'task' | 'figure') => Math.max(...rows.map((row) => row[key].length));
  for (const { task, figure, value } of rows) {
    console.log(`${task.padEnd(width('task'))}  ${figure.padEnd(width('figure'))}  ${value}`);
  }
}

main();
