/** Finding words in a text: as they stand there, or nearly so. */
import { sentences } from '../core/sentences.ts';
import { fold, type Span, slice, type Word, words } from '../core/text.ts';

/** What is looked for, prepared once for many texts. */
export interface Sought {
  /** Folded, in order. */
  readonly words: readonly string[];
  /** The telling ones among them, without repeats. */
  readonly signs: readonly string[];
}

export interface Sighting {
  readonly span: Span;
  /** The sentence or sentences around the span, and what stands in them before and after it. */
  readonly text: string;
  readonly before: string;
  readonly after: string;
  /** 1 for the very words, case, accents and punctuation apart; less for words nearly so. */
  readonly likeness: number;
}

/** Longer pastes are told apart by their beginning. */
const MOST_WORDS = 80;
/** A text that holds fewer of the telling words can't come near enough; most texts are passed over by this. */
const SIGNS_SHARE = 0.6;
const MOST_SIGNS = 12;
/** Two words in three in common and in order. Lower, and stock phrases of a subject find each other. */
const FLOOR = 0.66;
/** A printing may put a third more words between those that it shares. */
const STRETCH = 1.34;

/** Null where there is no word to look for. */
export function sought(quotation: string): Sought | null {
  const all = words(quotation)
    .slice(0, MOST_WORDS)
    .map((word) => word.fold);
  if (all.length === 0) return null;
  const signs = [...new Set(all)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return { words: all, signs: signs.slice(0, MOST_SIGNS) };
}

/** Where the text comes closest; null where it comes nowhere near. Linear in the text, for texts with few of the words much less. */
export function sight(text: string, wanted: Sought): Sighting | null {
  const folded = fold(text);
  const held = wanted.signs.filter((sign) => folded.includes(sign)).length;
  if (held < wanted.signs.length * SIGNS_SHARE) return null;
  const all = words(text);
  const found = exactly(all, wanted.words) ?? closest(all, wanted.words);
  return found && inSentence(text, found);
}

interface Found extends Span {
  readonly likeness: number;
}

function exactly(all: readonly Word[], looked: readonly string[]): Found | null {
  for (let at = 0; at + looked.length <= all.length; at++) {
    if (!looked.every((word, i) => all[at + i]?.fold === word)) continue;
    const [first, last] = [all[at], all[at + looked.length - 1]];
    return first && last ? { start: first.start, end: last.end, likeness: 1 } : null;
  }
  return null;
}

/** The stretch with most of the words in it, whatever their order, weighed by those that are in order. */
function closest(all: readonly Word[], looked: readonly string[]): Found | null {
  const reach = Math.min(all.length, Math.ceil(looked.length * STRETCH));
  const [from, shared] = fullest(all, looked, reach);
  if (shared < looked.length * FLOOR) return null;
  const stretch = all.slice(from, from + reach);
  const { first, last, likeness } = densest(inOrder(stretch, looked), looked.length);
  const [start, end] = [stretch[first]?.start, stretch[last]?.end];
  if (likeness < FLOOR || start === undefined || end === undefined) return null;
  return { start, end, likeness: Math.min(likeness, ALMOST) };
}

/** Only the very words are wholly alike. */
const ALMOST = 0.99;

/** The run of matches that is most alike (Dice), since stray words before or after may match as well. At most 80 by 80. */
function densest(
  matched: readonly number[],
  looked: number,
): { first: number; last: number; likeness: number } {
  let best = { first: 0, last: 0, likeness: 0 };
  for (const [from, first] of matched.entries())
    for (const [more, last] of matched.slice(from).entries()) {
      const likeness = (2 * (more + 1)) / (looked + last - first + 1);
      if (likeness > best.likeness) best = { first, last, likeness };
    }
  return best;
}

/** Of several stretches the last, which begins with the first of the words. */
function fullest(all: readonly Word[], looked: readonly string[], reach: number): [number, number] {
  const missing = new Map<string, number>();
  for (const word of looked) missing.set(word, (missing.get(word) ?? 0) + 1);
  let [shared, best, from] = [0, 0, 0];
  for (const [at, { fold: coming }] of all.entries()) {
    const left = missing.get(coming);
    if (left !== undefined) {
      if (left > 0) shared++;
      missing.set(coming, left - 1);
    }
    const going = all[at - reach]?.fold;
    const back = going === undefined ? undefined : missing.get(going);
    if (going !== undefined && back !== undefined) {
      if (back >= 0) shared--;
      missing.set(going, back + 1);
    }
    if (shared >= best) [best, from] = [shared, Math.max(0, at - reach + 1)];
  }
  return [from, best];
}

/** Places in the stretch of a longest common subsequence. Quadratic in the words that are looked for, which are few. */
function inOrder(stretch: readonly Word[], looked: readonly string[]): number[] {
  const width = looked.length + 1;
  const lengths = new Uint16Array((stretch.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = stretch.length - 1; i >= 0; i--)
    for (let j = looked.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        stretch[i]?.fold === looked[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const places: number[] = [];
  for (let [i, j] = [0, 0]; i < stretch.length && j < looked.length; ) {
    if (stretch[i]?.fold === looked[j]) {
      places.push(i);
      [i, j] = [i + 1, j + 1];
    } else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return places;
}

/** A text without full stops is one sentence. */
const MOST_AROUND = 300;

function inSentence(text: string, { start, end, likeness }: Found): Sighting {
  const around = sentences(text).filter((one) => one.start < end && one.end > start);
  const first = Math.min(start, around[0]?.start ?? start);
  const last = Math.max(end, around.at(-1)?.end ?? end);
  // What is cut is cut between words.
  const from = first < start - MOST_AROUND ? afterSpace(text, start - MOST_AROUND, start) : first;
  const to = last > end + MOST_AROUND ? Math.max(end, text.lastIndexOf(' ', end + MOST_AROUND)) : last;
  return {
    span: { start, end },
    text: slice(text, { start, end }),
    before: slice(text, { start: from, end: start }),
    after: slice(text, { start: end, end: to }),
    likeness,
  };
}

function afterSpace(text: string, from: number, before: number): number {
  const space = text.indexOf(' ', from);
  return space < 0 || space >= before ? before : space + 1;
}
