/** The pipeline as two functions: study an article once, cross-check it against others as often as you like. */
import type { Article } from './article.ts';
import type { Quotation } from './quotation.ts';
import type { Report } from './report.ts';
import type { Fingerprint } from './story.ts';

/** Moves whenever the same article could give another dossier or report. */
export const ENGINE = '1';

export interface Dossier {
  readonly engine: string;
  readonly article: Article;
  readonly quotations: readonly Quotation[];
  readonly fingerprint: Fingerprint;
}

export declare function study(article: Article): Dossier;
export declare function crosscheck(dossier: Dossier, candidates: readonly Dossier[]): Report;
