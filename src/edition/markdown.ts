/** A sheet as Markdown, for notes, tickets and mails: what differs in bold. */
import type { Piece } from '../core/pieces.ts';
import type { Entry, Legend, Line, Sheet } from './sheet.ts';

/** Ends with a line break. Nothing in the texts is taken for markup. */
export function markdown(sheet: Sheet): string {
  const blocks = [
    `## ${literal(sheet.title)}`,
    literal(sheet.imprint),
    ...(sheet.verdict
      ? [[`**${literal(sheet.verdict)}**`, literal(sheet.rest)].filter(Boolean).join(' ')]
      : []),
    ...(sheet.rewriting ? [literal(sheet.rewriting)] : []),
    ...legends(sheet),
    ...sheet.sections.flatMap(({ heading, entries }) => [
      `### ${literal(heading)}`,
      entries.map(entryList).join('\n'),
    ]),
    ...(sheet.approximate ? ['A limit of the work was reached: something may be missing.'] : []),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function legends({ told, witnesses }: Sheet): string[] {
  return witnesses.length > 0 ? [`${literal(told)}:`, witnesses.map(legendItem).join('\n')] : [];
}

function legendItem({ sign, name, url, note }: Legend): string {
  const target = url && /^https?:\/\//i.test(url) ? encodeURI(url).replace(/[()]/g, encodeBracket) : '';
  const shown = target ? `[${literal(name)}](${target})` : literal(name);
  return `- **${literal(sign)}** ${shown} (${literal(note)})`;
}

const encodeBracket = (bracket: string): string => (bracket === '(' ? '%28' : '%29');

function entryList({ speaker, lines, silent }: Entry): string {
  const items = lines.map((line) => `  - ${literal(line.signs)}: ${reading(line)}`);
  return [`- ${literal(speaker)}`, ...items, ...(silent ? [`  - ${literal(silent)}`] : [])].join('\n');
}

function reading({ pieces, quoted, before, after, notes }: Line): string {
  const loud = pieces.some(({ kind }) => kind === 'changed' || kind === 'gap');
  const note = literal(notes.join('. '));
  if (pieces.length === 0) return note;
  const words = pieces.map((piece) => marked(piece, loud)).join('');
  const shown = `${literal(before)}${quoted ? `“${words}”` : words}${literal(after)}`.trim();
  return note ? `${shown} (${note})` : shown;
}

function marked({ kind, text }: Piece, loud: boolean): string {
  switch (kind) {
    case 'gap':
      return '**‸**';
    case 'changed':
      return bold(text);
    case 'minor':
      return loud ? literal(text) : bold(text);
    case 'same':
    case 'cut':
      return literal(text);
    default:
      return kind satisfies never;
  }
}

/** Bold stays literal next to white space, so the space is left outside. */
function bold(text: string): string {
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  return words ? `${before}**${literal(words)}**${after}` : text;
}

function literal(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&').replace(/\s+/g, ' ');
}
