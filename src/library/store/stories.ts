/** Which kept articles tell one story, so that a list can lay them together. */
import type { ArticleId } from '../../core/article.ts';
import { tellersOf } from './candidates.ts';
import { look } from './database.ts';
import { orNamed } from './failure.ts';
import type { StoryPlace } from './records.ts';
import type { Library } from './schema.ts';

/** By article, the story that it tells; those that are still to be looked at are not in it. */
export type Stories = ReadonlyMap<ArticleId, ArticleId>;

/** A page at a time, since a browser hands over a hundred thousand records in one long task. */
const PAGE = 2_000;

export async function readStories(library: Library): Promise<Stories> {
  const stories = new Map<ArticleId, ArticleId>();
  let range: IDBKeyRange | undefined;
  do {
    const page: StoryPlace[] = await orNamed(() => library.getAll('stories', range, PAGE));
    for (const { id, story } of page) stories.set(id, story);
    const last = page.at(-1);
    range = last && page.length === PAGE ? IDBKeyRange.lowerBound(last.id, true) : undefined;
  } while (range);
  return stories;
}

/** A query of the story index each; what is broken off loses so many. */
const STEP = 10;

/**
 * Puts each article that was not looked at yet beside the one that is most like it of those that tell its story, or by
 * itself. One look an article, so that a story that was begun as two stays two; one doubtful link never joins two
 * stories of many. Goes on while `idle` says so; `progress` is told how many are left.
 */
export async function sortIntoStories(
  library: Library,
  idle: () => boolean,
  progress: (left: number) => void = () => {},
): Promise<void> {
  if (await isSorted(library)) return;
  const stories = new Map(await readStories(library));
  const all = await look(library, (looking) => looking.objectStore('cards').getAllKeys());
  const waiting = all.filter((id) => !stories.has(id));
  for (let from = 0; from < waiting.length && idle(); from += STEP) {
    progress(waiting.length - from);
    const places: StoryPlace[] = [];
    for (const id of waiting.slice(from, from + STEP)) {
      const tellers = await tellersOf(library, id);
      const story = tellers.flatMap((other) => stories.get(other) ?? [])[0] ?? id;
      stories.set(id, story);
      places.push({ id, story });
    }
    await keepPlaces(library, places);
  }
}

/** Asked after every check, so it must cost nothing: what has a place is there, so that the numbers tell. */
const isSorted = (library: Library): Promise<boolean> =>
  look(library, async (looking) => {
    const tables = ['cards', 'stories'] as const;
    const [cards, places] = await Promise.all(tables.map((table) => looking.objectStore(table).count()));
    return cards === places;
  });

/** Of those that were not taken out meanwhile. */
async function keepPlaces(library: Library, places: readonly StoryPlace[]): Promise<void> {
  await orNamed(async () => {
    const changing = library.transaction(['cards', 'stories'], 'readwrite');
    const keeping = places.map(async (place) => {
      const isThere = await changing.objectStore('cards').getKey(place.id);
      if (isThere) await changing.objectStore('stories').put(place);
    });
    await Promise.all([...keeping, changing.done]);
  });
}
