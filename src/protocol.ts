/** Every message there is. */

import type { Article } from './core/article.ts';
import type { ArticleCard, Mark, MarkId, Utterance, Witness } from './core/report.ts';

/** Why a page gave no article; each has its own help text in the interface. */
export type NoArticle = 'not-an-article' | 'too-large' | 'empty';

/** What the page's own script found: the article, or why there is none. */
export type Extraction =
  | { readonly kind: 'article'; readonly article: Article }
  | { readonly kind: 'none'; readonly reason: NoArticle };

/** What a card shows: one utterance and who the sigla in it stand for. */
export interface Explanation {
  readonly here: ArticleCard;
  readonly utterance: Utterance;
  readonly witnesses: readonly Witness[];
}

/** Page to background. */
export interface ToBackground {
  /** The page was read: cross-check it, keep the outcome of the tab, answer with what to paint. */
  collate(extraction: Extraction): readonly Mark[];
  /** A card opens: the readings of this one utterance. */
  explain(mark: MarkId): Explanation;
  /** A link in a card: show the witness's text at this reading in a tab of its own. */
  openReading(reading: { mark: MarkId; siglum: string }): void;
}

/** Popup, panel or background to the page. */
export interface ToPage {
  /** Scroll to a mark and point it out. False when it is no longer in the page. */
  reveal(mark: MarkId): boolean;
  /** Take every mark away. */
  clear(): void;
}
