/** Finding a new arrival its place beside what is kept already: a new article, a revision, or nothing new. */
import type { ArticleId } from '../../core/article.ts';
import { kinshipOf } from '../../core/story.ts';
import type { NewCard, Prepared } from './arrival.ts';
import type { Changing } from './database.ts';
import type { LibraryCard, PastRevision } from './records.ts';

/**
 * What became of an article. `revised`: it was there with another text, and both are kept; the text that was read
 * last is the article's text from now on. `unchanged`: this text is there already.
 */
export interface Saved {
  readonly id: ArticleId;
  readonly state: 'new' | 'revised' | 'unchanged';
  /** Of the text that was saved, or that was there. */
  readonly revision: number;
  /** The first saved article with this very text, where it is another one: a syndicated copy is no witness of its own. */
  readonly copyOf: ArticleId | null;
}

export interface Placed {
  readonly saved: Saved;
  /** Whether the text is the article's text from now on, so that dossier and postings go with it. */
  readonly isCurrent: boolean;
}

/** Writes what is new of an arrival. Its postings are left to the caller, who may have many. */
export async function place(changing: Changing, arrival: Prepared): Promise<Placed> {
  const { id } = arrival.card;
  const found = await changing.objectStore('cards').get(id);
  if (!found) return putCurrent(changing, arrival, { revision: 1, tags: arrival.card.tags });
  const current = await tagged(changing, found, arrival.card.tags);
  const past = await changing.objectStore('past').getAll(revisionsOf(id));
  const known = [current, ...past].find((kept) => isKnown(arrival.card, kept, kept === current));
  const copyOf = current.group === id ? null : current.group;
  if (known) return { saved: { id, state: 'unchanged', revision: known.revision, copyOf }, isCurrent: false };
  const revision = Math.max(current.revision, ...past.map((one) => one.revision)) + 1;
  if (takesOver(arrival.card, current)) {
    await changing.objectStore('past').put(pastOf(current, current.revision));
    return putCurrent(changing, arrival, { revision, tags: current.tags });
  }
  await Promise.all([
    changing.objectStore('past').put(pastOf(arrival.card, revision)),
    changing.objectStore('texts').put(arrival.text, [id, revision]),
  ]);
  return { saved: { id, state: 'revised', revision, copyOf }, isCurrent: false };
}

/** The card with what an export knows of tags beside its own. */
async function tagged(
  changing: Changing,
  card: LibraryCard,
  others: readonly string[],
): Promise<LibraryCard> {
  const tags = [...new Set([...card.tags, ...others])];
  if (tags.length === card.tags.length) return card;
  const after = { ...card, tags };
  await changing.objectStore('cards').put(after);
  return after;
}

/** All revisions of an article, in a table whose key is id and revision. */
export const revisionsOf = (id: ArticleId): IDBKeyRange =>
  IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER]);

export function pastOf(card: NewCard, revision: number): PastRevision {
  const { id, article, provenance, saved, length } = card;
  return { id, revision, article, provenance, saved, length };
}

/**
 * The text that is current, whenever it was read; or an earlier one, read at that very moment, as an export brings it
 * back, or out of a file that is given once more. An outlet that goes back to an earlier text has
 * changed it once more.
 */
function isKnown(arrival: NewCard, { provenance }: PastRevision, isCurrent: boolean): boolean {
  const { sha256, read, way, from } = arrival.provenance;
  if (sha256 !== provenance.sha256) return false;
  const isSameFile = way === 'file' && way === provenance.way && fileOf(from) === fileOf(provenance.from);
  return isCurrent || isSameFile || read === provenance.read;
}

/** Without the line. */
const fileOf = (from = ''): string => from.replace(/:\d+$/, '');

/** What was read last; but the whole before the beginning that a paywall leaves of it, whenever that was read. */
function takesOver(arrival: NewCard, current: LibraryCard): boolean {
  const [isCut, wasCut] = [arrival.article.cut === true, current.article.cut === true];
  if (isCut !== wasCut) return wasCut;
  return !(Date.parse(arrival.provenance.read) < Date.parse(current.provenance.read));
}

type Place = Pick<LibraryCard, 'revision' | 'tags'>;

async function putCurrent(changing: Changing, arrival: Prepared, given: Place): Promise<Placed> {
  const { id } = arrival.card;
  const group = await groupOf(changing, arrival);
  await Promise.all([
    changing.objectStore('cards').put({ ...arrival.card, ...given, group }),
    changing.objectStore('texts').put(arrival.text, [id, given.revision]),
    changing.objectStore('dossiers').put(arrival.dossier),
    given.revision > 1 && changing.objectStore('stories').delete(id), // another text may tell another story
  ]);
  const state = given.revision === 1 ? 'new' : 'revised';
  const copyOf = group === id ? null : group;
  return { saved: { id, state, revision: given.revision, copyOf }, isCurrent: true };
}

/** Copies are many where an agency's text is printed everywhere; any one of them names the group. */
const MOST_ALIKE = 8;

/** The group of the first article found that has this very text, give or take a headline and a cut end. */
export async function groupOf(changing: Changing, { card, dossier }: Prepared): Promise<ArticleId> {
  const [cards, dossiers] = [changing.objectStore('cards'), changing.objectStore('dossiers')];
  const bySketch = cards.index('sketch');
  const found = await Promise.all(card.sketch.map((hash) => bySketch.getAllKeys(hash, MOST_ALIKE)));
  for (const id of new Set(found.flat())) {
    if (id === card.id) continue;
    const [other, kept] = await Promise.all([cards.get(id), dossiers.get(id)]);
    if (!other || !kept) continue;
    if (kinshipOf(dossier.fingerprint, kept.fingerprint) === 'copy') return other.group;
  }
  return card.id;
}
