/**
 * Finds what a selector describes. Exact once white space and mark styles are folded; what cannot be told from a
 * look-alike is not found. (Hypothesis and Annotator search approximately; a mark on words that nobody compared would
 * be worse than none, so that this does not.)
 */
import type { TextQuoteSelector } from './selector.ts';
import { isSpace, type Span } from './text.ts';

/** A text in the form in which selectors are matched, and where each of its characters stands in the text. */
export interface Folded {
  readonly text: string;
  readonly offsets: Uint32Array;
}

const MARKS: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
  '‚': "'",
};
const SOFT_HYPHEN = 0xad;

/** White space runs as one space, soft hyphens dropped, quotation marks straight. Linear. */
export function foldForMatching(text: string): Folded {
  const offsets = new Uint32Array(text.length);
  const folded: string[] = [];
  let afterSpace = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const space = isSpace(code);
    if (code === SOFT_HYPHEN || (space && afterSpace)) continue;
    const char = text.charAt(at);
    offsets[folded.length] = at;
    folded.push(space ? ' ' : (MARKS[char] ?? char));
    afterSpace = space;
  }
  return { text: folded.join(''), offsets: offsets.subarray(0, folded.length) };
}

// Quote and matching context together must be this long, or all there is: a lone "a farce" elsewhere in a page is
// no find, "called the hearing a farce" is. Longer floors lose short quotations whose surroundings were edited.
const FLOOR = 32;
// However long the quotation: the same words in another sentence are another print of them. A word or so.
const LEAST_CONTEXT = 8;
// By how many characters of context the best place must beat the next. A word or so; less, and a place that was
// edited by a letter loses to its neighbour.
const MARGIN = 8;
// A phrase that stands in a text more often than this is nothing that can be told apart.
const MAX_PLACES = 200;

interface Place {
  readonly at: number;
  readonly context: number;
}

/** The span in the text that was folded, or null when it is gone or cannot be told from others. O(text). */
export function anchor(within: Folded, selector: TextQuoteSelector): Span | null {
  const exact = foldForMatching(selector.exact).text;
  const prefix = foldForMatching(selector.prefix).text;
  const suffix = foldForMatching(selector.suffix).text;
  const found = places(within.text, exact, { prefix, suffix });
  const full = prefix.length + suffix.length;
  const wanted = Math.min(FLOOR, exact.length + full) - exact.length;
  const best = decide(found, { full, floor: Math.max(wanted, LEAST_CONTEXT) });
  const unmoved = found.find(({ at, context }) => within.offsets[at] === selector.start && context === full);
  const place = best ?? unmoved;
  if (!place || exact === '') return null;
  const start = within.offsets[place.at];
  const last = within.offsets[place.at + exact.length - 1];
  return start === undefined || last === undefined ? null : { start, end: last + 1 };
}

/** The place whose context speaks for it beyond doubt. */
function decide(found: readonly Place[], { full, floor }: { full: number; floor: number }): Place | null {
  const [best, next] = [...found].sort((a, b) => b.context - a.context || a.at - b.at);
  if (!best || best.context < Math.min(floor, full)) return null;
  return next && best.context - next.context < MARGIN ? null : best;
}

function places(text: string, exact: string, around: { prefix: string; suffix: string }): Place[] {
  const found: Place[] = [];
  if (exact === '') return found;
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    if (found.length === MAX_PLACES) return [];
    found.push({ at, context: contextAt(text, { start: at, end: at + exact.length }, around) });
  }
  return found;
}

function contextAt(text: string, span: Span, { prefix, suffix }: { prefix: string; suffix: string }): number {
  let before = 0;
  while (before < prefix.length && prefix.at(-1 - before) === text[span.start - 1 - before]) before++;
  let after = 0;
  while (after < suffix.length && suffix[after] === text[span.end + after]) after++;
  return before + after;
}
