/** The last outcome of each tab, kept in storage.session: read it, write it, watch it. */
import type { Report } from '../core/report.ts';

/** Why a check gave no report. */
export type Refusal =
  | 'not-an-article'
  | 'empty'
  | 'too-large'
  | 'barred' // the browser lets no extension run here: its own pages, its store, PDF and image tabs
  | 'failed';

export type Outcome =
  | { readonly state: 'reading'; readonly url: string; readonly since: number }
  /** `alone`: nobody else in the library tells this story; the report then has no witnesses. */
  | { readonly state: 'checked' | 'alone'; readonly url: string; readonly report: Report }
  | { readonly state: 'refused'; readonly url: string; readonly reason: Refusal; readonly detail?: string };
