/** What the library does for itself in idle moments, in steps that may be broken off after any of them. */
import type { ArticleId } from '../../core/article.ts';
import { ENGINE } from '../../core/crosscheck.ts';
import { openStoryIndex } from '../story-index/story-index.ts';
import { change, look } from './database.ts';
import { studyAgain } from './dossiers.ts';
import { postingsIn } from './postings.ts';
import { emptyBin } from './removal.ts';
import type { Library } from './schema.ts';
import { sortIntoStories } from './stories.ts';

/** Some 10 ms each: a step is over before a reader who clicks meanwhile notices it. */
const STEP = 5;

/**
 * Forgets what lies in the bin for long; joins the story index's segments, which makes the next check quicker; then
 * studies articles that were imported unstudied or studied by an earlier engine, and sorts them into stories. Goes on
 * while `idle` says so and there is something left to do. What each step has done is kept, so that a worker that was
 * stopped goes on where it was.
 */
export async function tend(library: Library, idle: () => boolean): Promise<void> {
  await emptyBin(library, Date.now());
  await joinSegments(library, idle);
  while (idle() && (await studySome(library)) > 0);
  await joinSegments(library, idle);
  await sortIntoStories(library, idle);
}

/** As far as `idle` allows: a query reads less where there are fewer of them. */
export async function joinSegments(library: Library, idle: () => boolean): Promise<void> {
  while (idle() && (await mergeOnce(library)));
}

/** How many articles are yet to be studied by this engine. */
export async function countUnstudied(library: Library): Promise<number> {
  return look(library, async (looking) => {
    const engines = looking.objectStore('cards').index('engine');
    const counts = await Promise.all(otherEngines().map((range) => engines.count(range)));
    return counts.reduce((sum, count) => sum + count, 0);
  });
}

async function studySome(library: Library): Promise<number> {
  const ids = await look(library, async (looking) => {
    const engines = looking.objectStore('cards').index('engine');
    const found: ArticleId[] = [];
    for (const range of otherEngines()) {
      if (found.length < STEP) found.push(...(await engines.getAllKeys(range, STEP - found.length)));
    }
    return found;
  });
  return studyAgain(library, ids);
}

const mergeOnce = (library: Library): Promise<boolean> =>
  change(library, (changing) => openStoryIndex(postingsIn(changing)).merge());

/** All versions of the engine but this one; none at all is an empty name. */
const otherEngines = (): readonly IDBKeyRange[] => [
  IDBKeyRange.upperBound(ENGINE, true),
  IDBKeyRange.lowerBound(ENGINE, true),
];
