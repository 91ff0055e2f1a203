/** Looks for words in every text of the library, the likeliest texts first. */
import type { Article, ArticleId } from '../../../core/article.ts';
import { fingerprint } from '../../../core/fingerprint.ts';
import { type Sighting, sight, sought } from '../../../library/quotation-search.ts';
import { seedDossiers } from '../../../library/seeds.ts';
import { likeliest } from '../../../library/store/candidates.ts';
import { openLibrary } from '../../../library/store/library.ts';
import { countArticles, readArticle, readTexts } from '../../../library/store/reading.ts';
import type { Library } from '../../../library/store/schema.ts';
import { pacer } from './pace.ts';

export interface Hit {
  readonly article: Article;
  readonly sighting: Sighting;
}

export interface Searching {
  /** The most alike first. */
  readonly hits: readonly Hit[];
  /** Texts. */
  readonly done: number;
  readonly total: number;
}

interface Options {
  readonly signal: AbortSignal;
  readonly progress: (searching: Searching) => void;
}

/** Read at once: one text after the other would mostly wait for the disk. As many again wait in memory. */
const BATCH = 50;
/** More would say that the words are a stock phrase. */
const MOST_HITS = 100;

/** Rejects with the signal's reason when it is no longer wanted; what was found until then has been told. */
export async function searchTexts(quotation: string, { signal, progress }: Options): Promise<void> {
  const wanted = sought(quotation);
  const library = await openLibrary();
  const bundled = seedDossiers().map(({ article }) => article);
  const total = (await countArticles(library)) + bundled.length;
  const pace = pacer(signal);
  let [hits, done] = [[] as Hit[], 0];
  const look = async (articles: readonly Article[], isAgain = false) => {
    for (const article of articles) {
      const sighting = wanted && sight(article.text, wanted);
      if (sighting) hits.push({ article, sighting });
      await pace();
    }
    done += isAgain ? 0 : articles.length;
    hits = hits.toSorted((a, b) => b.sighting.likeness - a.sighting.likeness).slice(0, MOST_HITS);
    progress({ hits, done, total });
  };
  await look(bundled);
  if (!wanted) return;
  const first = await likeliest(library, fingerprint({ id: NO_ID, text: quotation, title: quotation }));
  await look(await articlesOf(library, first), true);
  const seen = new Set(first);
  for await (const page of pages(library)) {
    const fresh = page.filter(({ id }) => !seen.has(id));
    done += page.length - fresh.length;
    await look(fresh);
  }
}

const NO_ID = '' as ArticleId;

async function articlesOf(library: Library, ids: readonly ArticleId[]): Promise<Article[]> {
  const found = await Promise.all(ids.map((id) => readArticle(library, id)));
  return found.flatMap((one) => one?.article ?? []);
}

/** The next page is read while this one is looked through. */
async function* pages(library: Library): AsyncGenerator<readonly Article[]> {
  let reading = readTexts(library, BATCH);
  for (let page = await reading; page.length > 0; page = await reading) {
    reading = readTexts(library, BATCH, page.at(-1)?.id);
    reading.catch(() => undefined); // told when it is asked for; nobody may ask again
    yield page;
  }
}
