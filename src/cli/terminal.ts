/** A sheet as terminal text: aligned, wrapped, what differs in colour or in square brackets. */
import type { Piece } from '../core/pieces.ts';
import type { Entry, Legend, Line, Sheet } from '../edition/sheet.ts';
import { LINE_BREAK, type Run, type Tone, wrap } from './wrap.ts';

export interface Terminal {
  readonly colour: boolean;
  /** Columns. */
  readonly width: number;
}

// Narrower than this no sentence can be read; wider, the eye loses the line.
const NARROWEST = 40;
const WIDEST = 110;

/** Ends with a line break. Control characters of the texts never reach the terminal. */
export function terminalText(sheet: Sheet, { colour, width }: Terminal): string {
  const page: Page = { colour, width: Math.min(WIDEST, Math.max(NARROWEST, width)) };
  const marked = sheet.sections.some(({ entries }) => entries.some(({ lines }) => lines.some(isMarked)));
  const lines = [
    ...block(page, { indent: '', runs: [{ text: sheet.title, tone: 'strong' }] }),
    ...block(page, { indent: '', runs: [{ text: sheet.imprint, tone: 'quiet' }] }),
    '',
    ...block(page, { indent: '', runs: [{ text: sheet.verdict, tone: 'strong' }] }),
    ...block(page, { indent: '', runs: [plain(sheet.rest)] }),
    ...(sheet.rewriting ? ['', ...block(page, { indent: '', runs: [plain(sheet.rewriting)] })] : []),
    ...legends(page, sheet),
    ...(marked && !colour ? ['', 'In [brackets]: what differs. [ ]: the other prints more here.'] : []),
    ...sheet.sections.flatMap(({ heading, entries }) => [
      '',
      ...block(page, { indent: '', runs: [{ text: heading, tone: 'strong' }] }),
      ...entries.flatMap((entry) => entryLines(page, entry)),
    ]),
    ...(sheet.approximate ? ['', 'A limit of the work was reached: something may be missing.'] : []),
  ];
  return `${lines.join('\n')}\n`;
}

type Page = Terminal;

const plain = (text: string): Run => ({ text, tone: 'plain' });
const isLoud = ({ kind }: Piece): boolean => kind === 'changed' || kind === 'gap';
const isMarked = (line: Line): boolean =>
  line.pieces.some((piece) => isLoud(piece) || piece.kind === 'minor');

function legends(page: Page, { told, witnesses }: Sheet): string[] {
  if (witnesses.length === 0) return [];
  const column = columnOf(witnesses.map(({ sign }) => sign));
  return ['', `${told}:`, ...witnesses.flatMap((witness) => legendLines(page, witness, column))];
}

function legendLines(page: Page, { sign, name, note }: Legend, column: number): string[] {
  const runs = [plain(name), { text: ` (${note})`, tone: 'quiet' } as const];
  return block(page, { indent: '  ', label: sign, column, runs });
}

// A list of signs longer than this stands on a line of its own, so that the readings keep their room.
const WIDEST_COLUMN = 14;

const columnOf = (labels: readonly string[]): number =>
  Math.min(WIDEST_COLUMN, Math.max(...labels.map((label) => label.length)));

function entryLines(page: Page, { speaker, lines, silent }: Entry): string[] {
  const column = columnOf(lines.map(({ signs }) => signs));
  const silence: Run = { text: silent, tone: 'quiet' };
  return [
    '',
    ...block(page, { indent: '  ', runs: [{ text: speaker, tone: 'strong' }] }),
    ...lines.flatMap((line) =>
      block(page, { indent: '    ', label: line.signs, column, runs: readingRuns(line, page.colour) }),
    ),
    ...block(page, { indent: '    ', label: '–', column, runs: [silence] }),
  ];
}

function readingRuns(line: Line, colour: boolean): Run[] {
  const loud = line.pieces.some(isLoud);
  const words = line.pieces.map((piece) => pieceRun(piece, { colour, loud }));
  const note: Run = { text: line.notes.join('. '), tone: 'quiet' };
  if (words.length === 0) return [note];
  const quoted = line.quoted ? [plain('“'), ...words, plain('”')] : words;
  const context = (text: string): Run => ({ text, tone: 'quiet' });
  const reading = [context(line.before), ...quoted, context(line.after)];
  return line.notes.length > 0 ? [...reading, plain(LINE_BREAK), note] : reading;
}

/** Where a piece is `loud`, what merely is spelled differently stays unmarked. */
function pieceRun({ kind, text }: Piece, { colour, loud }: { colour: boolean; loud: boolean }): Run {
  switch (kind) {
    case 'same':
      return plain(text);
    case 'cut':
      return { text, tone: colour ? 'quiet' : 'plain' };
    case 'gap':
      return colour ? { text: '‸', tone: 'changed' } : plain('[\u00a0]');
    case 'minor':
      if (loud) return plain(text);
      return colour ? { text, tone: 'minor' } : plain(`[${text}]`);
    case 'changed':
      return colour ? { text, tone: 'changed' } : plain(`[${text}]`);
    default:
      return kind satisfies never;
  }
}

interface Block {
  readonly indent: string;
  readonly label?: string;
  /** Width of the label's column; the text hangs to the right of it. */
  readonly column?: number;
  readonly runs: readonly Run[];
}

function block(page: Page, { indent, label, column = 0, runs }: Block): string[] {
  const hang = label === undefined ? indent : `${indent}${' '.repeat(column)}  `;
  const lines = wrap(runs, page.width - hang.length).map((line) =>
    line.map((run) => ink(run, page)).join(''),
  );
  if (label === undefined || lines.length === 0) return lines.map((line) => `${hang}${line}`);
  const sign = ink({ text: label, tone: 'strong' }, page);
  const tooLong = label.length > column;
  const first = tooLong ? [`${indent}${sign}`, `${hang}${lines[0]}`] : [];
  const padded = `${indent}${sign}${' '.repeat(Math.max(0, column - label.length))}  ${lines[0]}`;
  return [...(tooLong ? first : [padded]), ...lines.slice(1).map((line) => `${hang}${line}`)];
}

// Weight and underline carry the meaning; the colour, legible on black and on white, only helps the eye.
const CODES: Readonly<Record<Tone, string>> = {
  plain: '',
  strong: '1',
  quiet: '2',
  changed: '1;4;35',
  minor: '4',
};

function ink({ text, tone }: Run, { colour }: Page): string {
  const code = CODES[tone];
  return colour && code && text ? `\u001b[${code}m${text}\u001b[0m` : text;
}
