/** What a language's conventions of quotation are, as data: one file a language, English apart (`en-*.ts`). */
import { fold } from '../text.ts';

export interface Language {
  /** BCP 47, the language alone. */
  readonly code: string;
  /** Finite forms and participles of verbs that take somebody's words. */
  readonly cues: ReadonlySet<string>;
  /** What may stand between a subject and its participle ("a déclaré"). */
  readonly auxiliaries: ReadonlySet<string>;
  /** What a source follows ("laut", "selon"). */
  readonly according: ReadonlySet<string>;
  readonly pronouns: ReadonlySet<string>;
  /** Titles and offices before a name, and no part of it. */
  readonly titles: ReadonlySet<string>;
  /** What compounds end in that are titles too ("Hafenmeisterin"). */
  readonly titleEndings: ReadonlySet<string>;
  /** Small words inside names. */
  readonly joints: ReadonlySet<string>;
  /** Words that carry grammar rather than content; a name ends before them. */
  readonly grammar: ReadonlySet<string>;
  /** Names begin with capitals. */
  readonly capitals: boolean;
}

/** Folded, as words of a text are. */
export const listed = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(fold));
