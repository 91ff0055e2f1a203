/** How two readings of one utterance differ. */
import type { Span } from './text.ts';

/**
 * What happened to the words alone. `identical`: the same once case, punctuation, marks and spacing are
 * ignored. `trimmed`: no word differs where the two overlap. `reworded`: words differ, are added or are left
 * out without dots. `paraphrased`: in quotation marks here, reported without marks there.
 */
export type Relation = 'identical' | 'trimmed' | 'reworded' | 'paraphrased';

/** `trivial`: spelling, contractions, number formats and the like. `substantive`: everything else. */
export type Weight = 'trivial' | 'substantive';

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

/** Who is named for the words: beside the relation, whatever the words do. */
export type SpeakerRelation = 'same' | 'differs' | 'unknown';

/**
 * One step from reading A to reading B. Spans are UTF-16, half-open, into the text of A (`a`) and of B (`b`);
 * the edits of a variant cover both texts from end to end, in order, so that applying them to A gives B.
 * `add` has an empty `a`, `omit` an empty `b`. `transpose` marks words that stand elsewhere in the other text.
 */
export interface Edit {
  readonly op: 'keep' | 'add' | 'omit' | 'substitute' | 'transpose';
  readonly a: Span;
  readonly b: Span;
  /** True where the edit is folded away as trivial. */
  readonly trivial?: boolean;
}

export interface Variant {
  readonly relation: Relation;
  /** Present exactly when the relation is `reworded`. */
  readonly weight?: Weight;
  /** Present exactly when the relation is `reworded`. */
  readonly reason?: Reason;
  readonly speaker: SpeakerRelation;
  readonly edits: readonly Edit[];
}
