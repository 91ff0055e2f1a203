/** Promise: what the reader saves is kept whole, in revisions, until they take it out; and nothing is kept by halves. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Article } from '../src/core/article.ts';
import { ENGINES, given } from './given.ts';
import { ferry, ferryElsewhere, many, summit } from './store/articles.ts';
import { openShelf, type Shelf } from './store/shelf.ts';

const AT = '2024-02-12T08:00:00.000Z';
const LATER = '2024-02-13T08:00:00.000Z';
const page = (read: string) => ({ way: 'page', read }) as const;

describe.each(ENGINES)('the library in %s', (engine) => {
  const at = given(engine);
  let shelf: Shelf;
  let view: Page;

  beforeAll(async () => {
    shelf = await openShelf();
  });
  afterAll(() => shelf.close());
  beforeEach(async () => {
    view = await at.reader.open(shelf.address);
    await view.evaluate(async () => {
      for (const { name = '' } of await indexedDB.databases()) {
        await new Promise((done) => {
          indexedDB.deleteDatabase(name).onsuccess = done;
        });
      }
    });
  });

  const save = (article: Article, read = AT) =>
    view.evaluate(async (arrival) => store.saveArticle(await store.openLibrary(), arrival), {
      article,
      origin: page(read),
    });

  it('gives back what was saved, after the page is gone', async () => {
    const saved = await save(ferry);
    expect(saved).toEqual({
      id: 'https://courier.example/news/ferry',
      state: 'new',
      revision: 1,
      copyOf: null,
    });
    await view.reload();
    const found = await view.evaluate(async (id) => {
      const library = await store.openLibrary();
      const [article, dossier] = [await store.readArticle(library, id), await store.readDossier(library, id)];
      return { article, dossier, fresh: dossier && JSON.stringify(store.study(dossier.article).quotations) };
    }, saved.id);
    expect(found.article).toMatchObject({
      article: { ...ferry, id: saved.id },
      provenance: { way: 'page', read: AT, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    expect(JSON.stringify(found.dossier?.quotations)).toBe(found.fresh);
  });

  it('keeps both texts of an article that was changed, and says which quotations were', async () => {
    await save(ferry);
    const text = ferry.text.replace('longer than for any ship', 'longer than for any boat');
    expect(await save({ ...ferry, text, url: `${ferry.url}/?utm_source=x` }, LATER)).toMatchObject({
      state: 'revised',
      revision: 2,
    });
    expect(await save({ ...ferry, text }, LATER)).toMatchObject({ state: 'unchanged', revision: 2 });
    const { texts, changes } = await view.evaluate(async (id) => {
      const library = await store.openLibrary();
      return {
        texts: [await store.readText(library, id, 1), await store.readText(library, id)],
        changes: await store.compareRevisions(library, id, [1, 2]),
      };
    }, ferry.id);
    expect(texts).toEqual([ferry.text, text]);
    expect(changes).toMatchObject([
      {
        kind: 'changed',
        before: { text: expect.stringContaining('any ship') },
        after: { speaker: 'Petra Lund' },
      },
    ]);
  });

  it('takes articles out and brings them back with all that belongs to them', async () => {
    await save(ferry);
    await save({ ...ferry, text: `${ferry.text}\nIt will sail.` }, LATER);
    const told = await view.evaluate(async (id) => {
      const library = await store.openLibrary();
      const before = await store.readRevisions(library, id);
      const token = await store.remove(library, [id]);
      const gone = [
        await store.readCard(library, id),
        await store.readText(library, id),
        await store.countArticles(library),
      ];
      const back = await store.restore(library, token);
      return {
        before,
        gone,
        back,
        after: await store.readRevisions(library, id),
        text: await store.readText(library, id, 1),
      };
    }, ferry.id);
    expect(told.gone).toEqual([null, null, 0]);
    expect(told.back).toBe(1);
    expect(told.after).toEqual(told.before);
    expect(told.text).toBe(ferry.text);
  });

  it('finds who tells the same story, a copy in the same group', async () => {
    await save(ferryElsewhere);
    await save(summit);
    const copy = await save({ ...ferryElsewhere, url: 'https://wire.example/7', outlet: 'Wire' });
    expect(copy.copyOf).toBe('https://harbour.example/islands/ferry');
    const found = await view.evaluate(
      async (article) =>
        (await store.candidatesFor(await store.openLibrary(), store.study(article))).map(
          ({ article: { id } }) => id,
        ),
      ferry,
    );
    expect(found.toSorted()).toEqual(['https://harbour.example/islands/ferry', 'https://wire.example/7']);
  });

  it('saves a thousand at once and lists them in order', async () => {
    const told = await view.evaluate(
      async (articles, origin) => {
        const library = await store.openLibrary();
        const started = performance.now();
        const tally = await store.saveMany(
          library,
          articles.map((article) => ({ article, origin })),
        );
        const took = performance.now() - started;
        const first = await store.readCards(library, { order: 'day', descending: true, limit: 600 });
        const after = first.at(-1);
        const rest = await store.readCards(library, {
          order: 'day',
          descending: true,
          limit: 600,
          ...(after && { after }),
        });
        return {
          tally,
          took,
          days: [...first, ...rest].map(({ day }) => day),
          unstudied: await store.countUnstudied(library),
        };
      },
      many(1000),
      page(AT),
    );
    console.log(`${engine}: 1,000 articles saved in ${told.took.toFixed(0)} ms`);
    expect(told.tally).toMatchObject({ new: 1000, revised: 0, unchanged: 0 });
    expect(told.days).toEqual(told.days.toSorted().reverse());
    expect(told.days).toHaveLength(1000);
    expect(told.unstudied).toBe(1000);
  });
});
