/** Why two readings differ. */

/** The one reason that weighs most, heaviest first. */
export type Reason =
  | 'negation'
  | 'number'
  | 'modality'
  | 'swapped'
  | 'left-out'
  | 'added'
  | 'order'
  | TrivialReason;

export type TrivialReason =
  | 'spelling'
  | 'contraction'
  | 'number-format'
  | 'transliteration'
  | 'gloss'
  | 'title'
  | 'filler'
  | 'article';
