/** Everything that is kept of articles, as records to be read anywhere. */
import type { ArticleId } from '../../core/article.ts';
import { type KeptRevision, recordOf } from '../transfer/record.ts';
import { readArticle, readCard, readCards, readRevisions } from './reading.ts';
import type { LibraryCard } from './records.ts';
import type { Library } from './schema.ts';

/** One line of JSON an article, each with its end: of those named, or of all. In the order of ids where all. */
export async function* exportLines(library: Library, ids?: Iterable<ArticleId>): AsyncGenerator<string> {
  for await (const card of ids ? named(library, ids) : all(library)) {
    const line = await lineOf(library, card);
    if (line !== null) yield line;
  }
}

async function* named(library: Library, ids: Iterable<ArticleId>): AsyncGenerator<LibraryCard> {
  for (const id of ids) {
    const card = await readCard(library, id);
    if (card) yield card;
  }
}

async function* all(library: Library): AsyncGenerator<LibraryCard> {
  for (let page = await readCards(library); page.length > 0; ) {
    yield* page;
    const after = page.at(-1);
    page = after ? await readCards(library, { after }) : [];
  }
}

async function lineOf(library: Library, { id, revision, tags }: LibraryCard): Promise<string | null> {
  const kept: KeptRevision[] = [];
  let current: KeptRevision | null = null;
  for (const one of await readRevisions(library, id)) {
    const found = await readArticle(library, id, one.revision);
    if (!found) continue;
    const { article, provenance, saved } = found;
    if (one.revision === revision) current = { article, provenance, saved };
    else kept.push({ article, provenance, saved });
  }
  return current && `${recordOf({ ...current, past: kept, tags })}\n`;
}
