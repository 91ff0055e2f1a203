/** Where a quotation stands and how it is printed, as far as that tells what it is. */
import { verbOf } from './lexicon/en-verbs.ts';
import type { Atom } from './reading.ts';
import { type Span, words } from './text.ts';

/**
 * `headline`: in one of the lines above the story, where marks mean "somebody in this story said so".
 * `title`: inside a sentence, all its words capitalised, no cue before it, as titles, names and mottoes are printed.
 */
export type Setting = 'body' | 'headline' | 'title';

/** The content words of a piece, and those around it in its sentences. */
export interface Surroundings {
  readonly own: readonly Atom[];
  readonly around: readonly Atom[];
}

/** Looks at one line and a few characters: constant but for the line's length. */
export function settingOf(text: string, span: Span, surroundings: Surroundings): Setting {
  if (inHeadline(text, span)) return 'headline';
  return isTitled(surroundings) && !opensSpeech(text.slice(0, span.start).slice(-LOOK_BACK))
    ? 'title'
    : 'body';
}

/** Headline, its echo and a line below it; further down a line without a full stop is a caption or a heading. */
const HEADLINE_REACH = 400;
const LONGEST_HEADLINE = 160;

/** Whether a span stands in one of the lines above the story. Looks at one line. */
export function inHeadline(text: string, { start, end }: Span): boolean {
  if (start > HEADLINE_REACH) return false;
  const from = text.lastIndexOf('\n', start) + 1;
  const behind = text.slice(end, end + LONGEST_HEADLINE);
  const to = behind.includes('\n') ? end + behind.indexOf('\n') : text.length;
  if (to - from > LONGEST_HEADLINE) return false;
  return !/[.!?]["'\u2019\u201d)]*\s*$/.test(text.slice(from, to));
}

/** Capitals tell of a title only where the words around have few, which they have not in a headline. */
const ALL_CAPITALS = 0.6;

function isTitled({ own, around }: Surroundings): boolean {
  if (!own.some(({ capital }) => capital) || !own.every(fitsTitle)) return false;
  return around.filter(({ capital }) => capital).length < ALL_CAPITALS * around.length;
}

/** What titles print small. */
const SMALL: ReadonlySet<string> = new Set('a an the and or of in on to for at by with from vs'.split(' '));

const fitsTitle = ({ key, capital }: Atom): boolean => capital || key.startsWith('#') || SMALL.has(key);

/** Enough for the opening mark and the word before it. */
const LOOK_BACK = 24;
const BREAK_BEFORE = /(?:^|[.!?,:;\n\u2013\u2014-])\s*$/;

/** What is done to works, right before their titles; one sings words as well, but those are not printed in capitals. */
const PERFORMS =
  /\b(?:s[aiu]ng|sings|singing|hum(?:s|med|ming)?|play(?:s|ed|ing)?|perform(?:s|ed|ing)?)\s?["'\u2018-\u201f\u00ab\s]{0,3}$/i;

/** Whether text ends in a verb that takes the title of a song or play: then what follows in capitals is that. */
export const performs = (before: string): boolean => PERFORMS.test(before.slice(-LOOK_BACK));

/** Speech begins its paragraph or sentence, or stands behind a comma, a colon or a verb of speech. */
function opensSpeech(before: string): boolean {
  const outside = before.replace(/["'\u2018-\u201f\u00ab\u00bb(\s]+$/, '');
  if (BREAK_BEFORE.test(outside)) return true;
  if (performs(outside)) return false;
  const last = words(outside).at(-1);
  return last !== undefined && verbOf(last.fold)?.kind === 'speech';
}
