#!/usr/bin/env node
/** The command line: one row a command. */
import { CHECK_HELP, check } from './check.ts';
import { COLLATE_HELP, collate } from './collate.ts';
import { EXTRACT_HELP, extract } from './extract.ts';
import { MATCH_HELP, match } from './match.ts';
import { QUOTATIONS_HELP, quotations } from './quotations.ts';
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

async function main([name, ...args]: readonly string[]): Promise<number> {
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    const asked = name === undefined || name === '--help' || name === '-h';
    const out = asked ? process.stdout : process.stderr;
    if (!asked) out.write(`crossquote: no command "${name}"\n`);
    out.write(
      Object.values(COMMANDS)
        .map((known) => `${known.help}\n`)
        .join(''),
    );
    return asked ? 0 : 2;
  }
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(command.help);
    return 0;
  }
  return command.run(args);
}

// A reader such as `head` that has seen enough closes the pipe: no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode = await main(process.argv.slice(2));
