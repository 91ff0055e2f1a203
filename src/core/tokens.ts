/** The reporter's own words as tokens: each quoted stretch is one token, so that a sentence can be read around it. */

import { verbOf } from './lexicon/en-verbs.ts';
import {
  ABBREVIATIONS,
  ENDING_ABBREVIATIONS,
  SENTENCE_STARTERS,
  STOPPED_TITLES,
} from './lexicon/en-words.ts';
import type { Stretch } from './marks.ts';
import { isSpace, paragraphs, type Span, type Word, words } from './text.ts';

export interface Token extends Span {
  readonly kind: 'word' | 'mark' | 'quote';
  readonly text: string;
  readonly fold: string;
  /** Index of the stretch that the token stands for; -1 for words and marks. */
  readonly quote: number;
  readonly paragraph: number;
  /** Index of the sentence in the whole text. */
  readonly sentence: number;
  readonly capital: boolean;
}

type Draft = { -readonly [key in keyof Token]: Token[key] };

/** Tokens of the whole text in order. A possessive or clitic ("Clinton's", "he'd") gives two. Linear. */
export function tokenize(text: string, quoted: readonly Stretch[]): Token[] {
  const found: Token[] = [];
  let next = 0;
  let sentence = 0;
  paragraphs(text).forEach((span, paragraph) => {
    const drafts: Draft[] = [];
    let at = span.start;
    for (; (quoted[next]?.paragraph ?? Infinity) <= paragraph; next++) {
      const stretch = quoted[next];
      if (!stretch || stretch.open < at) continue;
      addWords(drafts, text, { start: at, end: stretch.open, paragraph });
      drafts.push(quoteToken(text, stretch, next));
      at = stretch.closeEnd;
    }
    addWords(drafts, text, { start: at, end: span.end, paragraph });
    for (let index = 0; index < drafts.length; index++) {
      const draft = drafts[index];
      if (index > 0 && endsBefore(drafts, index)) sentence++;
      if (!draft) continue;
      draft.sentence = sentence;
      found.push(draft);
    }
    sentence++;
  });
  return found;
}

const quoteToken = (text: string, stretch: Stretch, quote: number): Draft => ({
  kind: 'quote',
  start: stretch.open,
  end: stretch.closeEnd,
  text: lastVisible(text, stretch),
  fold: '“”',
  quote,
  paragraph: stretch.paragraph,
  sentence: 0,
  capital: false,
});

/** The last character of a stretch that is neither space nor an inner mark: what its sentence ends with. */
function lastVisible(text: string, stretch: Stretch): string {
  let at = stretch.end - 1;
  while (
    at > stretch.start &&
    (isSpace(text.charCodeAt(at)) || /['"\u2018\u2019\u201c\u201d)]/.test(text[at] ?? ''))
  ) {
    at--;
  }
  return text[at] ?? '';
}

const CLITIC = /^(.+)(n't|'(?:s|d|ll|re|ve|m))$/;

function addWords(drafts: Draft[], text: string, gap: Span & { readonly paragraph: number }): void {
  let at = gap.start;
  const { paragraph } = gap;
  for (const word of words(text, gap)) {
    addMarks(drafts, text, { start: at, end: word.start, paragraph });
    if (keepsStop(text, word, gap.end)) {
      drafts.push(wordToken(text, { start: word.start, end: word.end + 1, paragraph }, word.fold));
      at = word.end + 1;
      continue;
    }
    const clitic = CLITIC.exec(word.fold);
    const cut = clitic ? word.end - (clitic[2]?.length ?? 0) : word.end;
    // Folding may change the length of a word; a clitic is split off only where the halves still fit.
    if (clitic && cut > word.start && word.fold.length === word.text.length) {
      drafts.push(wordToken(text, { start: word.start, end: cut, paragraph }, clitic[1] ?? ''));
      drafts.push(wordToken(text, { start: cut, end: word.end, paragraph }, clitic[2] ?? ''));
    } else drafts.push(wordToken(text, { start: word.start, end: word.end, paragraph }, word.fold));
    at = word.end;
  }
  addMarks(drafts, text, { start: at, end: gap.end, paragraph });
}

/** Whether the stop behind a word is part of it: "Mr.", "Sen.", "John F." Such a stop parts no name. */
function keepsStop(text: string, word: Word, end: number): boolean {
  if (word.end >= end || text[word.end] !== '.') return false;
  return STOPPED_TITLES.has(word.fold) || (word.text.length === 1 && isCapital(word.text));
}

/** Written out in full: objects made by spreading cost half the time of the whole reading. */
function wordToken(text: string, span: Span & { readonly paragraph: number }, fold: string): Draft {
  const printed = text.slice(span.start, span.end);
  return {
    kind: 'word',
    start: span.start,
    end: span.end,
    text: printed,
    fold,
    quote: -1,
    paragraph: span.paragraph,
    sentence: 0,
    capital: isCapital(printed),
  };
}

function isCapital(word: string): boolean {
  const code = word.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(word);
}

function addMarks(drafts: Draft[], text: string, gap: Span & { readonly paragraph: number }): void {
  for (let at = gap.start; at < gap.end; at++) {
    const glyph = text[at] ?? '';
    if (isSpace(text.charCodeAt(at)) || (glyph === "'" && drafts.at(-1)?.kind === 'mark')) continue;
    const fold =
      glyph === '\u2014' || glyph === '\u2013' || glyph === '\u2015' ? '-' : glyph === '\u2026' ? '.' : glyph;
    const before = drafts.at(-1);
    if (before?.kind === 'mark' && before.fold === fold && before.end === at) {
      before.end = at + 1;
      continue;
    }
    drafts.push({
      start: at,
      end: at + 1,
      paragraph: gap.paragraph,
      kind: 'mark',
      text: glyph,
      fold,
      quote: -1,
      sentence: 0,
      capital: false,
    });
  }
}

const CLOSERS = new Set([')', ']', "'", '\u2019', '"', '\u201d']);

/** Whether a sentence ends just before the token at `index`. */
function endsBefore(drafts: readonly Draft[], index: number): boolean {
  const here = drafts[index];
  if (!here || CLOSERS.has(here.text)) return false;
  let last = index - 1;
  while (last > 0 && CLOSERS.has(drafts[last]?.text ?? '')) last--;
  const end = drafts[last];
  if (!end) return false;
  const starts = here.capital || here.kind === 'quote' || /^[\p{N}([\u2022*]/u.test(here.text);
  if (!starts) return false;
  if (end.kind === 'quote') return /[.!?\u2026]/.test(end.text) && !attributes(drafts, index, end.text);
  if (end.kind === 'word') return /\.$/.test(end.text) && here.capital && !isName(here);
  if (!/^[.!?\u2026]$/.test(end.text)) return false;
  return end.text !== '.' || !abbreviates(drafts[last - 1], end, here);
}

const isName = (token: Draft): boolean => !SENTENCE_STARTERS.has(token.fold);

function abbreviates(word: Draft | undefined, stop: Draft, next: Draft): boolean {
  if (word?.kind !== 'word' || word.end !== stop.start) return false;
  if (/^\p{L}$/u.test(word.text)) return word.capital;
  if (!ABBREVIATIONS.has(word.fold)) return false;
  return !ENDING_ABBREVIATIONS.has(word.fold) || isName(next);
}

// How far behind a quoted question its cue may stand ("Why?" the senator from Ohio asked).
const CUE_REACH = 7;

/** After a quoted question or exclamation: whether a name and a verb of speech follow in the same breath. */
function attributes(drafts: readonly Draft[], index: number, ending: string): boolean {
  if (ending === '.' || ending === '\u2026') return false;
  for (let at = index; at < index + CUE_REACH; at++) {
    const token = drafts[at];
    if (token?.kind !== 'word') return false;
    const verb = at > index ? verbOf(token.fold) : null;
    if (verb) return verb.kind === 'speech' && verb.form !== 'base';
  }
  return false;
}
