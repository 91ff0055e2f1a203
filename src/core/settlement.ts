/** From affinities to links: which pairs of pieces are taken for one utterance. */
import type { Affinity } from './affinity.ts';
import type { Passage } from './passage.ts';
import type { Atom } from './reading.ts';
import { negates } from './substance.ts';
import { isOtherWord } from './swap.ts';
import type { Span } from './text.ts';

/**
 * A pair is taken from here on. Evidence is counted in telling words: one rare word that both print, and nothing
 * that differs, is 1.
 */
const ACCEPTED = 0.8;
const SPEAKER_SUPPORT = { same: 0.2, unknown: 0, differs: -0.6 } as const;
/** Sentences around the quotations that are wholly alike count like half a telling word. */
const HOST_SUPPORT = 0.5;
/** A linked neighbour on both sides. */
const NEIGHBOUR_SUPPORT = 0.25;
/** What no speaker was found for may be nobody's words; a run this telling is an utterance all the same. */
const UNATTRIBUTED = 2;

/** What speaks for a pair, in telling words, neighbours apart. */
export function evidenceOf({ words, host, speaker }: Affinity): number {
  return words + HOST_SUPPORT * host + SPEAKER_SUPPORT[speaker];
}

/**
 * Below this most of what stands across from each other differs: a name, a title and the topic are shared by any two
 * statements on one matter, and speaker and scene agree in those as well. Higher, and a sentence with half its words
 * swapped would be lost.
 */
const MOSTLY_OTHERS = 0.5;

/**
 * Where the words across from each other are strangers, more must agree: one speaker is proud of what the fishermen did
 * and of what the teachers did. A longer frame with one other word in it is one statement printed in two ways.
 */
const ONE_FRAME = 0.65;
const LEAST_SENSE = 0.1;

/** What may be held against `ACCEPTED`: speaker and scene count only for words that mostly agree. */
function warranted(pair: Affinity): number {
  const { agreement, length, words, sense } = pair;
  const evidence = evidenceOf(pair);
  const isOther = sense < LEAST_SENSE ? agreement < ONE_FRAME : agreement < MOSTLY_OTHERS && length > SHORT;
  return isOther ? Math.min(words, evidence) : evidence;
}

/** The same, told apart: what a link rests on, in telling words. Two decimals. */
export interface Evidence {
  /** Words that both print. */
  readonly words: number;
  /** Other words of like sense. */
  readonly sense: number;
  /** The speaker: below 0 where another one is named. */
  readonly speaker: number;
  /** The sentences around them. */
  readonly scene: number;
  /** Linked neighbours. */
  readonly order: number;
  /** 1 where nothing but another article speaks for the link: it prints what both report. */
  readonly third?: number;
}

/** `beside`: whether the pieces before or behind the pair are linked as well. */
export function evidenceParts({ words, sense, host, speaker }: Affinity, beside: boolean): Evidence {
  return {
    words: twoDecimals(words * (1 - sense)),
    sense: twoDecimals(words * sense),
    speaker: SPEAKER_SUPPORT[speaker],
    scene: twoDecimals(HOST_SUPPORT * host),
    order: beside ? NEIGHBOUR_SUPPORT : 0,
  };
}

export const twoDecimals = (value: number): number => Math.round(value * 100) / 100;

export interface Settlement {
  /** The pairs that are one utterance, in the given order. */
  readonly pairs: readonly Affinity[];
  /** Whether the pieces before or behind a pair are certainly linked as well. */
  readonly beside: (pair: Affinity) => boolean;
  /** One of the articles swaps words of the other's quotations all along. */
  readonly reworded: boolean;
}

/** Decides which pairs are one utterance. Linear but for the pairs of one piece among themselves. */
export function settle(affinities: readonly Affinity[]): Settlement {
  const certain = affinities.filter(
    (pair) => isUtterance(pair) && warranted(pair) >= ACCEPTED && backed(pair),
  );
  const near = neighbourhood(certain);
  const reworded = swapsAllAlong(certain);
  const taken = affinities.filter((pair) => {
    if (!isUtterance(pair)) return false;
    const neighbour = near(pair) ? NEIGHBOUR_SUPPORT : 0;
    const evidence = reworded ? forgiving(pair) : warranted(pair);
    return evidence + neighbour >= ACCEPTED && (neighbour > 0 || backed(pair));
  });
  return { pairs: withoutLookalikes(taken), beside: near, reworded };
}

/** Where one article swaps words all along, what differs between two pieces of one speaker says nothing. */
function forgiving(pair: Affinity): number {
  const { speaker, agreement, words, length } = pair;
  if (speaker !== 'same' || length <= SHORT) return warranted(pair);
  return evidenceOf({ ...pair, words: words / Math.max(LEAST_AGREEMENT, agreement) });
}

const LEAST_AGREEMENT = 0.1;
const FEWEST_SWAPPING = 3;
const SWAPPING_SHARE = 0.25;

/** Whether single content words are swapped in at least three links, and in a good share of them. */
function swapsAllAlong(certain: readonly Affinity[]): boolean {
  const swapping = certain.filter(({ found }) =>
    found.some(
      ({ kind, left, right }) =>
        kind === 'differs' && isOneForOne(left[0], right[0], left.length + right.length),
    ),
  );
  return swapping.length >= Math.max(FEWEST_SWAPPING, SWAPPING_SHARE * certain.length);
}

const isOneForOne = (a: Atom | undefined, b: Atom | undefined, count: number): boolean =>
  count === 2 && !!a && !!b && isOtherWord(a, b);

function isUtterance(pair: Affinity): boolean {
  const { a, b, words, named } = pair;
  if (isOtherSpeech(pair)) return false;
  const titles = [a, b].filter(({ setting }) => setting === 'title').length;
  if (titles < 2 && words >= UNATTRIBUTED) return true;
  if (titles > 0) return false;
  const [speechA, speechB] = [isSpeech(a), isSpeech(b)];
  if (named || a.setting === 'headline' || b.setting === 'headline') return speechA || speechB;
  return speechA && speechB;
}

const isSpeech = ({ quotation }: Passage): boolean => quotation.attributed;

/** Different speakers say like things of one topic; only a long run of the same words is one utterance. */
const OF_OTHERS = 3;

const isOtherSpeech = ({ speaker, agreement, words }: Affinity): boolean =>
  speaker === 'differs' && agreement < AGREEING && words < OF_OTHERS;

/** Up to so many words stand somewhere in most texts, in another's mouth and about something else. */
const SHORT = 3;
const BACKING_HOST = 0.2;
/** Short, but both of its words rare. */
const TELLING = 1.2;

/** Short pieces need a speaker or a sentence that agrees, unless they are very telling or in a headline. */
function backed({ a, b, length, speaker, named, host, words }: Affinity): boolean {
  if (speaker !== 'differs' && (a.setting === 'headline' || b.setting === 'headline')) return true;
  return length > SHORT || speaker === 'same' || named || host >= BACKING_HOST || words >= TELLING;
}

/** More than any article has pieces, so that one number tells a pair of them. */
const BEYOND_ORDERS = 2 ** 20;

/** Whether the pieces before or behind a pair are linked as well. */
function neighbourhood(certain: readonly Affinity[]): (pair: Affinity) => boolean {
  const linked = new Set(certain.map(({ a, b }) => a.order * BEYOND_ORDERS + b.order));
  return ({ a, b, agreement }) => {
    const steps = agreement >= AGREEING ? [...IN_STEP, ...IN_ONE] : IN_STEP;
    return steps.some(([i, j]) => linked.has((a.order + i) * BEYOND_ORDERS + b.order + j));
  };
}

/** Both articles go on with the next utterance. */
const IN_STEP = [
  [-1, -1],
  [1, 1],
] as const;
/** One article prints in one piece what the other prints in two; then the words of both must agree. */
const IN_ONE = [
  [-1, 0],
  [1, 0],
  [0, -1],
  [0, 1],
] as const;

/** A pair whose overlap differs gives way to one that covers the same words and agrees in them. */
function withoutLookalikes(taken: readonly Affinity[]): Affinity[] {
  const [ofA, ofB] = [grouped(taken, 'a'), grouped(taken, 'b')];
  return taken.filter((pair) => {
    if (pair.agreement >= AGREEING && !negationDiffers(pair)) return true;
    const beatenInA = ofA.get(pair.a)?.some((rival) => beats(rival, pair, 'a')) ?? false;
    return !beatenInA && !(ofB.get(pair.b)?.some((rival) => beats(rival, pair, 'b')) ?? false);
  });
}

function grouped(taken: readonly Affinity[], side: 'a' | 'b'): Map<Passage, Affinity[]> {
  const groups = new Map<Passage, Affinity[]>();
  for (const pair of taken) {
    const group = groups.get(pair[side]);
    if (group) group.push(pair);
    else groups.set(pair[side], [pair]);
  }
  return groups;
}

/** From here on an article just prints the utterance twice. */
const AGREEING = 0.93;

/** How near to the words in common a "not" that the other piece lacks still turns them round. */
const NOT_REACH = 3;

/** "sending them home" is another utterance than "not sending them home", also where one is cut. */
function negationDiffers({ found }: Affinity): boolean {
  return found.some(({ kind, left, right }, k) => {
    if (kind === 'differs') return negates(left) !== negates(right);
    return kind === 'cut' && k === 0 && negates([...left, ...right].slice(-NOT_REACH));
  });
}

/** A rival must be this much more telling: two equal counterparts are both kept. */
const CLEARLY = 1.15;

function beats(rival: Affinity, pair: Affinity, side: 'a' | 'b'): boolean {
  if (rival === pair) return false;
  return (
    rival.agreement > pair.agreement && rival.words > CLEARLY * pair.words && overlaps(rival, pair, side)
  );
}

function overlaps(x: Affinity, y: Affinity, side: 'a' | 'b'): boolean {
  const [rangeX, rangeY] = [keptRange(x, side), keptRange(y, side)];
  return rangeX.start < rangeY.end && rangeY.start < rangeX.end;
}

/** First to last word that the pair agrees in, as atom indexes of one side. */
export function keptRange({ found }: Affinity, side: 'a' | 'b'): Span {
  const kept = found.filter(({ kind }) => kind === 'keep');
  const [first, last] = [kept[0], kept.at(-1)];
  if (!first || !last) return { start: 0, end: 0 };
  return side === 'a' ? { start: first.a0, end: last.a1 } : { start: first.b0, end: last.b1 };
}
