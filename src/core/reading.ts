/** A reading as a run of atoms: the smallest words that two printings can share. */
import { contractionParts, negatedStem } from './contraction.ts';
import { isFunctionWord, lemma } from './likeness.ts';
import { mayBeNumber, numberRun } from './numbers.ts';
import { fold, type Span, type Word, words } from './text.ts';

/**
 * One word of a reading in comparable form. A printed word may give several atoms ("we're" gives `we`, `'re`)
 * and several printed words may give one ("twenty-five" gives `#25`); `token` says which printed word it came from.
 */
export interface Atom extends Span {
  /** What is compared: folded, dots taken out, numbers by value ("#25"). */
  readonly key: string;
  /** What the inflections of one word share. */
  readonly lemma: string;
  /** Carries grammar rather than content. */
  readonly grammar: boolean;
  /** Printed with a capital, as names are. */
  readonly capital: boolean;
  /** As printed. */
  readonly text: string;
  /** Number of the printed word; atoms of one word share it and are never torn apart in what is shown. */
  readonly token: number;
  /** Dots that stand for left-out words come right before this atom. */
  readonly dotsBefore: boolean;
  /** A sentence ends, or a stronger break than a comma falls, right before this atom. */
  readonly breakBefore: boolean;
  /** A comma, a dash or more parts this atom from the one before it; the first atom of a reading as well. */
  readonly pauseBefore: boolean;
  /** Stands in square or round brackets, as an editor's gloss does. */
  readonly bracketed: boolean;
}

export interface Reading {
  readonly text: string;
  /** Where `text` begins in what the atoms' offsets point into: 0 unless it was read as a part of something longer. */
  readonly start: number;
  readonly atoms: readonly Atom[];
  /** Dots stand after the last word. */
  readonly dotsAfter: boolean;
}

const DOTS = /…|\.[ \u00a0]?\.[ \u00a0]?\.|\[\.\.\.\]/;
/** Whether dots that stand for left-out words are among these characters. */
const hasDots = (gap: string): boolean => DOTS.test(gap);

const BREAK = /[.!?:;\n…]/;
const PAUSE = /[,.!?:;\n…–—]|\s-/;

/** Reads a text into atoms; `isGrammar` knows the words that carry grammar in its language. Linear. */
export function readingOf(text: string, isGrammar: (key: string) => boolean = isFunctionWord): Reading {
  const printed = printedWords(text);
  const inGloss = glossFinder(text);
  const atoms: Atom[] = [];
  let before = 0;
  for (let i = 0; i < printed.length; ) {
    const word = printed[i];
    if (!word) break;
    const run = mayBeNumber(word.fold) ? numberRun(printed, i, text) : null;
    const end = run ? (printed[i + run.length - 1] ?? word).end : word.end;
    const place = {
      start: word.start,
      end,
      token: i,
      gap: text.slice(before, word.start),
      gloss: inGloss(word.start),
      isGrammar,
    };
    const keys = run ? run.keys : keysOf(word, printed[i + 1]);
    for (let k = 0; k < keys.length; k++) atoms.push(atomOf(keys[k] ?? '', text, place, k === 0));
    before = end;
    i += run ? run.length : 1;
  }
  return { text, start: 0, atoms, dotsAfter: hasDots(text.slice(before)) };
}

interface Place extends Span {
  readonly token: number;
  /** What stands between this printed word and the one before it. */
  readonly gap: string;
  readonly gloss: boolean;
  readonly isGrammar: (key: string) => boolean;
}

/** Spelled out field by field: one object a word, and articles have thousands. */
function atomOf(key: string, text: string, place: Place, first: boolean): Atom {
  const { start, end, token, gap, gloss, isGrammar } = place;
  const marked = first && gap !== ' ';
  return {
    start,
    end,
    key,
    lemma: lemma(key),
    grammar: isGrammar(key),
    capital: isCapital(text, start),
    text: text.slice(start, end),
    token,
    dotsBefore: marked && hasDots(gap),
    breakBefore: marked && BREAK.test(gap),
    pauseBefore: first && (token === 0 || (marked && PAUSE.test(gap))),
    bracketed: gloss,
  };
}

/** A part of a reading as if it had been read alone. Linear in the part. */
export function partOf(text: string, span: Span, atoms: readonly Atom[]): Reading {
  const [first, last] = [atoms[0], atoms.at(-1)];
  const part = { text: text.slice(span.start, span.end), start: span.start };
  if (!first || !last) return { ...part, atoms, dotsAfter: hasDots(part.text) };
  const gap = text.slice(span.start, first.start);
  // A quotation that stands in brackets as a whole is no gloss.
  const inBrackets = atoms.every(({ bracketed }) => bracketed) && !/[[(]/.test(gap);
  const own = inBrackets ? atoms.map((atom) => ({ ...atom, bracketed: false })) : atoms.slice();
  own[0] = {
    ...(own[0] ?? first),
    dotsBefore: hasDots(gap),
    breakBefore: BREAK.test(gap),
    pauseBefore: true,
  };
  return { ...part, atoms: own, dotsAfter: hasDots(text.slice(last.end, span.end)) };
}

function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 0x80 ? code >= 0x41 && code <= 0x5a : /^\p{Lu}/u.test(text.slice(at, at + 2));
}

/** Longer brackets hold more than an editor's gloss, and unclosed ones nothing. */
const GLOSS = /\[[^[\]]{1,120}\]|\([^()]{1,120}\)/g;

/** Tells of offsets in rising order whether they stand in brackets. */
function glossFinder(text: string): (at: number) => boolean {
  const hasBrackets = text.includes('[') || text.includes('(');
  const spans = hasBrackets
    ? Array.from(text.matchAll(GLOSS), ({ index, 0: found }) => [index, index + found.length] as const)
    : [];
  let k = 0;
  return (at) => {
    while ((spans[k]?.[1] ?? Number.POSITIVE_INFINITY) <= at) k++;
    return (spans[k]?.[0] ?? Number.POSITIVE_INFINITY) < at;
  };
}

/** Words as they are compared: hyphens part them, masks join them. */
function printedWords(text: string): Word[] {
  const found = words(text);
  const parted = HYPHEN.test(text)
    ? found.flatMap((word) => (HYPHEN.test(word.text) ? splitHyphens(word) : word))
    : found;
  return MASKED.test(text) ? mergeMasked(text, parted) : parted;
}

/** Only where there are such signs is it worth looking for masked words. */
const MASKED = /[*#_]|[-\u2013\u2014]{2}\p{L}/u;

function keysOf(word: Word, next: Word | undefined): readonly string[] {
  const key = word.fold.includes('.') ? word.fold.replaceAll('.', '') : word.fold;
  if (next?.fold === PARTED_NOT) return [negatedStem(key)];
  return contractionParts(key) ?? [key];
}

/** Texts that a machine has cut into words print "do n't" and "ca n't". */
const PARTED_NOT = "n't";

const HYPHEN = /[-\u2010\u2011]/;

/** "face-to-face" and "face to face" are the same words. */
function splitHyphens(word: Word): Word[] {
  const parts: Word[] = [];
  let start = word.start;
  for (const text of word.text.split(HYPHEN)) {
    if (text) parts.push({ start, end: start + text.length, text, fold: fold(text) });
    start += text.length + 1;
  }
  return parts;
}

const STARS = /^[*#_]{1,12}$/;
const DASHES = /^[-\u2013\u2014]{2,12}$/;
/** Dashes mask all but the first letters ("s--t"); behind a longer word they are a dash ("the port--closed"). */
const MOST_BEFORE_DASHES = 2;
/** No word that is masked is longer. */
const LONGEST_MASKED = 30;

/** Letters masked by asterisks or dashes ("motherf***er", "s--t", "f***") belong to one word. Masks become `*`. */
function mergeMasked(text: string, found: readonly Word[]): Word[] {
  const merged: Word[] = [];
  for (const word of found) {
    const previous = merged.at(-1);
    if (previous && isMasked(text, previous, word)) merged[merged.length - 1] = joined(text, previous, word);
    else merged.push(word);
  }
  return merged.map((word) => withTrailingMask(text, word));
}

function isMasked(text: string, first: Word, second: Word): boolean {
  if (second.start - first.end > 12 || second.end - first.start > LONGEST_MASKED) return false;
  const gap = text.slice(first.end, second.start);
  return STARS.test(gap) || (first.end - first.start <= MOST_BEFORE_DASHES && DASHES.test(gap));
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
