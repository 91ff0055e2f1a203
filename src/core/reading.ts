/** A reading as a run of atoms: the smallest words that two printings can share. */
import { negatedStem } from './contraction.ts';
import { type Form, type Forms, type Printing, remembered, undotted } from './forms.ts';
import { isFunctionWord } from './likeness.ts';
import { numberRun } from './numbers.ts';
import { eachWord, type Span, type Word } from './text.ts';

/**
 * One word of a reading in comparable form. A printed word may give several atoms ("we're" gives `we`, `'re`)
 * and several printed words may give one ("twenty-five" gives `#25`); `token` says which printed word it came from.
 */
export interface Atom extends Span {
  /** What is compared, and what its inflections share. */
  readonly form: Form;
  readonly key: string;
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

/**
 * Reads a text into atoms; `isGrammar` knows the words that carry grammar in its language. Readings can be compared
 * where their forms are of one collection. Linear.
 */
export function readingOf(
  text: string,
  forms: Forms,
  isGrammar: (key: string) => boolean = isFunctionWord,
): Reading {
  const printed = printedWords(text, forms);
  const inGloss = glossFinder(text);
  const signsOf = remembered(new Map([[' ', NO_SIGNS]]), signsIn);
  const atoms: Atom[] = [];
  let before = 0;
  for (let i = 0; i < printed.length; ) {
    const word = printed[i];
    if (!word) break;
    const run = word.printing.mayBeNumber ? numberRun(printed, i, text) : null;
    const end = run ? (printed[i + run.length - 1] ?? word).end : word.end;
    const place = {
      start: word.start,
      end,
      token: i,
      capital: word.printing.capital,
      text: run ? text.slice(word.start, end) : word.text,
      gap: signsOf(gapOf(text, before, word.start)),
      gloss: inGloss(word.start),
    };
    const own = run ? run.keys.map((key) => forms.of(key)) : formsOf(word, printed[i + 1], forms);
    for (let k = 0; k < own.length; k++) {
      const form = own[k];
      if (form) atoms.push(atomOf(form, place, { first: k === 0, grammar: isGrammar(form.key) }));
    }
    before = end;
    i += run ? run.length : 1;
  }
  return { text, start: 0, atoms, dotsAfter: hasDots(text.slice(before)) };
}

/** Nearly always a space, for which no text need be cut out. */
const gapOf = (text: string, from: number, to: number): string =>
  to - from === 1 && text.charCodeAt(from) === SPACE ? ' ' : text.slice(from, to);

const SPACE = 0x20;

/** What the characters between two words tell. A text has few that differ, so each is looked at once. */
interface Signs {
  readonly dots: boolean;
  readonly breaks: boolean;
  readonly pauses: boolean;
}

const NO_SIGNS: Signs = { dots: false, breaks: false, pauses: false };

const signsIn = (gap: string): Signs => ({
  dots: hasDots(gap),
  breaks: BREAK.test(gap),
  pauses: PAUSE.test(gap),
});

interface Place extends Span {
  readonly token: number;
  readonly capital: boolean;
  /** As printed. */
  readonly text: string;
  /** What stands between this printed word and the one before it. */
  readonly gap: Signs;
  readonly gloss: boolean;
}

/** Spelled out field by field: one object a word, and articles have thousands. */
function atomOf(
  form: Form,
  place: Place,
  { first, grammar }: { readonly first: boolean; readonly grammar: boolean },
): Atom {
  const { start, end, token, capital, text, gap, gloss } = place;
  return {
    start,
    end,
    form,
    key: form.key,
    lemma: form.lemma,
    grammar,
    capital,
    text,
    token,
    dotsBefore: first && gap.dots,
    breakBefore: first && gap.breaks,
    pauseBefore: first && (token === 0 || gap.pauses),
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
  const own = inBrackets ? atoms.map((atom) => likeAtom(atom, { ...atom, bracketed: false })) : atoms.slice();
  const opening = { dotsBefore: hasDots(gap), breakBefore: BREAK.test(gap), pauseBefore: true };
  own[0] = likeAtom(first, { ...opening, bracketed: first.bracketed && !inBrackets });
  return { ...part, atoms: own, dotsAfter: hasDots(text.slice(last.end, span.end)) };
}

/** Spelled out, so that these atoms have the fields in the order of all others: engines read them twice as fast. */
function likeAtom(
  { start, end, form, key, lemma, grammar, capital, text, token }: Atom,
  around: Pick<Atom, 'dotsBefore' | 'breakBefore' | 'pauseBefore' | 'bracketed'>,
): Atom {
  const { dotsBefore, breakBefore, pauseBefore, bracketed } = around;
  return {
    start,
    end,
    form,
    key,
    lemma,
    grammar,
    capital,
    text,
    token,
    dotsBefore,
    breakBefore,
    pauseBefore,
    bracketed,
  };
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

interface PrintedWord extends Word {
  readonly printing: Printing;
}

/** Words as they are compared: hyphens part them ("face-to-face" and "face to face" are the same words), masks join them. */
function printedWords(text: string, forms: Forms): PrintedWord[] {
  const found: PrintedWord[] = [];
  eachWord(text, { start: 0, end: text.length }, (word, start) => {
    const printing = forms.printed(word);
    if (printing.hyphened) addParts(found, { word, start, forms });
    else found.push(printedWord(printing, start));
  });
  return MASKED.test(text) ? mergeMasked(text, found, forms) : found;
}

const HYPHEN = /[-\u2010\u2011]/;

function addParts(
  found: PrintedWord[],
  { word, start, forms }: { readonly word: string; readonly start: number; readonly forms: Forms },
): void {
  let at = start;
  for (const part of word.split(HYPHEN)) {
    if (part) found.push(printedWord(forms.printed(part), at));
    at += part.length + 1;
  }
}

const printedWord = (printing: Printing, start: number): PrintedWord => ({
  start,
  end: start + printing.text.length,
  text: printing.text,
  fold: printing.fold,
  printing,
});

/** Only where there are such signs is it worth looking for masked words. */
const MASKED = /[*#_]|[-\u2013\u2014]{2}\p{L}/u;

const formsOf = ({ printing }: PrintedWord, next: PrintedWord | undefined, forms: Forms): readonly Form[] =>
  next?.fold === PARTED_NOT ? [forms.of(negatedStem(undotted(printing.fold)))] : printing.forms;

/** Texts that a machine has cut into words print "do n't" and "ca n't". */
const PARTED_NOT = "n't";

const STARS = /^[*#_]{1,12}$/;
const DASHES = /^[-\u2013\u2014]{2,12}$/;
/** Dashes mask all but the first letters ("s--t"); behind a longer word they are a dash ("the port--closed"). */
const MOST_BEFORE_DASHES = 2;
/** No word that is masked is longer. */
const LONGEST_MASKED = 30;

/** Letters masked by asterisks or dashes ("motherf***er", "s--t", "f***") belong to one word. Masks become `*`. */
function mergeMasked(text: string, found: readonly PrintedWord[], forms: Forms): PrintedWord[] {
  const merged: PrintedWord[] = [];
  for (const word of found) {
    const previous = merged.at(-1);
    if (previous && isMasked(text, previous, word)) {
      const fold = `${previous.fold}*${word.fold}`;
      merged[merged.length - 1] = masked(text, { start: previous.start, end: word.end, fold }, forms);
    } else merged.push(word);
  }
  return merged.map((word) => withTrailingMask(text, word, forms));
}

function isMasked(text: string, first: Word, second: Word): boolean {
  if (second.start - first.end > 12 || second.end - first.start > LONGEST_MASKED) return false;
  const gap = text.slice(first.end, second.start);
  return STARS.test(gap) || (first.end - first.start <= MOST_BEFORE_DASHES && DASHES.test(gap));
}

function masked(text: string, word: Omit<Word, 'text'>, forms: Forms): PrintedWord {
  const { start, end, fold } = word;
  const printed = text.slice(start, end);
  return { start, end, fold, text: printed, printing: forms.masked(printed, fold) };
}

const TRAILING_MASK = /[*]{2,12}/y;

function withTrailingMask(text: string, word: PrintedWord, forms: Forms): PrintedWord {
  if (text[word.end] !== '*') return word;
  TRAILING_MASK.lastIndex = word.end;
  const match = TRAILING_MASK.exec(text);
  if (!match) return word;
  const { start, end, fold } = word;
  return masked(text, { start, end: end + match[0].length, fold: `${fold}*` }, forms);
}
