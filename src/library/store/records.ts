/** What the library keeps, record by record. Plain data: what is written today must be readable in ten years. */
import type { Article, ArticleId } from '../../core/article.ts';
import type { KeptDecision } from '../../core/decision.ts';
import type { Fingerprint } from '../../core/fingerprint.ts';
import type { Quotation } from '../../core/quotation.ts';
import type { ArticleCard } from '../../core/report.ts';

/** By which way an article came in: saved from its page, read from an open tab, by a site's switch, a feed, a file. */
export type WayIn = 'page' | 'tab' | 'site' | 'feed' | 'file';

/** Where a text comes from, so that a reader can judge it as a witness. */
export interface Origin {
  readonly way: WayIn;
  /** The feed's address, or the file's name (with the line, where it holds several). */
  readonly from?: string;
  /** When the text was read, ISO 8601 with time and zone. */
  readonly read: string;
}

/** An article on its way in. */
export interface Arrival {
  readonly article: Article;
  readonly origin: Origin;
  /** When it was saved, for what comes back from an export; now, where nothing is said. */
  readonly saved?: number;
  readonly tags?: readonly string[];
}

export interface Provenance extends Origin {
  /** Of the text in UTF-8, in hexadecimal. */
  readonly sha256: string;
}

/** Everything that lists need to know of an article: all but its text and its quotations. */
export interface LibraryCard {
  readonly id: ArticleId;
  readonly article: ArticleCard;
  /** YYYY-MM-DD of publication; empty where it is unknown or no date that can be. */
  readonly day: string;
  /** The outlet's name in lower case, for order. */
  readonly outlet: string;
  /** When the latest revision was saved, in milliseconds since 1970. */
  readonly saved: number;
  /** 1 for the first. */
  readonly revision: number;
  readonly provenance: Provenance;
  /** Length of the text in UTF-16 units. */
  readonly length: number;
  /** How many quotations it has; null until it has been studied. */
  readonly quotations: number | null;
  /** The speakers of its quotations, most quoted first; empty until it has been studied. */
  readonly speakers: readonly string[];
  /** The reader's own words for it. */
  readonly tags: readonly string[];
  /** The first saved article of this very text; its own id where it is the first. Articles of one group are one witness. */
  readonly group: ArticleId;
  /** Version of the engine that studied it; empty until it has been studied. */
  readonly engine: string;
  /** The smallest of the fingerprint's hashes, by which copies find each other. */
  readonly sketch: readonly number[];
}

/** A revision that a later one has replaced. The latest stands in the card. */
export interface PastRevision {
  readonly id: ArticleId;
  readonly revision: number;
  readonly article: ArticleCard;
  readonly provenance: Provenance;
  readonly saved: number;
  readonly length: number;
}

/** A dossier without its article. `quotations` is null until the article has been studied. */
export interface KeptDossier {
  readonly id: ArticleId;
  readonly engine: string;
  readonly fingerprint: Fingerprint;
  readonly quotations: readonly Quotation[] | null;
}

/** A text as it lies in the store: itself, or deflated UTF-8. */
export type Packed = string | Uint8Array<ArrayBuffer>;

/** Everything of one article, for the bin and for moving it about. */
export interface Bundle {
  readonly card: LibraryCard;
  readonly past: readonly PastRevision[];
  readonly texts: readonly (readonly [revision: number, text: Packed])[];
  readonly dossier: KeptDossier;
}

/** What was taken out and may still come back. */
export interface Binned {
  readonly token: string;
  readonly id: ArticleId;
  /** When it was taken out, in milliseconds since 1970. */
  readonly since: number;
  readonly bundle: Bundle;
}

/** A feed that the reader follows. What the poller remembers of it lies in `state`, which is the poller's own. */
export interface KeptFeed {
  readonly url: string;
  readonly title?: string;
  /** ISO 8601. */
  readonly added: string;
  readonly state: Readonly<Record<string, unknown>>;
}

/** The story that an article tells, named by the article that was found to tell it first. */
export interface StoryPlace {
  readonly id: ArticleId;
  readonly story: ArticleId;
}

/** What the reader said of two articles. */
export interface Judgement {
  /** In order. */
  readonly pair: readonly [ArticleId, ArticleId];
  readonly verdict: 'same' | 'other';
  readonly since: number;
}

/** What the reader decided about quotations. */
export interface DecisionRecord extends KeptDecision {
  /** The articles that it names, to find it by. They need not be kept. */
  readonly articles: readonly ArticleId[];
}
