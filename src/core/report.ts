/** What a check of one article found, in the shape that popup, panel, card and command line show. */
import type { Article, ArticleId } from './article.ts';
import type { QuotationId } from './quotation.ts';
import type { Rewriting } from './rewriting.ts';
import type { Evidence } from './settlement.ts';
import type { StoryMatch } from './story.ts';
import type { Span } from './text.ts';
import type { Variant } from './variant.ts';

export type MarkId = string & { readonly __brand: 'MarkId' };

/** The sign of the article that is being checked. */
export const HERE = 'here';

/** What a mark in the page says about the words under it; the heaviest finding of the utterance wins. */
export type MarkKind =
  | 'substantive'
  | 'speaker'
  | 'trivial'
  | 'trimmed'
  | 'paraphrased'
  | 'identical'
  | 'only-here';

/** Where nothing has been found yet. */
export const NONE_COUNTED: Readonly<Record<MarkKind, number>> = {
  substantive: 0,
  speaker: 0,
  'only-here': 0,
  paraphrased: 0,
  trivial: 0,
  trimmed: 0,
  identical: 0,
};

/** Everything that is known of an article but its text. */
export type ArticleCard = Omit<Article, 'text'>;

/** Another article that tells the same story. */
export interface Witness {
  /** A short sign that stands for it in the apparatus ("R", "AP", "A"). Unique within a report. */
  readonly siglum: string;
  readonly article: ArticleCard;
  /** The siglum of the witness (or `here`) whose text this one repeats; it is then no voice of its own. */
  readonly copyOf?: string;
  readonly match: StoryMatch;
}

/** What one witness prints for an utterance. */
export interface Reading {
  /** `here` for the article that was checked. */
  readonly siglum: string;
  readonly article: ArticleId;
  /** Into that article's text. */
  readonly span: Span;
  readonly quoted: boolean;
  readonly text: string;
  readonly speaker: string | null;
  /**
   * The words by which that article says that the speaker's words were translated ("through an interpreter"); left
   * out where it says nothing. An honest cause of other words.
   */
  readonly translated?: string;
  /** The rest of the sentence on both sides, so that a reader sees the words at work. */
  readonly before: string;
  readonly after: string;
  /** Why it is taken for the same utterance; left out for the article that was checked. */
  readonly link?: { readonly score: number; readonly evidence: Evidence };
}

/** Readings that agree word for word and in the speaker, and how they differ from the base. */
export interface VariantGroup {
  readonly readings: readonly Reading[];
  /** From the base's text (`a`) to the first reading's text (`b`). */
  readonly variant: Variant;
}

/** One entry of the apparatus: one printed piece of this article's quotations and its counterparts. */
export interface Utterance {
  readonly id: MarkId;
  readonly quotation: QuotationId;
  readonly kind: MarkKind;
  /** What this article prints. */
  readonly base: Reading;
  /** Heaviest first; empty exactly when the kind is `only-here`. */
  readonly variants: readonly VariantGroup[];
  /** Sigla of the witnesses that do not report it. */
  readonly silent: readonly string[];
}

/** What an article says of a speaker's words: an honest cause of variants. */
export interface TranslatedSpeaker {
  /** `here` for the article that was checked. */
  readonly siglum: string;
  readonly speaker: string | null;
  /** As printed there: "through an interpreter". */
  readonly words: string;
}

export interface Report {
  /** Version of the engine that made it. */
  readonly engine: string;
  readonly article: ArticleCard;
  /** Most alike first. */
  readonly witnesses: readonly Witness[];
  /** In text order. */
  readonly utterances: readonly Utterance[];
  /** How many utterances are of each kind. */
  readonly counts: Readonly<Record<MarkKind, number>>;
  /** Where single words of the quotations stand swapped all along; left out where they do not. */
  readonly rewriting?: Rewriting;
  /** Whose words some article says were translated; left out where none does. */
  readonly translated?: readonly TranslatedSpeaker[];
  /**
   * The article is not in English: its quotations were linked by words, names, numbers and order alone, since meaning
   * is known of English words only. Left out where it is.
   */
  readonly byWordsAlone?: true;
  /** True when a bound on the work was hit, so that something may be missing. */
  readonly approximate: boolean;
}

/** All that a page's process is given before a card opens. */
export interface Mark {
  readonly id: MarkId;
  readonly span: Span;
  readonly kind: MarkKind;
}
