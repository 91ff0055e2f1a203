/** Saving: one article, or many in batches. An article, its dossier and its postings come in together or not at all. */
import type { ArticleId } from '../../core/article.ts';
import { openStoryIndex } from '../story-index/story-index.ts';
import { type Prepared, prepareStudied, prepareUnstudied } from './arrival.ts';
import { type Changing, change } from './database.ts';
import { place, type Saved } from './placing.ts';
import { postingsIn } from './postings.ts';
import type { Arrival, KeptDossier } from './records.ts';
import type { Library } from './schema.ts';

/** Studies the article and saves it. Rejects with a `LibraryError`, and then nothing was saved. */
export async function saveArticle(library: Library, arrival: Arrival): Promise<Saved> {
  const prepared = await prepareStudied(arrival);
  const [saved] = await saveBatch(library, [prepared]);
  if (!saved) throw new Error('A save told nothing.');
  return saved;
}

export interface Tally {
  readonly new: number;
  readonly revised: number;
  readonly unchanged: number;
  /** How many of them are copies of another's text. */
  readonly copies: number;
}

export interface ManyOptions {
  /** Called after each batch, with all that has been saved so far. */
  readonly progress?: (tally: Tally) => void;
  /** Stops after the batch under way; what was saved stays. */
  readonly signal?: AbortSignal;
}

/** Larger batches save little more, and leave the reader waiting longer for a sign of progress. */
const BATCH = 200;

/**
 * Saves many, a batch at a time, without studying their quotations: that is done when they are first wanted, or by
 * `tend`. Rejects with a `LibraryError` at the batch that did not fit; those before it stay.
 */
export async function saveMany(
  library: Library,
  arrivals: AsyncIterable<Arrival> | Iterable<Arrival>,
  { progress, signal }: ManyOptions = {},
): Promise<Tally> {
  let tally: Tally = { new: 0, revised: 0, unchanged: 0, copies: 0 };
  let batch: Prepared[] = [];
  const flush = async () => {
    if (batch.length === 0) return;
    tally = counted(tally, await saveBatch(library, batch));
    batch = [];
    progress?.(tally);
  };
  for await (const arrival of arrivals) {
    if (signal?.aborted) break;
    batch.push(await prepareUnstudied(arrival));
    if (batch.length >= BATCH) await flush();
  }
  await flush();
  return tally;
}

function counted(tally: Tally, all: readonly Saved[]): Tally {
  const of = (state: Saved['state']) => tally[state] + all.filter((saved) => saved.state === state).length;
  const copies = tally.copies + all.filter(({ copyOf }) => copyOf !== null).length;
  return { new: of('new'), revised: of('revised'), unchanged: of('unchanged'), copies };
}

async function saveBatch(library: Library, batch: readonly Prepared[]): Promise<Saved[]> {
  return change(library, async (changing) => {
    const all: Saved[] = [];
    const current = new Map<ArticleId, KeptDossier>();
    for (const prepared of batch) {
      const { saved, isCurrent } = await place(changing, prepared);
      all.push(saved);
      if (isCurrent) current.set(saved.id, prepared.dossier); // the last, where a batch holds one article twice
    }
    await post(changing, [...current.values()]);
    return all;
  });
}

/** Puts the articles of these dossiers into the story index, in place of what it knew of them. */
export async function post(changing: Changing, dossiers: readonly KeptDossier[]): Promise<void> {
  if (dossiers.length === 0) return;
  await openStoryIndex(postingsIn(changing)).add(
    dossiers.map(({ id, fingerprint }) => ({ id, fingerprint })),
  );
}
