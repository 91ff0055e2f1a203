/** Taking back a save. */
import type { ArticleId } from '../../core/article.ts';
import { prepareStudied } from './arrival.ts';
import { change } from './database.ts';
import { groupOf } from './placing.ts';
import { readArticle, readRevisions } from './reading.ts';
import { erase } from './removal.ts';
import { post } from './saving.ts';
import type { Library } from './schema.ts';

/**
 * Takes back one revision, as if it had never been saved. The one that was read before it is the article's text
 * again; where there is none, the article is gone for good.
 */
export async function withdraw(library: Library, id: ArticleId, revision: number): Promise<void> {
  const others = (await readRevisions(library, id)).filter((one) => one.revision !== revision);
  const before = others.at(-1);
  if (!before) return erase(library, [id]);
  const kept = await readArticle(library, id, before.revision);
  if (!kept) return;
  const { article, provenance, saved } = kept;
  const prepared = await prepareStudied({ article, origin: provenance, saved });
  await change(library, async (changing) => {
    const cards = changing.objectStore('cards');
    const card = await cards.get(id);
    await Promise.all([
      changing.objectStore('texts').delete([id, revision]),
      changing.objectStore('past').delete([id, revision]),
    ]);
    if (card?.revision !== revision) return;
    const group = await groupOf(changing, prepared);
    await Promise.all([
      changing.objectStore('past').delete([id, before.revision]),
      changing.objectStore('dossiers').put(prepared.dossier),
      changing.objectStore('stories').delete(id), // another text may tell another story
      cards.put({ ...card, ...prepared.card, group, tags: card.tags, revision: before.revision }),
    ]);
    await post(changing, [prepared.dossier]);
  });
}
