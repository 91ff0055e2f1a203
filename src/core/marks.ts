/** Pairs quotation marks: which stretches of a text stand between marks, in whatever style they are printed. */
import { paragraphs, type Span } from './text.ts';

export type MarkStyle = 'double' | 'single' | 'guillemet';

/** The words between two marks of one paragraph. Start and end exclude the marks. */
export interface Stretch extends Span {
  /** Where the opening mark begins. */
  readonly open: number;
  /** Just after the closing mark, or the end of the words when there is none. */
  readonly closeEnd: number;
  readonly style: MarkStyle;
  /** Index among the text's paragraphs. */
  readonly paragraph: number;
  /** False when the paragraph, or the next opening mark, came before a closing mark. */
  readonly closed: boolean;
}

const SPACE = /[\s\u00a0\u200b]/;
const WORD = /[\p{L}\p{N}]/u;
// What may stand before an opening mark and after a closing one, apart from the paragraph's edge.
const BEFORE_OPENING = /[\s\u00a0\u200b([{<\u2014\u2013\-/\u2018'>]/;
const AFTER_CLOSING = /[\s\u00a0\u200b)\]}.,;:!?\u2014\u2013\-/\u2019'<]/;
const SENTENCE_MARK = /[.,!?;:]/;
const CLIPPED_WORD = /^(?:\d0s|\d\ds?\b|em\b|til\b|tis\b|twas\b|cause\b|bout\b|n\b|round\b|cuz\b)/i;

/**
 * All quoted stretches in text order: straight, curly, doubled single, low-9 and guillemet marks, and single
 * marks outside of those, told from apostrophes by their neighbours. Marks inside a stretch belong to it.
 * A mark turned the wrong way closes when only a closing mark fits; a stretch never runs past its paragraph.
 * Linear in the length of the text.
 */
export function stretches(text: string): Stretch[] {
  const found: Stretch[] = [];
  paragraphs(text).forEach((span, paragraph) => {
    const scope: Scope = { text, span, paragraph };
    const doubles = pairDoubles(scope);
    const singles = pairSingles(scope, doubles);
    for (const one of merged(doubles, singles)) found.push(one);
  });
  return found.filter((stretch) => WORD.test(text.slice(stretch.start, stretch.end)));
}

/** Both kinds in text order, without the double marks that stand inside single ones. Linear. */
function merged(doubles: readonly Stretch[], singles: readonly Stretch[]): Stretch[] {
  const found: Stretch[] = [];
  let next = 0;
  for (const single of singles) {
    for (let double = doubles[next]; double && double.open < single.open; double = doubles[next]) {
      found.push(double);
      next++;
    }
    while ((doubles[next]?.closeEnd ?? Infinity) <= single.closeEnd) next++;
    found.push(single);
  }
  return [...found, ...doubles.slice(next)];
}

interface Scope {
  readonly text: string;
  readonly span: Span;
  readonly paragraph: number;
}

type Turn = 'open' | 'low' | 'close' | 'straight' | 'guillemet-open' | 'guillemet-close';

interface Mark extends Span {
  readonly turn: Turn;
}

const TURNS: Readonly<Record<string, Turn>> = {
  '"': 'straight',
  '\uff02': 'straight',
  "''": 'straight',
  '``': 'open',
  '\u2018\u2018': 'open',
  '\u2019\u2019': 'close',
  '\u201c': 'open',
  '\u201f': 'open',
  '\u201e': 'low',
  '\u201d': 'close',
  '\u00ab': 'guillemet-open',
  '\u00bb': 'guillemet-close',
};
const DOUBLE_MARK = /''|``|\u2018\u2018|\u2019\u2019|["\uff02\u201c-\u201f\u00ab\u00bb]/g;

interface Opened {
  readonly mark: Mark;
  /** Curly pairs now open inside a stretch of straight marks. */
  inner: number;
}

function pairDoubles(scope: Scope): Stretch[] {
  const { text, span } = scope;
  const marks: Mark[] = [];
  for (const match of text.slice(span.start, span.end).matchAll(DOUBLE_MARK)) {
    const turn = TURNS[match[0]];
    const start = span.start + match.index;
    if (turn) marks.push({ start, end: start + match[0].length, turn });
  }
  const lastClose = marks.reduce((last, mark) => (mark.turn === 'close' ? mark.start : last), -1);
  const found: Stretch[] = [];
  let opened: Opened | null = null;
  for (const mark of marks) {
    const step = read(scope, mark, { opened, lastClose });
    if (step === 'skip') continue;
    if (opened && (step === 'close' || step === 'reopen')) {
      found.push(stretch(scope, opened.mark, { mark, closed: step === 'close' }));
    }
    opened = step === 'close' ? null : { mark, inner: 0 };
  }
  if (opened) found.push(stretch(scope, opened.mark, { mark: null, closed: false }));
  return found;
}

function stretch(scope: Scope, open: Mark, by: { mark: Mark | null; closed: boolean }): Stretch {
  const end = by.mark ? by.mark.start : scope.span.end;
  return {
    start: open.end,
    end,
    open: open.start,
    closeEnd: by.mark && by.closed ? by.mark.end : end,
    style: open.turn.startsWith('guillemet') ? 'guillemet' : 'double',
    paragraph: scope.paragraph,
    closed: by.closed,
  };
}

type Step = 'open' | 'close' | 'reopen' | 'skip';
interface State {
  readonly opened: Opened | null;
  /** Where the paragraph's last closing curly mark stands. */
  readonly lastClose: number;
}

function read(scope: Scope, mark: Mark, state: State): Step {
  switch (mark.turn) {
    case 'open':
    case 'low':
      return readOpening(scope, mark, state);
    case 'guillemet-open':
      return state.opened ? (state.opened.mark.turn === 'guillemet-close' ? 'close' : 'skip') : 'open';
    case 'guillemet-close':
      if (!state.opened) return opensHere(scope, mark) ? 'open' : 'skip';
      return state.opened.mark.turn === 'guillemet-open' ? 'close' : 'skip';
    case 'close':
      return readClosing(scope, mark, state);
    case 'straight':
      return readStraight(scope, mark, state.opened);
  }
}

function readOpening({ text }: Scope, mark: Mark, { opened, lastClose }: State): Step {
  if (!opened) return 'open';
  if (opened.mark.turn === 'low') return 'close';
  if (opened.mark.turn === 'straight' && lastClose > mark.start) {
    opened.inner++;
    return 'skip';
  }
  if (mark.turn === 'low') return 'skip';
  const before = text[mark.start - 1] ?? '';
  // Turned the wrong way: after the comma, or after comma and space when no closing mark follows.
  if (SENTENCE_MARK.test(before)) return 'close';
  if (lastClose < mark.start && SENTENCE_MARK.test(lastVisible(text, mark.start, opened.mark.end)))
    return 'close';
  return 'reopen';
}

function lastVisible(text: string, before: number, floor: number): string {
  let at = before - 1;
  while (at >= floor && SPACE.test(text[at] ?? '')) at--;
  return at >= floor ? (text[at] ?? '') : '';
}

function readClosing(scope: Scope, mark: Mark, { opened }: State): Step {
  if (!opened) return opensHere(scope, mark) ? 'open' : 'skip';
  if (opened.inner > 0) {
    opened.inner--;
    return 'skip';
  }
  return opened.mark.turn.startsWith('guillemet') ? 'skip' : 'close';
}

/** A closing shape with space on its left and a word on its right opens after all. */
function opensHere({ text, span }: Scope, mark: Mark): boolean {
  const before = mark.start > span.start ? text[mark.start - 1] : undefined;
  const after = mark.end < span.end ? text[mark.end] : undefined;
  return (before === undefined || SPACE.test(before)) && after !== undefined && WORD.test(after);
}

function readStraight({ text, span }: Scope, mark: Mark, opened: Opened | null): Step {
  const before = mark.start > span.start ? text[mark.start - 1] : undefined;
  const after = mark.end < span.end ? text[mark.end] : undefined;
  const mayOpen =
    (before === undefined || BEFORE_OPENING.test(before)) && after !== undefined && !SPACE.test(after);
  const mayClose =
    before !== undefined && !SPACE.test(before) && (after === undefined || AFTER_CLOSING.test(after));
  if (!opened) {
    const inches = before !== undefined && /\d/.test(before) && !mayOpen;
    return !inches && (mayOpen || !mayClose) ? 'open' : 'skip';
  }
  if (opened.mark.turn.startsWith('guillemet')) return 'skip';
  return mayOpen && !mayClose ? 'reopen' : 'close';
}

const SINGLE_MARK = /['\u2018\u2019\u201a\u201b\u2039\u203a]/g;

function pairSingles(scope: Scope, doubles: readonly Stretch[]): Stretch[] {
  const { text, span, paragraph } = scope;
  const found: Stretch[] = [];
  let open = -1;
  let inside = 0;
  for (const match of text.slice(span.start, span.end).matchAll(SINGLE_MARK)) {
    const at = span.start + match.index;
    while (inside < doubles.length && (doubles[inside]?.closeEnd ?? 0) <= at) inside++;
    if ((doubles[inside]?.open ?? Infinity) <= at) continue;
    const role = readSingle(scope, at);
    if (role.opens && (open < 0 || role.afterSpace)) open = at;
    else if (open >= 0 && role.closes) {
      found.push({
        start: open + 1,
        end: at,
        open,
        closeEnd: at + 1,
        style: 'single',
        paragraph,
        closed: true,
      });
      open = -1;
    }
  }
  return found;
}

interface SingleRole {
  readonly opens: boolean;
  readonly closes: boolean;
  readonly afterSpace: boolean;
}

function readSingle({ text, span }: Scope, at: number): SingleRole {
  const glyph = text[at] ?? '';
  const before = at > span.start ? text[at - 1] : undefined;
  const after = at + 1 < span.end ? text[at + 1] : undefined;
  const rest = text.slice(at + 1, at + 9);
  const opens =
    (before === undefined || BEFORE_OPENING.test(before)) &&
    after !== undefined &&
    !SPACE.test(after) &&
    glyph !== '\u2019' &&
    !CLIPPED_WORD.test(rest);
  const closes =
    before !== undefined &&
    !SPACE.test(before) &&
    (after === undefined || AFTER_CLOSING.test(after)) &&
    glyph !== '\u2018' &&
    !(/[sS]/.test(before) && after !== undefined && SPACE.test(after) && closesLater(text, at, span.end));
  return { opens, closes, afterSpace: before === undefined || SPACE.test(before) };
}

// How far to look for the real closing mark behind a plural possessive ("the Democrats' plan' ...").
const POSSESSIVE_REACH = 120;

function closesLater(text: string, at: number, end: number): boolean {
  const rest = text.slice(at + 1, Math.min(end, at + POSSESSIVE_REACH));
  const close = rest.search(/[\p{L}\p{N}.,!?]['\u2019](?=[\s.,;:!?)]|$)/u);
  const open = rest.search(/(?:^|\s)['\u2018]\p{L}/u);
  return close >= 0 && (open < 0 || close < open);
}
