/** Promise: nothing is kept by halves, whatever stops a save, an import or the study of what was saved. */
import { describe, expect, it } from 'vitest';
import { ENGINES } from './given.ts';
import { ferry, many } from './store/articles.ts';
import { givenShelf } from './store/given-shelf.ts';

/** To fill a disk takes half a minute on a machine that does little else. */
const PATIENCE_MS = 300_000;

const ORIGIN = { way: 'file', read: '2024-02-12T08:00:00.000Z' } as const;

describe.each(ENGINES)('the library in %s', (engine) => {
  const { view, address } = givenShelf(engine);

  it('is whole after a worker was stopped anywhere in an import', async () => {
    const told = await view().evaluate(stopWorkers, many(1400), ORIGIN, [1, 150, 550, 700, 1000, 2500]);
    console.log(`${engine}: stopped after ${told.map(({ articles }) => articles).join(', ')} articles`);
    expect(told.flatMap(({ flaws }) => flaws)).toEqual([]);
    // Whole batches and nothing else.
    expect(told.filter(({ articles }) => articles % 100 !== 0)).toEqual([]);
    expect(told.at(-1)?.articles).toBeGreaterThan(0);
  });

  it('keeps what it held when the work of a transaction fails halfway', async () => {
    const told = await view().evaluate(
      async (article, origin) => {
        const library = await store.openLibrary();
        await store.saveArticle(library, { article, origin });
        const failure = await store
          .change(library, async (changing) => {
            await changing.objectStore('texts').clear();
            await changing.objectStore('dossiers').clear();
            throw new Error('broken');
          })
          .catch(String);
        return { failure, ...(await store.wholeness()) };
      },
      ferry,
      ORIGIN,
    );
    expect(told).toEqual({ failure: 'Error: broken', articles: 1, flaws: [] });
  });

  it('studies anew what an earlier engine has studied, in steps, and what was imported unstudied', async () => {
    const told = await view().evaluate(
      async (articles, origin) => {
        const library = await store.openLibrary();
        const arrivals = articles.map((article) => ({ article, origin }));
        for (const arrival of arrivals.slice(0, 5)) await store.saveArticle(library, arrival);
        await store.saveMany(library, arrivals.slice(5));
        await store.change(library, async (changing) => {
          for (const { id } of articles.slice(0, 5)) {
            const card = await changing.objectStore('cards').get(id);
            const dossier = await changing.objectStore('dossiers').get(id);
            if (!card || !dossier) throw new Error('It was not saved.');
            await changing.objectStore('cards').put({ ...card, engine: 'of old' });
            await changing.objectStore('dossiers').put({ ...dossier, engine: 'of old' });
          }
        });
        const left = [await store.countUnstudied(library)];
        let steps = 2;
        await store.tend(library, () => steps-- > 0); // broken off
        left.push(await store.countUnstudied(library));
        await store.tend(library, () => true);
        left.push(await store.countUnstudied(library));
        const [card] = await store.readCards(library, { limit: 1 });
        return { left, engine: card?.engine, current: store.ENGINE, ...(await store.wholeness()) };
      },
      many(40),
      ORIGIN,
    );
    expect(told.left).toEqual([40, expect.any(Number), 0]);
    expect(told.left[1]).toBeGreaterThan(0);
    expect(told.left[1]).toBeLessThan(40);
    expect(told).toMatchObject({ articles: 40, flaws: [], engine: told.current });
  });

  // Firefox's automation has no way to make the disk small.
  it.runIf(engine === 'chromium')(
    'says that the disk is full, and keeps nothing of what did not fit',
    async () => {
      const devtools = await view().createCDPSession();
      const { origin } = new URL(address());
      await view().evaluate(
        async (article, given) =>
          void (await store.saveArticle(await store.openLibrary(), { article, origin: given })),
        ferry,
        ORIGIN,
      );
      await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_000_000 });
      const full = await view().evaluate(fillDisk, many(2000), ORIGIN);
      expect(full).toMatchObject({ trouble: 'full', name: 'LibraryError', flaws: [] });
      await devtools.send('Storage.overrideQuotaForOrigin', { origin });
      const after = await view().evaluate(
        async ([article], given) => {
          if (!article) throw new Error('No article.');
          await store.saveArticle(await store.openLibrary(), { article, origin: given });
          return store.wholeness();
        },
        many(1, 5000),
        ORIGIN,
      );
      expect(after).toEqual({ articles: full.articles + 1, flaws: [] });
    },
    PATIENCE_MS,
  );
});

type Arrivals = ReturnType<typeof many>;

/** Runs in the page: imports in a worker that is stopped after so many records were handed to the database. */
async function stopWorkers(articles: Arrivals, origin: typeof ORIGIN, stops: readonly number[]) {
  const source = `
    importScripts('${location.origin}/store.js');
    const put = IDBObjectStore.prototype.put;
    let count = 0;
    IDBObjectStore.prototype.put = function (...given) {
      postMessage(++count);
      return put.apply(this, given);
    };
    onmessage = async ({ data: { articles, origin } }) => {
      const library = await store.openLibrary();
      await store.saveMany(library, articles.map((article) => ({ article, origin })));
    };`;
  const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  const told = [];
  for (const stop of stops) {
    const worker = new Worker(address);
    await new Promise<void>((resolve) => {
      worker.onmessage = ({ data: count }) => {
        if (count < stop) return;
        worker.terminate();
        resolve();
      };
      worker.postMessage({ articles, origin });
    });
    told.push(await store.wholeness());
  }
  return told;
}

/** Runs in the page. */
async function fillDisk(articles: Arrivals, origin: typeof ORIGIN) {
  const library = await store.openLibrary();
  try {
    for (let from = 0; from < 40; from++) {
      // Texts that do not shrink, so that little is needed to fill the disk.
      const arrivals = articles.map((article, i) => ({
        origin,
        article: {
          ...article,
          id: `${article.id}-${from}` as typeof article.id,
          url: `${article.url}-${from}`,
          text: Array.from({ length: 200 }, (_, at) =>
            ((i * 7919 + at * 104729 + from) % 1_000_003).toString(36),
          ).join(' '),
        },
      }));
      await store.saveMany(library, arrivals);
    }
    return { trouble: null, name: '', ...(await store.wholeness()) };
  } catch (error) {
    const { trouble, name } = error as { trouble?: string; name: string };
    return { trouble, name, ...(await store.wholeness()) };
  }
}
