/** The kept articles that may tell a story. */
import { type ArticleId, articleId } from '../../core/article.ts';
import { type Candidate, type Dossier, MOST_WITNESSES } from '../../core/crosscheck.ts';
import type { Fingerprint } from '../../core/fingerprint.ts';
import type { StoryMatch } from '../../core/story.ts';
import type { StoryEntry } from '../story-index/hit.ts';
import { emptyMemory } from '../story-index/search.ts';
import { openStoryIndex } from '../story-index/story-index.ts';
import { look } from './database.ts';
import { readDossiers } from './dossiers.ts';
import { type Verdicts, verdictsOn } from './judgements.ts';
import { postingsOf } from './postings.ts';
import type { Library } from './schema.ts';

export interface CandidateOptions {
  /** Only articles published at most so many days away; those without a date stay in. */
  readonly window?: number;
  /** What the reader said of others and this one, where that was read already. */
  readonly verdicts?: Verdicts;
}

/** What queries have read of the index, for as long as this context lives; the index says that it never grows old. */
const memory = emptyMemory();

/**
 * The dossiers of the kept articles that may tell the story of this one, most alike first, at most as many as a report
 * names. The reader has the first word: what they said tells another story is left out, and what they said tells this
 * one is in, whenever it was published.
 */
export async function candidatesFor(
  library: Library,
  { article: { id }, fingerprint }: Dossier,
  { window, verdicts: known }: CandidateOptions = {},
): Promise<Candidate[]> {
  const [verdicts, hits] = await Promise.all([
    known ?? verdictsOn(library, id),
    hitsOf(library, { id, fingerprint }, window),
  ]);
  const found = [...hits.keys()].filter((other) => !verdicts.has(other));
  const dossiers = await readDossiers(library, [...joinedBy(verdicts), ...found].slice(0, MOST_WITNESSES));
  return dossiers.map((dossier) =>
    withVerdict(
      hits.get(dossier.article.id) === 'related' ? { ...dossier, unsure: true } : dossier,
      verdicts,
    ),
  );
}

/** What the reader said tells the same story. */
const joinedBy = (verdicts: Verdicts): ArticleId[] =>
  [...verdicts].flatMap(([other, verdict]) => (verdict === 'same' ? [other] : []));

/** A candidate with what the reader said of it. */
export const withVerdict = (candidate: Candidate, verdicts: Verdicts): Candidate =>
  verdicts.get(candidate.article.id) === 'same' ? { ...candidate, saidSame: true } : candidate;

/** What the index takes the kept articles for, most alike first. */
type Hits = ReadonlyMap<ArticleId, StoryMatch['decision']>;

function hitsOf(library: Library, probe: StoryEntry, window: number | undefined): Promise<Hits> {
  return look(library, async (looking) => {
    const index = openStoryIndex(postingsOf(looking), memory);
    const bounds = { limit: MOST_WITNESSES, ...(window !== undefined && { window }) };
    const hits = await index.query(probe, bounds);
    const near = hits.filter(({ decision }) => decision !== 'none');
    return new Map(near.map(({ id, decision }) => [articleId(id), decision]));
  });
}

/** More of one story add nothing to which story it is. */
const MOST_TELLERS = 8;

/** The kept articles that tell the story of a kept one, what the reader joined to it first, then the most alike. */
export async function tellersOf(library: Library, id: ArticleId): Promise<ArticleId[]> {
  const ids = await look(library, async (looking) => {
    const [card, dossier] = await Promise.all([
      looking.objectStore('cards').get(id),
      looking.objectStore('dossiers').get(id),
    ]);
    if (!card || !dossier) return [];
    if (card.group !== id) return [card.group]; // a copy tells what the first of this text tells
    const index = openStoryIndex(postingsOf(looking), memory);
    const hits = await index.query({ id, fingerprint: dossier.fingerprint }, { limit: MOST_TELLERS });
    return hits.filter(({ decision }) => decision === 'same').map((hit) => articleId(hit.id));
  });
  const verdicts = await verdictsOn(library, id);
  return [...joinedBy(verdicts), ...ids.filter((other) => !verdicts.has(other))];
}

/** The articles that share most with a fingerprint, whatever they tell: where to look first for words that it is of. */
export async function likeliest(library: Library, fingerprint: Fingerprint): Promise<ArticleId[]> {
  const hits = await look(library, (looking) =>
    openStoryIndex(postingsOf(looking), memory).query({ id: '', fingerprint }, { limit: MOST_WITNESSES }),
  );
  return hits.map(({ id }) => articleId(id));
}
