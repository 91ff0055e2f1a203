/** Dossiers: kept ones where they are of use, else made when they are wanted. */
import type { ArticleId } from '../../core/article.ts';
import { type Dossier, study } from '../../core/crosscheck.ts';
import type { Fingerprint } from '../../core/fingerprint.ts';
import { isFresh, keptOf, studiedFields } from './arrival.ts';
import { change, look } from './database.ts';
import { LibraryError } from './failure.ts';
import { type Found, lookUp } from './reading.ts';
import type { KeptDossier, LibraryCard, PastRevision } from './records.ts';
import { post } from './saving.ts';
import type { Library } from './schema.ts';
import { unpack } from './texts.ts';

/** The article as it was studied; studied now, and kept, where that is yet to be done or was done by another engine. */
export async function readDossier(library: Library, id: ArticleId): Promise<Dossier | null> {
  const [found] = await readDossiers(library, [id]);
  return found ?? null;
}

/** The same for many, in the order asked for; those that are not kept are left out. */
export async function readDossiers(library: Library, ids: readonly ArticleId[]): Promise<Dossier[]> {
  const all = await load(library, ids);
  try {
    await keep(library, all);
  } catch (error) {
    // Reading must go on where the disk is full; what is studied is only studied again.
    if (!(error instanceof LibraryError)) throw error;
  }
  return all.map(({ dossier }) => dossier);
}

/** Studies those that need it and keeps that. Tells for how many that was done. */
export async function studyAgain(library: Library, ids: readonly ArticleId[]): Promise<number> {
  return keep(library, await load(library, ids));
}

interface Loaded {
  readonly dossier: Dossier;
  /** What the article was when it was studied just now; null where it was studied before. */
  readonly studied: PastRevision | null;
}

async function load(library: Library, ids: readonly ArticleId[]): Promise<Loaded[]> {
  const found = await look(library, (looking) =>
    Promise.all(
      ids.map(async (id) => {
        const [at, kept] = await Promise.all([lookUp(looking, id), looking.objectStore('dossiers').get(id)]);
        return { at, kept };
      }),
    ),
  );
  const all = await Promise.all(found.map(({ at, kept }) => at && restored(at, kept)));
  return all.filter((one) => one !== null);
}

async function restored({ past, text }: Found, kept: KeptDossier | undefined): Promise<Loaded> {
  const article = { ...past.article, text: await unpack(text) };
  if (!kept?.quotations || !isFresh(kept)) return { dossier: study(article), studied: past };
  const { engine, fingerprint, quotations } = kept;
  return { dossier: { engine, article, fingerprint, quotations }, studied: null };
}

/** Keeps what was studied, where the article still stands there as it was read. */
async function keep(library: Library, loaded: readonly Loaded[]): Promise<number> {
  const studied = loaded.flatMap(({ dossier, studied: as }) => (as ? [{ dossier, as }] : []));
  if (studied.length === 0) return 0;
  return change(library, async (changing) => {
    const cards = changing.objectStore('cards');
    const dossiers = changing.objectStore('dossiers');
    const kept: KeptDossier[] = [];
    const moved: KeptDossier[] = [];
    for (const { dossier, as } of studied) {
      const { id } = dossier.article;
      const [card, before] = await Promise.all([cards.get(id), dossiers.get(id)]);
      if (!card || !isStill(card, as)) continue;
      const one = keptOf(dossier);
      kept.push(one);
      const hasMoved = !before || !isAlike(before.fingerprint, one.fingerprint);
      if (hasMoved) moved.push(one);
      await Promise.all([
        cards.put({ ...card, ...studiedFields(one) }),
        dossiers.put(one),
        hasMoved && changing.objectStore('stories').delete(id),
      ]);
    }
    await post(changing, moved);
    return kept.length;
  });
}

/** Another text, or another headline or date, may have been kept while the article was studied. */
const isStill = (card: LibraryCard, as: PastRevision): boolean =>
  card.provenance.sha256 === as.provenance.sha256 &&
  card.revision === as.revision &&
  JSON.stringify(card.article) === JSON.stringify(as.article);

/** What the story index knows already is not written again: an import has told it all that a study tells it. */
const isAlike = (a: Fingerprint, b: Fingerprint): boolean => JSON.stringify(a) === JSON.stringify(b);
