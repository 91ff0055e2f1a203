/** The forms in which a report can be copied and saved, in the order in which they are offered. */

export const COPY_FORMS = ['formatted', 'markdown', 'plain'] as const;
export type CopyForm = (typeof COPY_FORMS)[number];

export const FILE_FORMS = [
  'html',
  'json',
  'csv',
  'tei',
  'annotations',
  'csl',
  'bibtex',
  'ris',
  'gold',
] as const;
export type FileForm = (typeof FILE_FORMS)[number];

/** The forms in which texts can travel. */
export const WITH_TEXTS: readonly FileForm[] = ['html', 'json', 'gold'];
