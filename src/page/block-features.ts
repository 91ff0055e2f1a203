/**
 * The questions that are put to each line of what Readability chose, and their answers as numbers. Names, places,
 * neighbours and links speak in any language; the few lists of words are in `block-lines.ts`.
 */
import { type Line, type Lines, wordsOf } from './block-lines.ts';

/** A line among the others, and what is known of the article. */
export interface Place {
  readonly line: Line;
  readonly lines: Lines;
  /** Whether an element stands in a box that is named as something beside the article. */
  readonly boxed: (element: Element) => boolean;
  /** Words of the headline and of the names in the byline. */
  readonly title: ReadonlySet<string>;
  readonly byline: readonly string[];
}

// In lower case: to make it ready for both cases takes longer.
const DATE =
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}\b|\b\d{1,2}\.? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\b\d{1,2}[:.]\d{2}\b|\b\d{1,4}[./-]\d{1,2}[./-]\d{2,4}\b|\b(?:19|20)\d\d\b/;
// Papers print these with their texts more often than beside them.
const NOTE =
  /^(?:editor['’]?s note|note:|disclaimer|disclosure|this (?:article|story|post|site|website)|correction|update|additional reporting|reporting by|edited by|writing by|with (?:files|reporting) from|the (?:views|opinions))/i;

const SHORT = 25;
const MAX_HEADLINE = 40;
const MOSTLY = 0.8;
const LAST_LINES = 3;
const LONGEST_RUN = 4;

const size = ({ line }: Place): number => line.words.length;
const isShort = (place: Place): boolean => size(place) < SHORT;
const linkOnly = (line: Line | undefined): boolean => (line?.links ?? 0) > MOSTLY;
const before = ({ line, lines }: Place): Line | undefined => lines.all[line.index - 1];
const after = ({ line, lines }: Place): Line | undefined => lines.all[line.index + 1];
const away = ({ line, lines }: Place): boolean => line.parent !== lines.home;
const early = ({ line, lines }: Place): boolean => line.index < lines.firstProse;
const late = ({ line, lines }: Place): boolean =>
  line.index > lines.lastProse || line.index >= lines.all.length - LAST_LINES;
const slanted = ({ line }: Place): boolean => line.block.slanted > line.block.text.length * MOSTLY;
const named = ({ byline, line }: Place): boolean => byline.some((name) => line.words.includes(name));

// To make a long expression ready takes longer than to use it, and most pages have no such line.
const isDated = (text: string): boolean => /\d/.test(text) && DATE.test(text.toLowerCase());

type Feature = (place: Place) => number | boolean;

const QUESTIONS = {
  short: (place) => size(place) > 3 && size(place) < 10,
  medium: (place) => size(place) >= 10 && size(place) <= 20,
  links: ({ line }) => line.links,
  linkOnly: ({ line }) => linkOnly(line),
  linkOnlyApart: ({ line }) => linkOnly(line) && !line.item && !line.heading,
  linkOnlyItem: ({ line }) => linkOnly(line) && line.item,
  linkRun,
  beforeLinkOnly: (place) => linkOnly(after(place)),
  headingBeforeLinks: (place) => place.line.heading && linkOnly(after(place)),
  heading: ({ line }) => line.heading,
  item: ({ line }) => line.item,
  noStop: ({ line }) => !line.stops,
  colon: ({ line }) => line.block.text.endsWith(':'),
  capitals,
  shouts: ({ line: { block, words } }) =>
    words.length > 2 && block.text === block.text.toUpperCase() && block.text !== block.text.toLowerCase(),
  lead: early,
  atEnd: late,
  veryFirst: ({ line }) => line.index === 0,
  veryLast: ({ line, lines }) => line.index === lines.all.length - 1,
  inTitle: (place) =>
    size(place) > 2 && place.line.words.filter((word) => place.title.has(word)).length / size(place),
  dateLead: (place) => isShort(place) && early(place) && isDated(place.line.block.text),
  credit: ({ line }) => line.credits,
  asks: ({ line }) => line.asks,
  asksShort: (place) => place.line.asks && isShort(place),
  asksEnd: (place) => place.line.asks && late(place),
  leadsOn: ({ line }) => line.leadsOn,
  leadsOnLinked: ({ line }) => line.leadsOn && line.links > 0.5,
  afterLeadsOn: (place) => before(place)?.leadsOn ?? false,
  note: ({ line }) => NOTE.test(line.block.text),
  away,
  awayLead: (place) => away(place) && place.line.index < place.lines.firstAtHome,
  awayText: (place) => away(place) && !place.line.item && !place.line.heading,
  boxed: ({ line, boxed }) => boxed(line.block.element),
  slanted,
  slantedEnd: (place) => slanted(place) && late(place),
  author: (place) => isShort(place) && named(place),
  authorEnd: (place) =>
    named(place) && late(place) && place.byline.every((name) => place.line.words.includes(name)),
  quoted: ({ line }) => /["“”«»]/.test(line.block.text),
} satisfies Record<string, Feature>;

export type FeatureName = keyof typeof QUESTIONS;

export const FEATURE_NAMES = Object.keys(QUESTIONS) as readonly FeatureName[];
const ALL: readonly Feature[] = Object.values(QUESTIONS);

/** What is known of the article, as `featuresOf` asks for it. A byline's short words are initials and "by". */
export function knownOf({ title = '', byline = '' }: { title?: string; byline?: string }) {
  return { title: new Set(wordsOf(title)), byline: wordsOf(byline).filter((word) => word.length > 2) };
}

/** The answers, in the order of `FEATURE_NAMES`. */
export function featuresOf(place: Place): readonly number[] {
  return ALL.map((answer) => Number(answer(place)));
}

/** Words that begin with a capital: all of a name's, most of an English headline's. */
function capitals({ line: { capitals: count, words } }: Place): number {
  return words.length < 3 || words.length > MAX_HEADLINE ? 0 : count / words.length;
}

/** How many neighbours of a link-only line are link-only too. */
function linkRun({ line, lines }: Place): number {
  if (!linkOnly(line)) return 0;
  let run = 0;
  for (const step of [-1, 1]) {
    for (let at = line.index + step; run < LONGEST_RUN && linkOnly(lines.all[at]); at += step) run++;
  }
  return run;
}
