/** Saving: one article, or many in batches. An article, its dossier and its postings come in together or not at all. */
import type { ArticleId } from '../../core/article.ts';
import { openStoryIndex } from '../story-index/story-index.ts';
import { type Prepared, prepareStudied, prepareUnstudied } from './arrival.ts';
import { type Changing, change } from './database.ts';
import { type Placed, place, type Saved } from './placing.ts';
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

/**
 * One transaction each. A browser that is killed loses the batch under way, which a second import brings; smaller ones
 * write more segments.
 */
const BATCH = 100;

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
  let batch: Promise<Prepared>[] = [];
  let saving = Promise.resolve();
  const save = async (preparing: readonly Promise<Prepared>[]) => {
    tally = counted(tally, await saveBatch(library, await Promise.all(preparing)));
    progress?.(tally);
  };
  /** The next batch is prepared while the database works at this one. */
  const flush = async () => {
    await saving;
    if (batch.length === 0) return;
    saving = save(batch);
    saving.catch(() => undefined); // whoever awaits it is told
    batch = [];
  };
  for await (const arrival of arrivals) {
    if (signal?.aborted) break;
    const preparing = prepareUnstudied(arrival);
    preparing.catch(() => undefined); // `save` is told
    batch.push(preparing);
    if (batch.length >= BATCH) await flush();
  }
  await flush();
  await saving;
  return tally;
}

function counted(tally: Tally, all: readonly Saved[]): Tally {
  const of = (state: Saved['state']) => tally[state] + all.filter((saved) => saved.state === state).length;
  const copies = tally.copies + all.filter(({ copyOf }) => copyOf !== null).length;
  return { new: of('new'), revised: of('revised'), unchanged: of('unchanged'), copies };
}

async function saveBatch(library: Library, batch: readonly Prepared[]): Promise<Saved[]> {
  return change(library, async (changing) => {
    const placed = await placeAll(changing, batch);
    const current = new Map<ArticleId, KeptDossier>();
    for (const [i, { dossier }] of batch.entries())
      if (placed[i]?.isCurrent) current.set(dossier.id, dossier); // the last, where a batch holds one article twice
    const all = placed.map(({ saved }) => saved);
    const newcomers = new Set(all.flatMap(({ id, state }) => (state === 'new' ? [id] : [])));
    await post(changing, [...current.values()], newcomers);
    return all;
  });
}

/**
 * Beside each other, since a database answers a hundred questions as fast as ten; but those that must know of each
 * other, one article twice or texts that may be copies, in their order.
 */
function placeAll(changing: Changing, batch: readonly Prepared[]): Promise<Placed[]> {
  const last = new Map<string | number, Promise<Placed>>();
  const placing = batch.map((prepared) => {
    const names = [prepared.card.id, ...prepared.card.sketch];
    const before = names.flatMap((name) => last.get(name) ?? []);
    const one = Promise.all(before).then(() => place(changing, prepared));
    for (const name of names) last.set(name, one);
    return one;
  });
  return Promise.all(placing);
}

/**
 * Puts the articles of these dossiers into the story index, in place of what it knew of them; `newcomers` are those of
 * which it knew nothing.
 */
export async function post(
  changing: Changing,
  dossiers: readonly KeptDossier[],
  newcomers: ReadonlySet<ArticleId> = new Set(),
): Promise<void> {
  if (dossiers.length === 0) return;
  await openStoryIndex(postingsIn(changing)).add(
    dossiers.map(({ id, fingerprint }) => ({ id, fingerprint, isNew: newcomers.has(id) })),
  );
}
