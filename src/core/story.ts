/** Which articles tell the same story. */

/** What an article is about, small enough to keep and compare by the thousand. */
export interface Fingerprint {
  /** Telling words and names with their weight, heaviest first. */
  readonly terms: readonly (readonly [term: string, weight: number])[];
  /** Hashes of word runs, to recognise copied text. Sorted, without repeats. */
  readonly shingles: readonly number[];
}

export interface StoryMatch {
  readonly decision: 'same' | 'related' | 'none';
  /** 0 to 1. */
  readonly score: number;
  /** In plain words: "14 shared names and phrases", "same day", "3 quotations in common". */
  readonly reasons: readonly string[];
  /** `copy`: the same text. `rewrite`: whole sentences shared. `independent`: the event alone. */
  readonly kinship: 'copy' | 'rewrite' | 'independent';
}
