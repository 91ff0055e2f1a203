/** The kept articles that may tell a story. */
import { type ArticleId, articleId } from '../../core/article.ts';
import { type Dossier, MOST_WITNESSES } from '../../core/crosscheck.ts';
import type { Fingerprint } from '../../core/fingerprint.ts';
import { emptyMemory } from '../story-index/search.ts';
import { openStoryIndex } from '../story-index/story-index.ts';
import { look } from './database.ts';
import { readDossiers } from './dossiers.ts';
import { judgementOf } from './judgements.ts';
import { postingsOf } from './postings.ts';
import type { Library } from './schema.ts';

export interface CandidateOptions {
  /** Only articles published at most so many days away; those without a date stay in. */
  readonly window?: number;
}

/** What queries have read of the index, for as long as this context lives; the index says that it never grows old. */
const memory = emptyMemory();

/**
 * The dossiers of the kept articles that may tell the story of this one, most alike first, at most as many as a report
 * names. What the reader has said tells another story is left out.
 */
export async function candidatesFor(
  library: Library,
  { article: { id }, fingerprint }: Dossier,
  { window }: CandidateOptions = {},
): Promise<Dossier[]> {
  const ids = await look(library, async (looking) => {
    const index = openStoryIndex(postingsOf(looking), memory);
    const bounds = { limit: MOST_WITNESSES, ...(window !== undefined && { window }) };
    const hits = await index.query({ id, fingerprint }, bounds);
    return hits.filter(({ decision }) => decision !== 'none').map((hit) => articleId(hit.id));
  });
  if (ids.length === 0) return [];
  const judged = await Promise.all(ids.map((other) => judgementOf(library, id, other)));
  return readDossiers(
    library,
    ids.filter((_, i) => judged[i] !== 'other'),
  );
}

/** The articles that share most with a fingerprint, whatever they tell: where to look first for words that it is of. */
export async function likeliest(library: Library, fingerprint: Fingerprint): Promise<ArticleId[]> {
  const hits = await look(library, (looking) =>
    openStoryIndex(postingsOf(looking), memory).query({ id: '', fingerprint }, { limit: MOST_WITNESSES }),
  );
  return hits.map(({ id }) => articleId(id));
}
