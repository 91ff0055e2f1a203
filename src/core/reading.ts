/** A reading as a run of atoms: the smallest words that two printings can share. */
import { contractionParts } from './contraction.ts';
import { numberRun } from './numbers.ts';
import { fold, type Span, type Word, words } from './text.ts';

/**
 * One word of a reading in comparable form. A printed word may give several atoms ("we're" gives `we`, `'re`)
 * and several printed words may give one ("twenty-five" gives `#25`); `token` says which printed word it came from.
 */
export interface Atom extends Span {
  /** What is compared: folded, dots taken out, numbers by value ("#25"). */
  readonly key: string;
  /** As printed. */
  readonly text: string;
  /** Number of the printed word; atoms of one word share it and are never torn apart in what is shown. */
  readonly token: number;
  /** Dots that stand for left-out words come right before this atom. */
  readonly dotsBefore: boolean;
  /** A sentence ends, or a stronger break than a comma falls, right before this atom. */
  readonly breakBefore: boolean;
  /** Stands in square or round brackets, as an editor's gloss does. */
  readonly bracketed: boolean;
}

export interface Reading {
  readonly text: string;
  readonly atoms: readonly Atom[];
  /** Dots stand after the last word. */
  readonly dotsAfter: boolean;
}

const DOTS = /…|\.[ \u00a0]?\.[ \u00a0]?\.|\[\.\.\.\]/;
const BREAK = /[.!?:;\n…]/;

/** Reads a text into atoms. Linear. */
export function readingOf(text: string): Reading {
  const printed = mergeMasked(
    text,
    words(text).flatMap((word) => splitHyphens(word)),
  );
  const atoms: Atom[] = [];
  let before = 0;
  let depth = 0;
  for (let i = 0; i < printed.length; ) {
    const word = printed[i];
    if (!word) break;
    const gap = text.slice(before, word.start);
    depth = bracketDepth(gap, depth);
    const run = numberRun(printed, i, text);
    const taken = run ? run.length : 1;
    const last = printed[i + taken - 1] ?? word;
    const common = { token: i, bracketed: depth > 0 };
    const parts = run ? run.keys.map((key) => ({ key, start: word.start, end: last.end })) : partsOf(word);
    parts.forEach((part, k) => {
      const printedText = text.slice(part.start, part.end);
      const dotsBefore = k === 0 && DOTS.test(gap);
      const breakBefore = k === 0 && BREAK.test(gap);
      atoms.push({ ...part, ...common, text: printedText, dotsBefore, breakBefore });
    });
    before = last.end;
    i += taken;
  }
  return { text, atoms, dotsAfter: DOTS.test(text.slice(before)) };
}

function partsOf(word: Word): { key: string; start: number; end: number }[] {
  const key = word.fold.replaceAll('.', '');
  const parts = contractionParts(key);
  if (!parts) return [{ key, start: word.start, end: word.end }];
  return parts.map((part) => ({ key: part, start: word.start, end: word.end }));
}

function bracketDepth(gap: string, depth: number): number {
  let level = depth;
  for (const char of gap) {
    if (char === '[' || char === '(') level++;
    else if (char === ']' || char === ')') level = Math.max(0, level - 1);
  }
  return level;
}

const HYPHEN = /[-\u2010\u2011]/;

/** "face-to-face" and "face to face" are the same words. */
function splitHyphens(word: Word): Word[] {
  if (!HYPHEN.test(word.text)) return [word];
  const parts: Word[] = [];
  let start = word.start;
  for (const text of word.text.split(HYPHEN)) {
    if (text) parts.push({ start, end: start + text.length, text, fold: fold(text) });
    start += text.length + 1;
  }
  return parts;
}

const MASK = /^[*#]{1,12}$|^[-–—_]{2,12}$/;

/** Letters masked by asterisks or dashes ("motherf***er", "s--t", "f***") belong to one word. Masks become `*`. */
function mergeMasked(text: string, found: readonly Word[]): Word[] {
  const merged: Word[] = [];
  for (const word of found) {
    const previous = merged.at(-1);
    const gap = previous ? text.slice(previous.end, word.start) : '';
    if (previous && MASK.test(gap)) merged[merged.length - 1] = joined(text, previous, word);
    else merged.push(word);
  }
  return merged.map((word) => withTrailingMask(text, word));
}

function joined(text: string, first: Word, second: Word): Word {
  const span = { start: first.start, end: second.end };
  return { ...span, text: text.slice(span.start, span.end), fold: `${first.fold}*${second.fold}` };
}

const TRAILING_MASK = /[*]{2,12}/y;

function withTrailingMask(text: string, word: Word): Word {
  TRAILING_MASK.lastIndex = word.end;
  const match = TRAILING_MASK.exec(text);
  if (!match) return word;
  const end = word.end + match[0].length;
  return { start: word.start, end, text: text.slice(word.start, end), fold: `${word.fold}*` };
}
