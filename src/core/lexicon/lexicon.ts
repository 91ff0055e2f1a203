/** The language data that the core can be handed. */

/** Language data that a caller loads and hands in; everything works, less well, without it. */
export interface Lexicon {
  /** 0 to 1: 1 for synonyms, 0 for strangers. Words are folded. */
  readonly likeness: (a: string, b: string) => number;
  /** 0 (on every page) to 1 (hardly ever seen). Words are folded. */
  readonly rarity: (word: string) => number;
}
