/** What the reader decided about quotations, under the articles that they stand in. */
import type { ArticleId } from '../../core/article.ts';
import { citedBy, type DecisionKey, decisionKey, type KeptDecision } from '../../core/decision.ts';
import { orNamed } from './failure.ts';
import type { Library } from './schema.ts';

/** All or none. Each takes the place of an earlier one about the same thing. The articles need not be kept. */
export async function keepDecisions(
  library: Library,
  decisions: readonly Omit<KeptDecision, 'key'>[],
): Promise<void> {
  const records = decisions.map(({ decision, made }) => {
    const articles = [...new Set(citedBy(decision).map(({ article }) => article))];
    return { key: decisionKey(decision), decision, made, articles };
  });
  await orNamed(async () => {
    const changing = library.transaction('decisions', 'readwrite');
    await Promise.all([...records.map((record) => changing.store.put(record)), changing.done]);
  });
}

/** Takes decisions back. Those that are not there are passed over. */
export async function dropDecisions(library: Library, keys: readonly DecisionKey[]): Promise<void> {
  await orNamed(async () => {
    const changing = library.transaction('decisions', 'readwrite');
    await Promise.all([...keys.map((key) => changing.store.delete(key)), changing.done]);
  });
}

/** Those that name any of these articles, each once. */
export function decisionsOn(library: Library, ids: readonly ArticleId[]): Promise<KeptDecision[]> {
  return orNamed(async () => {
    const looking = library.transaction('decisions');
    if ((await looking.store.count()) === 0) return [];
    const found = await Promise.all(ids.map((id) => looking.store.index('article').getAll(id)));
    const unique = new Map(found.flat().map(({ key, decision, made }) => [key, { key, decision, made }]));
    return [...unique.values()];
  });
}

/** Everything that the reader ever decided and did not take back, oldest first. */
export async function allDecisions(library: Library): Promise<KeptDecision[]> {
  const all = await orNamed(() => library.getAll('decisions'));
  return all
    .sort((a, b) => (a.made < b.made ? -1 : a.made > b.made ? 1 : 0))
    .map(({ key, decision, made }) => ({ key, decision, made }));
}
