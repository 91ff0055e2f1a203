/** Entries of the list for unit tests. */
import { articleId } from '../../../core/article.ts';
import type { Entry } from './entry.ts';

/** An entry of which nothing is known but what is given. */
export const entrySketch = (id: string, given: Partial<Entry> = {}): Entry => ({
  id: articleId(id),
  title: `Headline ${id}`,
  outlet: 'Courier',
  url: null,
  language: 'en',
  day: '',
  saved: 0,
  quotations: null,
  speakers: [],
  tags: [],
  way: 'file',
  from: null,
  revision: 1,
  group: articleId(id),
  isCut: false,
  ...given,
});
