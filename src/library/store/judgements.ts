/** What the reader said of pairs of articles: that they tell one story, or two. */
import type { ArticleId } from '../../core/article.ts';
import { named } from './failure.ts';
import type { Judgement } from './records.ts';
import type { Library } from './schema.ts';

/** Remembers the verdict; null takes it back. The articles need not be kept. */
export async function judge(
  library: Library,
  [a, b]: readonly [ArticleId, ArticleId],
  verdict: Judgement['verdict'] | null,
): Promise<void> {
  const pair = pairOf(a, b);
  try {
    const changing = library.transaction(['judgements', 'stories'], 'readwrite');
    const judgements = changing.objectStore('judgements');
    await Promise.all([
      verdict ? judgements.put({ pair, verdict, since: Date.now() }) : judgements.delete(pair),
      ...pair.map((id) => changing.objectStore('stories').delete(id)), // to be looked for again
      changing.done,
    ]);
  } catch (error) {
    throw named(error);
  }
}

/** Null where the reader has said nothing of them. */
export async function judgementOf(
  library: Library,
  a: ArticleId,
  b: ArticleId,
): Promise<Judgement['verdict'] | null> {
  return (await library.get('judgements', pairOf(a, b)))?.verdict ?? null;
}

export async function readJudgements(library: Library): Promise<Judgement[]> {
  return library.getAll('judgements');
}

const pairOf = (a: ArticleId, b: ArticleId): [ArticleId, ArticleId] => (a < b ? [a, b] : [b, a]);
