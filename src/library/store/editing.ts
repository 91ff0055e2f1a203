/** What a reader puts right or adds to an article: its tags, what its page failed to state. */
import type { ArticleId } from '../../core/article.ts';
import { TAG_LIMIT } from '../transfer/record.ts';
import { describe } from './arrival.ts';
import { type Changing, change } from './database.ts';
import type { LibraryCard } from './records.ts';
import type { Library } from './schema.ts';

/** Tags in the reader's order, without blanks and repeats. Null where the article is not kept. */
export function setTags(
  library: Library,
  id: ArticleId,
  tags: readonly string[],
): Promise<LibraryCard | null> {
  const tidy = [...new Set(tags.map((tag) => tag.trim().slice(0, TAG_LIMIT)).filter((tag) => tag !== ''))];
  return edit(library, id, (card) => ({ ...card, tags: tidy }));
}

/** What may be put right; an empty text takes the statement away. The address is the article's name and stays. */
export type Metadata = Partial<Record<'title' | 'outlet' | 'agency' | 'byline' | 'published', string>>;

/** Null where the article is not kept. A date takes effect on the story index when the article is studied anew. */
export function setMetadata(library: Library, id: ArticleId, given: Metadata): Promise<LibraryCard | null> {
  return edit(library, id, async (card, changing) => {
    const stated = Object.entries({ ...card.article, ...given }).filter(([, value]) => value !== '');
    const article = Object.fromEntries(stated) as unknown as LibraryCard['article'];
    const dossier = await changing.objectStore('dossiers').get(id);
    if (dossier) await changing.objectStore('dossiers').put({ ...dossier, engine: UNSTUDIED });
    return { ...card, article, ...describe(article, Date.now()), engine: UNSTUDIED };
  });
}

/** Headline and date are a part of what an article is about. */
const UNSTUDIED = '';

type Edit = (card: LibraryCard, changing: Changing) => LibraryCard | Promise<LibraryCard>;

async function edit(library: Library, id: ArticleId, edited: Edit): Promise<LibraryCard | null> {
  return change(library, async (changing) => {
    const cards = changing.objectStore('cards');
    const card = await cards.get(id);
    if (!card) return null;
    const after = await edited(card, changing);
    await cards.put(after);
    return after;
  });
}
