/** Taking articles out, with a way back for a while. */
import type { ArticleId } from '../../core/article.ts';
import { openStoryIndex } from '../story-index/story-index.ts';
import { type Changing, change } from './database.ts';
import { revisionsOf } from './placing.ts';
import { postingsIn } from './postings.ts';
import type { Binned, Bundle } from './records.ts';
import { post } from './saving.ts';
import type { Library } from './schema.ts';

/** One transaction each: what is moved to the bin passes through memory. */
const BATCH = 200;

/**
 * Takes articles out, all their revisions with them. The token brings them back (`restore`) until `BIN_MS` have
 * passed. Ids that are not there are passed over.
 */
export async function remove(library: Library, ids: readonly ArticleId[]): Promise<string> {
  const token = crypto.randomUUID();
  await takeAllOut(library, ids, { token, since: Date.now() });
  return token;
}

/** The same without a way back. */
export async function erase(library: Library, ids: readonly ArticleId[]): Promise<void> {
  await takeAllOut(library, ids);
}

async function takeAllOut(
  library: Library,
  ids: readonly ArticleId[],
  kept?: Pick<Binned, 'token' | 'since'>,
): Promise<void> {
  for (let from = 0; from < ids.length; from += BATCH) {
    await change(library, async (changing) => {
      const gone: ArticleId[] = [];
      for (const id of ids.slice(from, from + BATCH)) {
        const bundle = await takeOut(changing, id);
        if (!bundle) continue;
        gone.push(id);
        if (kept) await changing.objectStore('bin').put({ ...kept, id, bundle });
      }
      await openStoryIndex(postingsIn(changing)).remove(gone);
    });
  }
}

/**
 * Puts back what was taken out under this token, and tells how many articles that were. One that was saved anew
 * meanwhile stays as it is now.
 */
export async function restore(library: Library, token: string): Promise<number> {
  return change(library, async (changing) => {
    const bin = changing.objectStore('bin');
    const binned = await bin.getAll(ofToken(token));
    const back: Bundle[] = [];
    for (const { id, bundle } of binned) {
      await bin.delete([token, id]);
      if (await changing.objectStore('cards').getKey(id)) continue;
      await putBack(changing, bundle);
      back.push(bundle);
    }
    await post(
      changing,
      back.map(({ dossier }) => dossier),
    );
    return back.length;
  });
}

/** How long what was taken out can come back: a reader's afternoon. */
const BIN_MS = 6 * 3_600_000;

/** Forgets what was taken out longer ago than `BIN_MS`; all of it where `now` is Infinity. */
export async function emptyBin(library: Library, now: number): Promise<void> {
  await change(library, async (changing) => {
    let row = await changing.objectStore('bin').openCursor();
    while (row) {
      if (now - row.value.since >= BIN_MS) await row.delete();
      row = await row.continue();
    }
  });
}

const ofToken = (token: string): IDBKeyRange => IDBKeyRange.bound([token], [token, []]);

async function takeOut(changing: Changing, id: ArticleId): Promise<Bundle | null> {
  const revisions = revisionsOf(id);
  const [card, dossier, past, keys, texts] = await Promise.all([
    changing.objectStore('cards').get(id),
    changing.objectStore('dossiers').get(id),
    changing.objectStore('past').getAll(revisions),
    changing.objectStore('texts').getAllKeys(revisions),
    changing.objectStore('texts').getAll(revisions),
  ]);
  if (!card || !dossier) return null;
  await Promise.all([
    changing.objectStore('cards').delete(id),
    changing.objectStore('dossiers').delete(id),
    changing.objectStore('stories').delete(id),
    changing.objectStore('past').delete(revisions),
    changing.objectStore('texts').delete(revisions),
  ]);
  const numbered = texts.map((text, i) => [keys[i]?.[1] ?? 0, text] as const);
  return { card, dossier, past, texts: numbered };
}

async function putBack(changing: Changing, { card, past, texts, dossier }: Bundle): Promise<void> {
  await Promise.all([
    changing.objectStore('cards').put(card),
    changing.objectStore('dossiers').put(dossier),
    ...past.map((one) => changing.objectStore('past').put(one)),
    ...texts.map(([revision, text]) => changing.objectStore('texts').put(text, [card.id, revision])),
  ]);
}
