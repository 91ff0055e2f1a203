/** Promise: the library holds nobody up: neither the save of a page nor a check that asks it. Runs while nothing else does. */
import { describe, expect, it } from 'vitest';
import { ENGINES } from './given.ts';
import { pace } from './pace.ts';
import { ferry, many } from './store/articles.ts';
import { givenShelf } from './store/given-shelf.ts';

const ORIGIN = { way: 'page', read: '2024-02-12T08:00:00.000Z' } as const;

describe.each(ENGINES)('the library in %s', (engine) => {
  const { view } = givenShelf(engine);

  it('saves a page with its dossier and postings within 60 ms, in a library of two thousand', async () => {
    const before = pace();
    const took = await view().evaluate(
      async (articles, pages, origin) => {
        const library = await store.openLibrary();
        await store.saveMany(
          library,
          articles.map((article) => ({ article, origin })),
        );
        const times: number[] = [];
        for (const article of pages) {
          const started = performance.now();
          await store.saveArticle(library, { article, origin });
          times.push(performance.now() - started);
        }
        return times.toSorted((a, b) => a - b);
      },
      many(2000),
      Array.from({ length: 31 }, (_, i) => ({
        ...ferry,
        url: `${ferry.url}-${i}`,
        text: ferry.text.replaceAll('ferry', `ferry ${i}`).replaceAll('Lund', `Lund${i}`),
      })),
      ORIGIN,
    );
    const median = took[Math.floor(took.length / 2)] ?? Infinity;
    console.log(
      `${engine}: a page is saved in ${median.toFixed(1)} ms, at most ${took.at(-1)?.toFixed(1)} ms`,
    );
    expect(median / Math.max(before, pace())).toBeLessThan(60);
  });

  it('holds up a check by a few milliseconds where it is empty', async () => {
    const before = pace();
    const [cold = 0, ...warm] = await view().evaluate(async (article) => {
      const dossier = store.study(article);
      const times: number[] = [];
      for (let i = 0; i < 21; i++) {
        const started = performance.now();
        await store.candidatesFor(await store.openLibrary(), dossier);
        times.push(performance.now() - started);
      }
      return times;
    }, ferry);
    const median = warm.toSorted((a, b) => a - b)[10] ?? Infinity;
    console.log(
      `${engine}: an empty library answers in ${median.toFixed(1)} ms, ${cold.toFixed(1)} ms when it is made`,
    );
    expect(median / Math.max(before, pace())).toBeLessThan(10);
  });
});
