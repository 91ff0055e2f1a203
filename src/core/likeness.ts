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

/** A stem by cutting common English endings: enough to tell "acts" from "acted" as one word. */
export function stem(key: string): string {
  if (key.length < 4) return key;
  const bare = key.replace(/(?:'s|s')$/, '');
  return bare
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/(?:([^aeiou])\1(?:ing|ed)|(?:ing|ed|es|s|e|ly))$/, '$1')
    .replace(/(?:ation|ion|ment|ness)$/, '');
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

/** Whether two words are forms of one. */
export const sameLemma = (a: string, b: string): boolean => a === b || lemma(a) === lemma(b);

/** Forms of one word are nearly the word. */
const INFLECTED = 0.85;
/** Grammar words stand in for each other easily ("the" / "our"), which says little. */
const BOTH_FUNCTION = 0.3;

/** 0 to 1, for two different words. */
export function wordLikeness(a: string, b: string, lexicon?: Lexicon): number {
  if (a === b) return 1;
  if (sameLemma(a, b)) return INFLECTED;
  const [grammarA, grammarB] = [isFunctionWord(a), isFunctionWord(b)];
  if (grammarA && grammarB) return BOTH_FUNCTION;
  if (grammarA || grammarB) return 0;
  return lexicon ? lexicon.likeness(a, b) : 0;
}
