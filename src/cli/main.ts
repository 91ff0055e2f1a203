#!/usr/bin/env node
/** The command line: one row a command. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECK_HELP, check } from './check.ts';
import { COLLATE_HELP, collate } from './collate.ts';
import { EXTRACT_HELP, extract } from './extract.ts';
import { MATCH_HELP, match } from './match.ts';
import { QUOTATIONS_HELP, quotations } from './quotations.ts';
import { packageRoot } from './seeds.ts';
import { VERIFY_HELP, verify } from './verify.ts';

interface Command {
  readonly help: string;
  /** Takes the arguments behind the command's name, returns the exit code. */
  readonly run: (args: readonly string[]) => number | Promise<number>;
}

const COMMANDS: Readonly<Record<string, Command>> = {
  quotations: { help: QUOTATIONS_HELP, run: quotations },
  collate: { help: COLLATE_HELP, run: collate },
  check: { help: CHECK_HELP, run: check },
  extract: { help: EXTRACT_HELP, run: extract },
  match: { help: MATCH_HELP, run: match },
  verify: { help: VERIFY_HELP, run: verify },
};

async function main([name = 'help', ...args]: readonly string[]): Promise<number> {
  if (name === '--version') return shown(`${version()}\n`);
  if (name === 'help' || name === '--help' || name === '-h') return help(args[0]);
  const command = commandOf(name);
  if (!command) return unknown(name);
  const options = args.slice(0, args.includes('--') ? args.indexOf('--') : args.length);
  if (options.includes('--help') || options.includes('-h')) return shown(command.help);
  return command.run(args);
}

const commandOf = (name: string): Command | undefined =>
  Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;

function help(name: string | undefined): number {
  if (name === undefined)
    return shown(
      `${Object.values(COMMANDS)
        .map((known) => known.help)
        .join('\n')}${MORE_HELP}`,
    );
  const command = commandOf(name);
  return command ? shown(command.help) : unknown(name);
}

const MORE_HELP = `
crossquote help COMMAND    the same as crossquote COMMAND --help
crossquote --version       the version
`;

function version(): string {
  const { version: stated } = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  return stated;
}

function unknown(name: string): number {
  const known = Object.keys(COMMANDS).join(', ');
  process.stderr.write(`crossquote: no command "${name}" (there are ${known}); see crossquote --help\n`);
  return 2;
}

function shown(text: string): number {
  process.stdout.write(text);
  return 0;
}

// A reader such as `head` that has seen enough closes the pipe: no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode = await main(process.argv.slice(2));
