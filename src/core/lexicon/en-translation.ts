/** How English news says that a speaker's words reach the reader through another language. */

/** Through whom, by which text, or in which language. */
export type TranslationKind = 'interpreter' | 'translation' | 'language';

const LANGUAGES =
  'Afrikaans|Albanian|Amharic|Arabic|Armenian|Azerbaijani|Bengali|Bulgarian|Burmese|Cantonese|Catalan|Chinese|Creole|Croatian|Czech|' +
  'Danish|Dari|Dutch|Estonian|Farsi|Finnish|French|Georgian|German|Greek|Hebrew|Hindi|Hungarian|Indonesian|Italian|Japanese|Khmer|' +
  'Korean|Kurdish|Latvian|Lithuanian|Macedonian|Malay|Mandarin|Nepali|Norwegian|Pashto|Persian|Polish|Portuguese|Punjabi|Romanian|' +
  'Russian|Serbian|Slovak|Slovenian|Somali|Spanish|Swahili|Swedish|Tagalog|Tamil|Thai|Tibetan|Tigrinya|Turkish|Ukrainian|Urdu|' +
  'Uyghur|Uzbek|Vietnamese|Yiddish';

/** A word or two between, never a mark: every run is bounded, so that hostile text costs no more than its length. */
const FEW = "(?:[\\p{L}\\p{N}'’-]{1,24}\\s){0,4}";

const SAYS =
  '(?:[Ss]peaking|[Ww]riting|[Ss]aid|[Ss]aying|says|spoke|speaks|spoken|told|tells|telling|wrote|writes|written|tweeted|posted|added|asked|' +
  'shouted|chanted|read|delivered|answered|replied|remarks|comments|statement|speech|interview|message|letter|address)';

/** "a Turkish news agency" is no language: what follows must end the phrase. */
const ENDS =
  '(?=[,.;:)\\]!?"“”\'‘’—–-]|\\s*$|\\s(?:and|but|to|at|on|that|during|through|before|after|when|as|via|with|by|from|for|about|late|early|after)\\b|\\s["“‘\'`])';

interface TranslationCue {
  readonly kind: TranslationKind;
  /** What every find holds: looked for first, since few articles have it and the pattern takes many times as long. */
  readonly hint?: RegExp;
  readonly pattern: RegExp;
}

/** Looked for outside quotation marks, in this order. */
export const TRANSLATION_CUES: readonly TranslationCue[] = [
  {
    kind: 'interpreter',
    hint: /interpreter|translator/iu,
    pattern: new RegExp(
      `\\b(?:through|via|with\\sthe\\s(?:help|aid|assistance)\\sof)\\s${FEW}(?:interpreters?|translators?)\\b`,
      'giu',
    ),
  },
  {
    kind: 'translation',
    hint: /translat/iu,
    pattern: new RegExp(
      [
        `\\b(?:according\\sto|as\\sper|per|in|from|by)\\s(?:an?|the|its|his|her|their)\\s${FEW}translation\\b`,
        '\\btranslated\\s(?:remarks?|comments?|statements?|speech|interview|excerpts?|transcripts?|letter|message|posts?|text|version)\\b',
        `\\b(?:as\\s)?translated\\s(?:by|from\\sthe\\soriginal|(?:from|into)\\s(?:English|${LANGUAGES}))\\b`,
        '\\btranslation\\s(?:by|from|provided\\sby|published\\sby|of\\s(?:his|her|their|the)\\s(?:remarks|speech|statement|comments|words|interview))\\b',
      ].join('|'),
      'giu',
    ),
  },
  {
    kind: 'language',
    pattern: new RegExp(
      `\\b${SAYS}\\s${FEW}in\\s(?:(?:his|her|their)\\s(?:native|own|mother)\\s(?:${LANGUAGES}|language|tongue)|${LANGUAGES})${ENDS}`,
      'gu',
    ),
  },
];
