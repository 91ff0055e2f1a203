/** Plain-text ground: spans, paragraphs, words and folding. All offsets are UTF-16, half-open. */

export interface Span {
  readonly start: number;
  readonly end: number;
}

export const slice = (text: string, span: Span): string => text.slice(span.start, span.end);

/** How many UTF-16 units two spans share. */
export const overlap = (a: Span, b: Span): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** The index of the first of spans in text order that ends behind an offset; their number where none does. Logarithmic. */
export function firstEndingBehind(spans: readonly Span[], offset: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Runs of text between line breaks that hold more than white space, edges trimmed. Linear. */
export function paragraphs(text: string): Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(/[^\n\r]+/g)) {
    const trimmed = trim(text, { start: match.index, end: match.index + match[0].length });
    if (trimmed.end > trimmed.start) found.push(trimmed);
  }
  return found;
}

/** The span without white space at its edges; empty at its start when nothing else is in it. */
export function trim(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** White space, zero-width space and byte order mark included. */
export function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

export interface Word extends Span {
  /** As printed. */
  readonly text: string;
  /** Case, accents and mark styles folded: what two printings of the same word share. */
  readonly fold: string;
}

// Letters and digits, held together by inner apostrophes, hyphens, dots ("U.S.", "don't", "face-to-face") and
// by separators inside numbers ("1,200.5"). A leading currency sign and a trailing per cent sign belong to a number.
const WORD =
  /[$£€¥]?\p{N}+(?:[.,:/]\p{N}+)*(?:%|\p{L}+)?|\p{L}[\p{L}\p{M}\p{N}]*(?:(?:['’\u02bc\-\u2010\u2011]|\.(?=\p{L}\.|\p{L}\b))[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*(?:(?<=\.\p{L})\.)?/uy;

/** The words of a text in order, within a span if one is given. Linear. */
export const words = (text: string, within: Span = { start: 0, end: text.length }): Word[] =>
  wordsAs(text, within, (printed, start) => ({
    start,
    end: start + printed.length,
    text: printed,
    fold: fold(printed),
  }));

/** As `words`, with what the caller makes of each word and where it starts. */
export function wordsAs<T>(text: string, within: Span, make: (printed: string, start: number) => T): T[] {
  const found: T[] = [];
  eachWord(text, within, (printed, start) => found.push(make(printed, start)));
  return found;
}

/** Hands over each word as printed and where it starts, in order. Linear. */
export function eachWord(text: string, within: Span, take: (printed: string, start: number) => void): void {
  const body = text.slice(within.start, within.end);
  for (let at = 0; at < body.length; ) {
    const code = body.charCodeAt(at);
    const end = isAlphanumeric(code) ? plainEnd(body, at) : startsWord(code) ? 0 : -1;
    const printed = end > 0 ? body.slice(at, end) : end === 0 ? wordAt(body, at) : '';
    if (printed) take(printed, within.start + at);
    at += printed.length || 1;
  }
}

/** The words of a text, folded and parted by spaces: equal where two texts print the same words. Linear. */
export const foldedWords = (text: string): string =>
  words(text)
    .map(({ fold }) => fold)
    .join(' ');

function wordAt(body: string, at: number): string {
  WORD.lastIndex = at;
  return WORD.exec(body)?.[0] ?? '';
}

/** Whether at most a space or a hyphen parts the word at an index from the one before it; never where one is missing. */
export function near(printed: readonly Word[], at: number, text: string): boolean {
  const left = printed[at - 1];
  const right = printed[at];
  return !!left && !!right && /^[\s\u2010\u2011-]?$/.test(text.slice(left.end, right.start));
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
/** Small letters come first, being most of a text; 0x20 is all that parts the capitals from them. */
const isLetter = (code: number): boolean => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a && code < 0x80;
const isAlphanumeric = (code: number): boolean => isLetter(code) || isDigit(code);

/** Outside ASCII what is no mark of general punctuation may be a letter; a dollar may open a number. */
const startsWord = (code: number): boolean => code === 0x24 || isLetterish(code);

/**
 * Where a word of ASCII letters or digits alone ends; 0 where what follows may belong to it. Nine words in ten are
 * such, and the expression above takes ten times as long for them.
 */
function plainEnd(body: string, from: number): number {
  const numeric = isDigit(body.charCodeAt(from));
  let end = from + 1;
  while (numeric ? isDigit(body.charCodeAt(end)) : isAlphanumeric(body.charCodeAt(end))) end++;
  const next = body.charCodeAt(end);
  if (end === body.length || next <= 0x20 || next === 0x22) return end;
  if (numeric || isLetterish(next)) return 0;
  if (next !== 0x2e && next !== 0x27 && next !== 0x2d && !JOINING.has(next)) return end;
  const behind = body.charCodeAt(end + 1);
  const alone = behind <= 0x20 || end + 1 === body.length;
  return alone && end - from > 1 ? end : 0;
}

/** The apostrophes and hyphens of `WORD` outside ASCII. */
const JOINING: ReadonlySet<number> = new Set([0x2019, 0x02bc, 0x2010, 0x2011]);

/** Outside ASCII and general punctuation: may continue a word. */
const isLetterish = (code: number): boolean => code >= 0x80 && !(code >= 0x2000 && code <= 0x206f);

const APOSTROPHES = /[\u2018\u2019\u201b\u02bc\u2032`´]/g;
const HYPHENS = /[\u2010-\u2015\u2212]/g;
const ACCENTS = /\p{M}+/gu;

/** Lower case, no accents, plain apostrophes and hyphens. For comparing words; offsets are not kept. */
export function fold(text: string): string {
  if (isAscii(text)) return (text.includes('`') ? text.replaceAll('`', "'") : text).toLowerCase();
  const plain = text.replace(APOSTROPHES, "'").replace(HYPHENS, '-').toLowerCase();
  return isAscii(plain) ? plain : plain.normalize('NFKD').replace(ACCENTS, '');
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) return false;
  return true;
}
