/** How alike two words are, and how telling one is: from the words alone, better with a lexicon. */

import type { Lexicon } from './lexicon/lexicon.ts';

const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the and or but nor if then than that this these those there here it its he him his she her hers they them their i me my mine we us our ours you your yours who whom whose which what when where why how ' +
    'is am are was were be been being has have had having do does did doing done will would can could may might shall should must not no to of in on at by for from with about into over under after before between through during against as so too very just also only even ' +
    "up down out off again more most some any all each both few other such own same because while until 's 'd"
  ).split(' '),
);

/** Words that carry grammar rather than content. */
export const isFunctionWord = (key: string): boolean => FUNCTION_WORDS.has(key);

/** Endings that inflect or derive, longest first, and what is left in their place. */
const ENDINGS: readonly (readonly [ending: string, rest: string])[] = [
  ['ations', ''],
  ['ation', ''],
  ['ments', ''],
  ['ment', ''],
  ['ness', ''],
  ['ions', ''],
  ['ion', ''],
  ['ies', 'y'],
  ['ied', 'y'],
  ['ing', ''],
  ['ed', ''],
  ['es', ''],
  ['ly', ''],
  ['e', ''],
  ['s', ''],
];
/** In the same order: most words end in none of these letters, and all words of a check are asked. */
const BY_LAST_LETTER: ReadonlyMap<string, typeof ENDINGS> = new Map(
  [...'sntgdye'].map((letter) => [letter, ENDINGS.filter(([ending]) => ending.endsWith(letter))]),
);
/** A shorter stem would bring strangers together. */
const SHORTEST_STEM = 3;

/** A stem by cutting common English endings: enough to tell "acts" from "acted" as one word. */
export function stem(key: string): string {
  if (key.length <= SHORTEST_STEM) return key;
  const bare = key.endsWith("'s") ? key.slice(0, -2) : key.endsWith("'") ? key.slice(0, -1) : key;
  const found = BY_LAST_LETTER.get(bare.at(-1) ?? '')?.find(
    ([ending]) => bare.endsWith(ending) && bare.length - ending.length >= SHORTEST_STEM,
  );
  if (!found || bare.endsWith('ss')) return bare;
  const cut = bare.slice(0, bare.length - found[0].length);
  const doubled =
    (found[0] === 'ing' || found[0] === 'ed') && cut.at(-1) === cut.at(-2) && cut.length > SHORTEST_STEM;
  return doubled ? cut.slice(0, -1) : cut + found[1];
}

/** Irregular forms that news prints every day. */
const LEMMAS: ReadonlyMap<string, string> = new Map(
  (
    'say:said,says,saying go:went,gone,goes get:got,gotten gets see:saw,seen know:knew,known take:took,taken come:came think:thought ' +
    'give:gave,given tell:told find:found make:made do:did,done,does have:has,had be:is,are,was,were,been,am,being win:won lose:lost ' +
    'run:ran begin:began,begun keep:kept hold:held bring:brought stand:stood hear:heard mean:meant meet:met pay:paid ' +
    'speak:spoke,spoken rise:rose,risen leave:left lead:led feel:felt grow:grew,grown fall:fell,fallen send:sent build:built ' +
    'write:wrote,written fight:fought buy:bought man:men woman:women child:children person:people'
  )
    .split(' ')
    .flatMap((entry) => {
      const [lemma = '', forms = ''] = entry.split(':');
      return forms.split(',').map((form): [string, string] => [form, lemma]);
    }),
);

/** The form under which inflections of one word meet. */
export const lemma = (key: string): string => LEMMAS.get(key) ?? stem(key);

/** Forms of one word are nearly the word. */
export const INFLECTED = 0.85;
/** Grammar words stand in for each other easily ("the" / "our"), which says little. */
const BOTH_FUNCTION = 0.3;

/** Of two words one of which carries grammar, and that are no forms of one word. */
export const grammarLikeness = (a: Pick<Comparable, 'grammar'>, b: Pick<Comparable, 'grammar'>): number =>
  a.grammar && b.grammar ? BOTH_FUNCTION : 0;

/** What likeness is judged by; an atom of a reading has it. */
export interface Comparable {
  readonly key: string;
  readonly lemma: string;
  readonly grammar: boolean;
}

/** 0 to 1, for two words. */
export function wordLikeness(a: Comparable, b: Comparable, lexicon?: Lexicon): number {
  if (a.key === b.key) return 1;
  if (a.lemma === b.lemma) return INFLECTED;
  if (a.grammar || b.grammar) return grammarLikeness(a, b);
  return lexicon ? lexicon.likeness(a.key, b.key) : 0;
}
