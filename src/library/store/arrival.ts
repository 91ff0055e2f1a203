/** An article on its way in: everything that can be prepared before the library is touched. */
import { libraryId } from '../../core/address.ts';
import { type Article, outletName, possibleDay } from '../../core/article.ts';
import { type Dossier, ENGINE, study } from '../../core/crosscheck.ts';
import { type Fingerprint, fingerprint } from '../../core/fingerprint.ts';
import type { Quotation } from '../../core/quotation.ts';
import type { ArticleCard } from '../../core/report.ts';
import { articleCard } from '../../core/witnesses.ts';
import type { Arrival, KeptDossier, LibraryCard, Packed } from './records.ts';
import { pack, sha256 } from './texts.ts';

/** A card that does not know yet what is there already. */
export type NewCard = Omit<LibraryCard, 'revision' | 'group'>;

export interface Prepared {
  readonly card: NewCard;
  readonly text: Packed;
  readonly dossier: KeptDossier;
}

/** Studies the article, some 10 ms. */
export function prepareStudied(arrival: Arrival): Promise<Prepared> {
  const dossier = study(withLibraryId(arrival.article));
  return prepare(arrival, keptOf(dossier));
}

/** Only as far as the story index needs it, some 1 ms: the rest is done when the article is first wanted. */
export function prepareUnstudied(arrival: Arrival): Promise<Prepared> {
  const article = withLibraryId(arrival.article);
  const print = fingerprint(article);
  return prepare(arrival, { id: article.id, engine: '', fingerprint: print, quotations: null });
}

export function keptOf({ article, engine, fingerprint: print, quotations }: Dossier): KeptDossier {
  return { id: article.id, engine, fingerprint: print, quotations };
}

/** What a card tells of an article's dossier. */
export function studiedFields({ fingerprint: print, quotations, engine }: KeptDossier) {
  return {
    engine,
    quotations: quotations?.length ?? null,
    speakers: speakersOf(quotations ?? []),
    sketch: sketchOf(print),
  };
}

/** Whether a dossier is of use to the engine as it is now. */
export function isFresh(dossier: KeptDossier): boolean {
  return dossier.engine === ENGINE && dossier.quotations !== null;
}

function withLibraryId(article: Article): Article {
  return { ...article, id: libraryId(article) };
}

async function prepare(arrival: Arrival, dossier: KeptDossier): Promise<Prepared> {
  const { article, origin } = arrival;
  const now = Date.now();
  const [text, digest] = await Promise.all([pack(article.text), sha256(article.text)]);
  const card: NewCard = {
    id: dossier.id,
    article: { ...articleCard(article), id: dossier.id },
    ...describe(article, now),
    saved: arrival.saved ?? now,
    provenance: { ...origin, sha256: digest },
    length: article.text.length,
    tags: arrival.tags ?? [],
    ...studiedFields(dossier),
  };
  return { card, text, dossier };
}

/** By what a card is put in order. */
export function describe(article: ArticleCard, now: number): Pick<LibraryCard, 'day' | 'outlet'> {
  // One wrong date in the year 9999 would stand at the head of every list.
  return { day: possibleDay(article.published ?? '', now) ?? '', outlet: outletName(article).toLowerCase() };
}

/** More than a line of a list can show. */
const MOST_SPEAKERS = 12;

function speakersOf(quotations: readonly Quotation[]): string[] {
  const counts = new Map<string, number>();
  for (const { speaker } of quotations) {
    if (speaker) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  }
  const most = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return most.slice(0, MOST_SPEAKERS).map(([name]) => name);
}

/**
 * So many smallest hashes are kept of each (Broder's min-wise sample). Of two copies where the longer has twice the
 * words of the shorter, all would have to fall into the part that is missing for the pair to go unseen: one in 64.
 */
const SKETCH = 6;

const sketchOf = ({ runs }: Fingerprint): readonly number[] => runs.slice(0, SKETCH);
