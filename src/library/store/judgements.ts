/** What the reader said of pairs of articles: that they tell one story, or two. */
import type { ArticleId } from '../../core/article.ts';
import { orNamed } from './failure.ts';
import type { Judgement } from './records.ts';
import type { Library } from './schema.ts';

/** Remembers the verdict; null takes it back. The articles need not be kept. */
export async function judge(
  library: Library,
  [a, b]: readonly [ArticleId, ArticleId],
  verdict: Judgement['verdict'] | null,
): Promise<void> {
  const pair = pairOf(a, b);
  await orNamed(async () => {
    const changing = library.transaction(['judgements', 'stories'], 'readwrite');
    const judgements = changing.objectStore('judgements');
    await Promise.all([
      verdict ? judgements.put({ pair, verdict, since: Date.now() }) : judgements.delete(pair),
      ...pair.map((id) => changing.objectStore('stories').delete(id)), // to be looked for again
      changing.done,
    ]);
  });
}

export type Verdicts = ReadonlyMap<ArticleId, Judgement['verdict']>;

/** What the reader said of other articles and this one. Linear in all that they ever said: some dozens. */
export async function verdictsOn(library: Library, id: ArticleId): Promise<Verdicts> {
  const all = await readJudgements(library);
  return new Map(
    all.flatMap(({ pair: [a, b], verdict }) => (a === id ? [[b, verdict]] : b === id ? [[a, verdict]] : [])),
  );
}

export function readJudgements(library: Library): Promise<Judgement[]> {
  return orNamed(() => library.getAll('judgements'));
}

const pairOf = (a: ArticleId, b: ArticleId): [ArticleId, ArticleId] => (a < b ? [a, b] : [b, a]);
