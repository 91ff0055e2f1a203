/** A sheet as plain text, for notes, chats and mails: what differs in square brackets. */
import type { Piece } from '../core/pieces.ts';
import type { Entry, Legend, Line, Sheet } from './sheet.ts';

/** Ends with a line break. Lines are as long as they come; none of them is begun or broken by what a text holds. */
export function plainText(sheet: Sheet): string {
  const marked = sheet.sections.some(({ entries }) =>
    entries.some(({ lines }) => lines.some(({ pieces }) => pieces.some(({ kind }) => MARKED.includes(kind)))),
  );
  const blocks = [
    [sheet.title, sheet.imprint],
    [[sheet.verdict, sheet.rest].filter(Boolean).join(' ')],
    [sheet.rewriting],
    ...(sheet.witnesses.length > 0 ? [[`${sheet.told}:`, ...sheet.witnesses.map(legend)]] : []),
    ...(marked ? [['In [brackets]: what differs. [ ]: the other prints more here.']] : []),
    ...sheet.sections.flatMap(({ heading, entries }) => [
      [heading.toUpperCase()],
      ...entries.map(entryLines),
    ]),
    ...(sheet.approximate ? [['A limit of the work was reached: something may be missing.']] : []),
  ];
  const printed = blocks.map((lines) => lines.map(oneLine).filter(Boolean).join('\n')).filter(Boolean);
  return `${printed.join('\n\n')}\n`;
}

const MARKED: readonly Piece['kind'][] = ['changed', 'gap', 'minor'];

const legend = ({ sign, name, url, note }: Legend): string =>
  `${sign}: ${name} (${note})${url === undefined ? '' : ` ${url}`}`;

function entryLines({ speaker, lines, silent }: Entry): string[] {
  return [speaker, ...lines.map((line) => `- ${line.signs}: ${reading(line)}`), silent && `- ${silent}`];
}

function reading({ pieces, quoted, before, after, notes }: Line): string {
  const note = notes.join('. ');
  if (pieces.length === 0) return note;
  const loud = pieces.some(({ kind }) => kind === 'changed' || kind === 'gap');
  const words = pieces.map((piece) => bracketed(piece, loud)).join('');
  const shown = `${before}${quoted ? `“${words}”` : words}${after}`.trim();
  return note ? `${shown} (${note})` : shown;
}

function bracketed({ kind, text }: Piece, loud: boolean): string {
  if (kind === 'gap') return '[ ]';
  return kind === 'changed' || (kind === 'minor' && !loud) ? `[${text}]` : text;
}

// Controls would reach terminals that the text is pasted into; overrides of direction would reorder our own words.
const UNPRINTABLE = /[\p{Cc}\p{Z}\s\u202a-\u202e\u2066-\u2069]+/gu;

const oneLine = (line: string): string => line.replace(UNPRINTABLE, ' ').trim();
