/** `crossquote quotations`: who is quoted with which words, article by article. */
import { quotationsOf } from '../core/languages.ts';
import type { Quotation } from '../core/quotation.ts';
import { type Span, slice } from '../core/text.ts';
import { type Entry, entries, readInput } from './files.ts';

export const QUOTATIONS_HELP = `crossquote quotations [--jsonl] [FILE...|-]

Prints the quotations of each article with their speakers.
Input: plain text (.txt), {"id", "text"} as JSON or one a line (.json, .jsonl), gzipped or not; standard input is JSON.
  --jsonl   one JSON line an article instead of a readable list
  --help    this text
Exit code: 0 done, 2 an input could not be read.
`;

/** Runs the command on its arguments and returns the exit code. */
export function quotations(args: readonly string[]): number {
  const asJson = args.includes('--jsonl');
  const unknown = args.find((arg) => /^-./.test(arg) && arg !== '--jsonl');
  if (unknown !== undefined) {
    process.stderr.write(`crossquote quotations: no option ${unknown}\n`);
    return 2;
  }
  let code = 0;
  for (const entry of inputs(args.filter((arg) => arg !== '--jsonl'))) {
    const article = articleOf(entry);
    if ('error' in article) {
      process.stderr.write(`${article.at}: ${article.error}\n`);
      code = 2;
    } else {
      process.stdout.write(asJson ? jsonLine(article) : readable(article));
    }
  }
  return code;
}

const PLAIN = /\.txt(?:\.gz)?$/i;

/** The values of the inputs; a text file is one article under its own name. */
function* inputs(names: readonly string[]): Generator<Entry> {
  if (names.length === 0) yield* entries(names);
  for (const name of names) {
    if (!PLAIN.test(name)) yield* entries([name]);
    else {
      const text = readInput(name);
      yield 'error' in text ? text : { at: name, value: { id: name, text: text.value } };
    }
  }
}

interface Text {
  readonly id: string;
  readonly text: string;
  readonly language?: string;
}

function articleOf(entry: Entry): Text | { readonly at: string; readonly error: string } {
  if ('error' in entry) return entry;
  const { value, at } = entry;
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { at, error: 'not an article: expected {id, text}' };
  const { id, text, language } = value as {
    readonly id?: unknown;
    readonly text?: unknown;
    readonly language?: unknown;
  };
  if (typeof text !== 'string') return { at, error: 'no "text"' };
  return {
    id: typeof id === 'string' || typeof id === 'number' ? String(id) : at,
    text,
    ...(typeof language === 'string' && { language }),
  };
}

function jsonLine(article: Text): string {
  const quotes = quotationsOf(article).map((quotation) => row(article.text, quotation));
  return `${JSON.stringify({ id: article.id, quotes })}\n`;
}

const KINDS = { direct: 'full', mixed: 'partial', indirect: 'indirect' } as const;

function row(text: string, quotation: Quotation) {
  const { content, source, speaker, cue, attributed, confidence } = quotation;
  const spanned = (span: Span | null) => span && { ...span, text: slice(text, span) };
  return {
    start: content[0]?.start ?? 0,
    end: content.at(-1)?.end ?? 0,
    kind: KINDS[quotation.kind],
    ...(content.length > 1 && { parts: content.map(({ start, end }) => [start, end]) }),
    source: spanned(source),
    speaker,
    cue: spanned(cue),
    attributed,
    confidence,
  };
}

function readable({ id, text, language }: Text): string {
  const lines = quotationsOf({ text, ...(language && { language }) }).map((quotation) => {
    const who = quotation.speaker ?? (quotation.source && slice(text, quotation.source)) ?? 'unknown speaker';
    const words = quotation.content.map((piece) => slice(text, piece).trim()).join(' … ');
    return `  ${quotation.kind.padEnd(8)}  ${quotation.attributed ? who : 'nobody'}: ${words}`;
  });
  return `${id}\n${lines.join('\n')}\n`;
}
