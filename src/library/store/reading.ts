/** Reading what is kept: cards for lists, articles with their texts, revisions. */
import type { Article, ArticleId } from '../../core/article.ts';
import { type Looking, look } from './database.ts';
import { pastOf, revisionsOf } from './placing.ts';
import type { LibraryCard, Packed, PastRevision } from './records.ts';
import type { Library } from './schema.ts';
import { unpack } from './texts.ts';

export type Order = 'saved' | 'day' | 'outlet';

export interface CardsOptions {
  /** `outlet` is by outlet and day. By id where nothing is said, which is quickest. */
  readonly order?: Order;
  readonly descending?: boolean;
  /** 500 where nothing is said. */
  readonly limit?: number;
  /** The last card of the page before. */
  readonly after?: LibraryCard;
}

const PAGE = 500;

/** One page of cards; fewer than `limit` when it is the last. */
export async function readCards(library: Library, options: CardsOptions = {}): Promise<LibraryCard[]> {
  const { order, descending = false, limit = PAGE, after } = options;
  return look(library, async (looking) => {
    const cards = looking.objectStore('cards');
    const rows = order ? cards.index(order) : cards;
    const key = after && keyOf(after, order);
    const rest = key && (descending ? IDBKeyRange.upperBound(key, true) : IDBKeyRange.lowerBound(key, true));
    if (!descending) return rows.getAll(rest as never, limit);
    const found: LibraryCard[] = [];
    let row = await rows.openCursor(rest as never, 'prev');
    while (row && found.length < limit) {
      found.push(row.value);
      row = await row.continue();
    }
    return found;
  });
}

function keyOf({ id, saved, day, outlet }: LibraryCard, order: Order | undefined): IDBValidKey {
  switch (order) {
    case undefined:
      return id;
    case 'saved':
      return [saved, id];
    case 'day':
      return [day, id];
    case 'outlet':
      return [outlet, day, id];
    default:
      return order satisfies never;
  }
}

export async function countArticles(library: Library): Promise<number> {
  return look(library, (looking) => looking.objectStore('cards').count());
}

/** Null for an article that is not kept. */
export async function readCard(library: Library, id: ArticleId): Promise<LibraryCard | null> {
  return look(library, async (looking) => (await looking.objectStore('cards').get(id)) ?? null);
}

/** The article with its text, the latest where no revision is named. Null where there is none such. */
export async function readArticle(
  library: Library,
  id: ArticleId,
  revision?: number,
): Promise<(PastRevision & { readonly article: Article }) | null> {
  const found = await look(library, (looking) => lookUp(looking, id, revision));
  if (!found) return null;
  return { ...found.past, article: { ...found.past.article, text: await unpack(found.text) } };
}

/**
 * Articles with their texts, a page of them in the order of ids, those after the named one: for whoever reads them all.
 * Some questions a page, since a question an article would take longer than what it is answered with.
 */
export async function readTexts(
  library: Library,
  limit: number,
  after?: ArticleId,
): Promise<readonly Article[]> {
  const found = await look(library, async (looking) => {
    const rest = after === undefined ? undefined : IDBKeyRange.lowerBound(after, true);
    const cards = await looking.objectStore('cards').getAll(rest, limit);
    const [first, last] = [cards[0], cards.at(-1)];
    if (!first || !last) return [];
    const texts = looking.objectStore('texts');
    const held = IDBKeyRange.bound([first.id, 0], [last.id, Number.MAX_SAFE_INTEGER]); // earlier revisions too
    const [keys, packed] = await Promise.all([texts.getAllKeys(held), texts.getAll(held)]);
    const byKey = new Map(keys.map((key, i) => [key.join(), packed[i]]));
    return cards.flatMap(({ id, revision, article }) => {
      const text = byKey.get([id, revision].join());
      return text === undefined ? [] : [{ article, text }];
    });
  });
  return Promise.all(found.map(async ({ article, text }) => ({ ...article, text: await unpack(text) })));
}

/** A revision of an article as it lies in the store. */
export interface Found {
  readonly past: PastRevision;
  readonly text: Packed;
}

/** The latest revision, or the one that is named. */
export async function lookUp(looking: Looking, id: ArticleId, revision?: number): Promise<Found | null> {
  const card = await looking.objectStore('cards').get(id);
  if (!card) return null;
  const current = pastOf(card, card.revision);
  const isPast = revision !== undefined && revision !== card.revision;
  const past = isPast ? await looking.objectStore('past').get([id, revision]) : current;
  const text = past && (await looking.objectStore('texts').get([id, past.revision]));
  return past && text !== undefined ? { past, text } : null;
}

/** All revisions of an article in the order in which they were read, the current one among them. */
export async function readRevisions(library: Library, id: ArticleId): Promise<PastRevision[]> {
  const [card, past] = await look(library, (looking) =>
    Promise.all([looking.objectStore('cards').get(id), looking.objectStore('past').getAll(revisionsOf(id))]),
  );
  const all = card ? [...past, pastOf(card, card.revision)] : past;
  return all.sort(
    (a, b) => Date.parse(a.provenance.read) - Date.parse(b.provenance.read) || a.revision - b.revision,
  );
}
