/** Where the sentences of a text begin and end. Apart from the rest of its ground, since it needs word lists. */
import { ABBREVIATIONS, ENDING_ABBREVIATIONS, SENTENCE_STARTERS } from './lexicon/en-words.ts';
import { paragraphs, type Span, trim } from './text.ts';

// A full stop, question or exclamation mark with the marks that close behind it, then space.
const SENTENCE_END = /([.!?\u2026])['"\u2018\u2019\u201c\u201d\u00bb)\]]{0,3}(?=\s)/g;
// What can open a sentence: a capital, a digit or a mark, behind opening marks.
const SENTENCE_START = /^\s+['"\u2018\u201c\u201e\u00ab([]{0,3}[\p{Lu}\p{Lo}\p{N}$£€*\u2022]/u;

/**
 * The sentences of a text in order, edges trimmed; none runs over a line break. A stop behind an abbreviation
 * or an initial ends nothing; a quotation's own sentences count. Linear.
 */
export function sentences(text: string, within: Span = { start: 0, end: text.length }): Span[] {
  const found: Span[] = [];
  for (const line of paragraphs(text.slice(within.start, within.end))) {
    const offset = within.start + line.start;
    const body = text.slice(offset, within.start + line.end);
    let start = 0;
    for (const match of body.matchAll(SENTENCE_END)) {
      const end = match.index + match[0].length;
      const rest = body.slice(end, end + LOOK_AHEAD);
      if (!SENTENCE_START.test(rest) || (match[1] === '.' && abbreviated(body, match.index, rest))) continue;
      found.push(trim(text, { start: offset + start, end: offset + end }));
      start = end;
    }
    found.push(trim(text, { start: offset + start, end: offset + body.length }));
  }
  return found.filter((sentence) => sentence.end > sentence.start);
}

// Enough for the space, marks and first word behind a stop, and for the word before it.
const LOOK_AHEAD = 40;

function abbreviated(body: string, stop: number, rest: string): boolean {
  const word = /(?:^|[\s(\u201c"'-])([\p{L}.-]+)$/u.exec(
    body.slice(Math.max(0, stop - LOOK_AHEAD), stop),
  )?.[1];
  if (!word) return false;
  if (/^\p{Lu}$/u.test(word)) return true;
  const known = word.toLowerCase();
  if (!ABBREVIATIONS.has(known)) return false;
  const next = /\p{L}+/u.exec(rest)?.[0].toLowerCase() ?? '';
  return !ENDING_ABBREVIATIONS.has(known) || !SENTENCE_STARTERS.has(next);
}
