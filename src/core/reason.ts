/** Why two readings differ. */

/** Reasons that leave what is said as it was, heaviest first. */
export const TRIVIAL_REASONS = [
  'spelling',
  'contraction',
  'number-format',
  'transliteration',
  'gloss',
  'title',
  'filler',
  'article',
] as const;

export type TrivialReason = (typeof TRIVIAL_REASONS)[number];

/** Reasons that may change it, heaviest first: what turns a sentence round comes before what colours it. */
export const SUBSTANTIVE_REASONS = [
  'negation',
  'number',
  'modality',
  'swapped',
  'left-out',
  'added',
  'order',
] as const;

/** Every reason, heaviest first; of several, the first is the one that is told. */
export const REASONS = [...SUBSTANTIVE_REASONS, ...TRIVIAL_REASONS] as const;

export type Reason = (typeof REASONS)[number];
