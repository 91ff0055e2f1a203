/** What can be seen of a line without understanding it, and what can be seen of all lines together. */
import type { Block } from './blocks.ts';
import { WHOLE } from './line-phrases.ts';
import { firstMatches } from './search.ts';

export interface Line {
  readonly block: Block;
  readonly index: number;
  /** In lower case. */
  readonly words: readonly string[];
  /** How many of them begin with a capital. */
  readonly capitals: number;
  /** Share of its characters that stand in links. */
  readonly links: number;
  readonly heading: boolean;
  readonly item: boolean;
  /** Ends as a sentence does. */
  readonly stops: boolean;
  /** Asks something of the reader: to subscribe, to follow, to click. */
  readonly asks: boolean;
  /** Short, and says who took a picture or owns a text, as captions do. */
  readonly credits: boolean;
  /** Announces other texts: "Related:", "Read more", "You may also like". */
  readonly leadsOn: boolean;
  /** Is made up as lines beside a text are: a label ("Related stories"), tags, a counter, a credit. */
  readonly phrase: boolean;
  /** Speaks of the text itself, as corrections and disclaimers do. */
  readonly notes: boolean;
  /** The element around its own: that of all paragraphs of a text is one and the same. */
  readonly parent: Node | null;
}

/** Lines in order, and the places that the prose among them gives. Indexes are -1 where there is no prose. */
export interface Lines {
  readonly all: readonly Line[];
  readonly firstProse: number;
  readonly lastProse: number;
  /** The element that holds most of the prose, and where its prose begins. */
  readonly home: Node | null;
  readonly firstAtHome: number;
}

const WORD = /[\p{L}\p{N}]+/gu;
// Chinese and Japanese write no spaces; two of their characters make a word, more or less.
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff]/;
const WORD_AMONG_UNSPACED =
  /[\u3040-\u30ff\u3400-\u9fff]{1,2}|(?:(?![\u3040-\u30ff\u3400-\u9fff])[\p{L}\p{N}])+/gu;
// A stop and the marks that may close behind it.
const MAX_CLOSING = 6;
const STOP = /[.!?…。！？]["'”’»)\]]*$/;

// Of lines in lower case: browsers take longer to make ready what finds both. In the languages whose papers were seen
// asking. A missing word costs a line too many, never one too few.
const ASKS =
  /\b(?:subscri|sign ?up|newsletter|inbox|click here|clicking here|(?:read|see|learn|find out) more|read also|also read|see also|follow (?:us|him|her|them|me|\w+ on)|join (?:us|our|the)|download|our app|the app|log ?in|register|comments?\b|cookies?|advert|sponsored|share this|email (?:us|him|her)|contact (?:us|him|her|the)|reached at|send (?:it|them|us|your)|e-?mail \S+@|(?:paying|become a|for) (?:members?|subscribers?|supporters?)|donate|support us|abonn|suscr[ií]b|inscreva|assine|leia (?:mais|tamb)|lire aussi|lesen sie|folgen sie|suivez-nous|síguenos|seguici|leggi anche|le[ae] tambi|baca juga|iklan|publicidade|anzeige)/g;
const LEADS_ON =
  /^(?:related|more\b(?! than\b)|read\b|see\b|watch\b|also\b|don['’]?t miss|you (?:may|might)|recommended|trending|popular|latest|breaking|next|previous|up next|top stories|editor|what to|from (?:the|our)|most |in case you|sponsored|promoted|comments?|about the author|source|tags?|topics|filed under|highlights|via\b|mehr zum|lire aussi|leia|baca|le[ae] tamb)/gm;
const CREDIT =
  /©|\(c\)|^(?:photo|image|picture|video|credit|foto|file)s?\b.{0,3}(?:by|:|credit|copyright)|\b(?:getty|reuters|shutterstock|afp|istock|ap photo|courtesy of|via ap)\b|copyright|all rights reserved/gm;
// Papers print these with their texts more often than beside them.
const NOTE =
  /^(?:editor['’]?s note|note:|disclaimer|disclosure|this (?:article|story|post|site|website)|correction|update|additional reporting|reporting by|edited by|writing by|with (?:files|reporting) from|the (?:views|opinions))/gm;
// Longer ones, in words, are sentences of the text.
const SHORT = 25;
// Longer paragraphs tell of newsletters and apps rather than offer them.
const MAX_ASKING = 400;

const HEADING = /^H[1-6]$/;
const ITEM = /^(?:LI|DD|DT)$/;
// Prose sits in a heading or a list item of at most that many elements.
const NEAR = 3;

// Browsers take half a millisecond to make ready all letters there are, and most papers need those of Europe only.
const BEYOND_LATIN = /[\u0250-\u1fff\u2070-\u209f\u2100-\uffff]/;
const LATIN_WORD =
  /[a-zA-Z\d\u00aa\u00b2\u00b3\u00b5\u00b9\u00ba\u00bc-\u00be\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]+/g;

function wordFor(text: string): RegExp {
  if (!BEYOND_LATIN.test(text)) return LATIN_WORD;
  return UNSPACED.test(text) ? WORD_AMONG_UNSPACED : WORD;
}

export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(wordFor(text)) ?? [];
}

const NO_WORDS: readonly string[] = [];

export function linesOf(blocks: readonly Block[]): Lines {
  const words: (readonly string[])[] = [];
  const texts: string[] = [];
  const short: string[] = [];
  const asking: string[] = [];
  for (const { text } of blocks) {
    const printed = text.match(wordFor(text)) ?? NO_WORDS;
    words.push(printed);
    const lower = text.toLowerCase();
    texts.push(lower);
    short.push(printed.length < SHORT ? lower : '');
    asking.push(text.length < MAX_ASKING ? lower : '');
  }
  const phrases: Phrases = {
    asks: firstMatches(ASKS, asking),
    credits: firstMatches(CREDIT, short),
    leadsOn: firstMatches(LEADS_ON, short),
    notes: firstMatches(NOTE, texts),
    whole: firstMatches(WHOLE, short),
  };
  const all: Line[] = [];
  for (const block of blocks) {
    const index = all.length;
    all.push(seen({ block, index, printed: words[index] ?? NO_WORDS, phrases }));
  }
  return { all, ...proseIn(all) };
}

/** The phrase by which each line is told to be of a kind, by its index. */
type Phrases = Readonly<
  Record<'asks' | 'credits' | 'leadsOn' | 'notes' | 'whole', readonly (string | undefined)[]>
>;

interface Printed {
  readonly block: Block;
  readonly index: number;
  /** Its words as they stand there. */
  readonly printed: readonly string[];
  readonly phrases: Phrases;
}

function seen({ block, index, printed, phrases }: Printed): Line {
  const { text, element, linked } = block;
  const words: string[] = [];
  let capitals = 0;
  for (const word of printed) {
    const lower = word.toLowerCase();
    words.push(lower);
    if (lower[0] !== word[0]) capitals++;
  }
  return {
    block,
    index,
    words,
    capitals,
    links: Math.min(1, linked / text.length),
    heading: stands(element, HEADING),
    item: stands(element, ITEM),
    stops: STOP.test(text.slice(-MAX_CLOSING)),
    asks: phrases.asks[index] !== undefined,
    credits: phrases.credits[index] !== undefined,
    leadsOn: phrases.leadsOn[index] !== undefined,
    notes: phrases.notes[index] !== undefined,
    phrase: phrases.whole[index] !== undefined,
    parent: element.parentNode,
  };
}

function stands(element: Element, inside: RegExp): boolean {
  let at: Element | null = element;
  for (let up = 0; at && up < NEAR; up++) {
    if (inside.test(at.nodeName)) return true;
    at = at.parentElement;
  }
  return false;
}

// Headlines, captions' names and links have fewer words or no stop.
const PROSE_WORDS = 12;

/** Whether a line reads like a sentence of a text. */
export function isProse({ words, links, stops, heading }: Line): boolean {
  return words.length >= PROSE_WORDS && links < 0.5 && stops && !heading;
}

function proseIn(all: readonly Line[]): Omit<Lines, 'all'> {
  const prose: Line[] = [];
  for (const line of all) if (isProse(line)) prose.push(line);
  const held = new Map<Node | null, number>();
  let home: Node | null = null;
  for (const { parent, words } of prose) {
    const sum = (held.get(parent) ?? 0) + words.length;
    held.set(parent, sum);
    if (sum > (held.get(home) ?? 0)) home = parent;
  }
  return {
    firstProse: prose[0]?.index ?? -1,
    lastProse: prose.at(-1)?.index ?? -1,
    home,
    firstAtHome: prose.find(({ parent }) => parent === home)?.index ?? -1,
  };
}
