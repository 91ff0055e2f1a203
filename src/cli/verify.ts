/** `crossquote verify`: whether a report says what the texts give. */
import { parseArgs } from 'node:util';
import {
  dataOfPage,
  isEdition,
  type Means,
  type Verification,
  verify as verified,
} from '../edition/verification.ts';
import { causeOf } from '../library/transfer/formats.ts';
import { complain, type Outcome, readArticles, taken } from './articles.ts';
import { sha256 } from './digest.ts';
import { inputName, parseEntries, readInput } from './files.ts';
import { loadLexicon } from './lexicon.ts';
import { readSeeds } from './seeds.ts';

export const VERIFY_HELP = `crossquote verify REPORT... [--texts FILE|DIR]...

Computes each REPORT (html or json, as \`crossquote check\` or the extension saved it) anew and compares it byte for
byte. The texts are taken from the report where they travel in it, else from --texts and the bundled stories, by their
SHA-256. - is standard input.
  --texts FILE|DIR         articles to look for the texts in, in any form that \`crossquote check\` takes; may be given
                           more than once
  --help                   this text
Exit code: 0 all verified; 1 a report differs from what its texts give; 2 an input could not be read, or something
could not be checked: a text is missing or another version of the engine made the report.
`;

/** Runs the command on its arguments and returns the exit code. */
export async function verify(args: readonly string[]): Promise<number> {
  const options = optionsOf(args);
  if ('error' in options) {
    complain('crossquote verify', options.error);
    return 2;
  }
  const { texts, failed } = await givenTexts(options.texts);
  const means: Means = { texts, lexicon: loadLexicon(), hash: sha256 };
  const codes = failed ? [2] : [];
  for (const name of options.reports) codes.push(...(await verifyFile(name, means)));
  return codes.includes(1) ? 1 : codes.includes(2) ? 2 : 0;
}

interface Options {
  readonly reports: readonly string[];
  readonly texts: readonly string[];
}

function optionsOf(args: readonly string[]): Options | { readonly error: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { texts: { type: 'string', multiple: true, default: [] } },
    });
    if (positionals.length === 0) return { error: 'no report given; see crossquote verify --help' };
    return { reports: positionals, texts: values.texts };
  } catch (error) {
    return { error: causeOf(error) };
  }
}

/** By their hash: those that were named, and those of the bundled stories. */
async function givenTexts(
  names: readonly string[],
): Promise<{ readonly texts: ReadonlyMap<string, string>; readonly failed: boolean }> {
  const texts = new Map<string, string>();
  const hold = async (text: string) => texts.set(await sha256(text), text);
  for (const { articles } of readSeeds()) for (const { text } of articles) await hold(text);
  const outcome: Outcome = { failed: false };
  for await (const { article } of taken(readArticles(names), outcome)) await hold(article.text);
  return { texts, failed: outcome.failed };
}

/** The exit codes of the reports in a file: several where it holds one a line. */
async function verifyFile(name: string, means: Means): Promise<number[]> {
  const input = readInput(name);
  if ('error' in input) return [unread(input.at, input.error)];
  const at = inputName(name);
  if (!/^\s*</.test(input.value)) return verifyLines(name, input.value, means);
  const data = dataOfPage(input.value);
  if (data === null) return [unread(at, 'holds no report of Crossquote')];
  const [entry] = parseEntries('page.json', data);
  if (!entry || 'error' in entry) return [unread(at, entry?.error ?? 'holds no report of Crossquote')];
  return [await verifyValue({ at, value: entry.value, page: input.value }, means)];
}

async function verifyLines(name: string, text: string, means: Means): Promise<number[]> {
  const codes: number[] = [];
  for (const entry of parseEntries(name, text)) {
    codes.push('error' in entry ? unread(entry.at, entry.error) : await verifyValue(entry, means));
  }
  return codes.length > 0 ? codes : [unread(inputName(name), 'holds no report')];
}

interface Candidate {
  readonly at: string;
  readonly value: unknown;
  readonly page?: string;
}

async function verifyValue({ at, value, page }: Candidate, means: Means): Promise<number> {
  if (!isEdition(value)) return unread(at, 'is not a report of Crossquote that can be verified');
  try {
    const { verdict, said } = await verified(value, means, page);
    process.stdout.write(`${at}: ${SAID[verdict]}\n${said.map((line) => `  ${line}\n`).join('')}`);
    return CODES[verdict];
  } catch (error) {
    return unread(at, causeOf(error));
  }
}

/** Tells of an input that could not be read, and its exit code. */
function unread(at: string, cause: string): number {
  complain(at, cause);
  return 2;
}

const SAID: Readonly<Record<Verification['verdict'], string>> = {
  verified: 'verified',
  differs: 'differs',
  unchecked: 'could not be checked',
};
const CODES: Readonly<Record<Verification['verdict'], number>> = { verified: 0, differs: 1, unchecked: 2 };
