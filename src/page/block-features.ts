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

const SHORT = 25;
const MAX_HEADLINE = 40;
const MOSTLY = 0.8;
const LAST_LINES = 3;
const LONGEST_RUN = 4;

const linkOnly = (line: Line | undefined): boolean => (line?.links ?? 0) > MOSTLY;

// To make a long expression ready takes longer than to use it, and most pages have no such line.
const isDated = (text: string): boolean => /\d/.test(text) && DATE.test(text.toLowerCase());

/** What is known of the article, as `featuresOf` asks for it. A byline's short words are initials and "by". */
export function knownOf({ title = '', byline = '' }: { title?: string; byline?: string }) {
  return { title: new Set(wordsOf(title)), byline: wordsOf(byline).filter((word) => word.length > 2) };
}

/** The answers. One function for all, since browsers take longer to make ready forty small ones than to run them. */
export function featuresOf(place: Place) {
  const { line, lines, boxed, title, byline } = place;
  const { words, links, heading, item, index, block } = line;
  const { text, element } = block;
  const { length: size } = words;
  const next = lines.all[index + 1];
  const linked = linkOnly(line);
  const away = line.parent !== lines.home;
  const early = index < lines.firstProse;
  const late = index > lines.lastProse || index >= lines.all.length - LAST_LINES;
  const slanted = block.slanted > text.length * MOSTLY;
  let inTitle = 0;
  for (const word of words) if (title.has(word)) inTitle++;
  let names = 0;
  for (const name of byline) if (words.includes(name)) names++;
  return {
    short: size > 3 && size < 10,
    medium: size >= 10 && size <= 20,
    links,
    linkOnly: linked,
    linkOnlyApart: linked && !item && !heading,
    linkOnlyItem: linked && item,
    linkRun: linkRun(place),
    beforeLinkOnly: linkOnly(next),
    headingBeforeLinks: heading && linkOnly(next),
    heading,
    item,
    noStop: !line.stops,
    colon: text.endsWith(':'),
    capitals: capitals(line),
    shouts: size > 2 && text === text.toUpperCase() && text !== text.toLowerCase(),
    lead: early,
    atEnd: late,
    veryFirst: index === 0,
    veryLast: index === lines.all.length - 1,
    inTitle: size > 2 && inTitle / size,
    dateLead: size < SHORT && early && isDated(text),
    credit: line.credits,
    asks: line.asks,
    asksShort: line.asks && size < SHORT,
    asksEnd: line.asks && late,
    leadsOn: line.leadsOn,
    leadsOnLinked: line.leadsOn && links > 0.5,
    afterLeadsOn: lines.all[index - 1]?.leadsOn ?? false,
    note: line.notes,
    away,
    awayLead: away && index < lines.firstAtHome,
    awayText: away && !item && !heading,
    boxed: boxed(element),
    slanted,
    slantedEnd: slanted && late,
    author: size < SHORT && names > 0,
    authorEnd: names > 0 && late && names === byline.length,
    quoted: /["“”«»]/.test(text),
  } satisfies Readonly<Record<string, number | boolean>>;
}

export type Features = ReturnType<typeof featuresOf>;

/** Words that begin with a capital: all of a name's, most of an English headline's. */
function capitals({ capitals: count, words }: Line): number {
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
