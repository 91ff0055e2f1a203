/** Promise: what the reader saves is kept whole, in revisions, until they take it out; and nothing is kept by halves. */
import { describe, expect, it } from 'vitest';
import type { Article } from '../src/core/article.ts';
import { ENGINES } from './given.ts';
import { ferry, ferryElsewhere, many, summit } from './store/articles.ts';
import { givenShelf } from './store/given-shelf.ts';

const AT = '2024-02-12T08:00:00.000Z';
const LATER = '2024-02-13T08:00:00.000Z';
const page = (read: string) => ({ way: 'page', read }) as const;

describe.each(ENGINES)('the library in %s', (engine) => {
  const { view } = givenShelf(engine);

  const save = (article: Article, read = AT) =>
    view().evaluate(async (arrival) => store.saveArticle(await store.openLibrary(), arrival), {
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
    await view().reload();
    const found = await view().evaluate(async (id) => {
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
    const { texts, changes } = await view().evaluate(async (id) => {
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
    const told = await view().evaluate(async (id) => {
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
    const found = await view().evaluate(
      async (article) =>
        (await store.candidatesFor(await store.openLibrary(), store.study(article))).map(
          ({ article: { id } }) => id,
        ),
      ferry,
    );
    expect(found.toSorted()).toEqual(['https://harbour.example/islands/ferry', 'https://wire.example/7']);
  });

  it('saves a thousand at once and lists them in order', async () => {
    const told = await view().evaluate(
      async (articles, origin) => {
        const library = await store.openLibrary();
        const tally = await store.saveMany(
          library,
          articles.map((article) => ({ article, origin })),
        );
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
          days: [...first, ...rest].map(({ day }) => day),
          unstudied: await store.countUnstudied(library),
        };
      },
      many(1000),
      page(AT),
    );
    expect(told.tally).toMatchObject({ new: 1000, revised: 0, unchanged: 0 });
    expect(told.days).toEqual(told.days.toSorted().reverse());
    expect(told.days).toHaveLength(1000);
    expect(told.unstudied).toBe(1000);
  });

  it('hands over all texts by the page, each article once and as it was read last', async () => {
    const told = await view().evaluate(
      async (articles, origin) => {
        const library = await store.openLibrary();
        await store.saveMany(
          library,
          articles.map((article) => ({ article, origin })),
        );
        const [first] = articles;
        if (!first) throw new Error('No article.');
        const later = { ...origin, read: '2025-01-01T00:00:00.000Z' };
        await store.saveArticle(library, { article: { ...first, text: 'Another text.' }, origin: later });
        const pages = [await store.readTexts(library, 20)];
        while (pages.at(-1)?.length) pages.push(await store.readTexts(library, 20, pages.at(-1)?.at(-1)?.id));
        return { sizes: pages.map(({ length }) => length), texts: pages.flat() };
      },
      many(50),
      page(AT),
    );
    expect(told.sizes).toEqual([20, 20, 10, 0]);
    const [first, ...others] = many(50);
    const wanted = [{ ...first, text: 'Another text.' }, ...others].map((one) => [one.id, one.text]);
    expect(told.texts.map(({ id, text }) => [id, text])).toEqual(
      wanted.sort(([a = ''], [b = '']) => (a < b ? -1 : 1)),
    );
  });

  it('leaves as lines of JSON and comes back with revisions, provenance and tags', async () => {
    await save(ferry);
    await save({ ...ferry, text: `${ferry.text}\nIt will sail.` }, LATER);
    await save(ferryElsewhere);
    const told = await view().evaluate(async (id) => {
      const library = await store.openLibrary();
      await store.setTags(library, id, ['islands', ' islands', 'ferry ']);
      const lines: string[] = [];
      for await (const line of store.exportLines(library)) lines.push(line);
      const revisions = await store.readRevisions(library, id);
      await store.erase(
        library,
        (await store.readCards(library)).map((card) => card.id),
      );
      const empty = await store.wholeness();
      const zipped = new Blob(lines).stream().pipeThrough(new CompressionStream('gzip'));
      const bytes = await new Response(zipped).blob();
      const file = { name: 'library.jsonl.gz', stream: () => bytes.stream() };
      const options = { now: Date.now(), readPage: async () => null };
      const rejected: unknown[] = [];
      const tally = await store.saveMany(
        library,
        store.withoutRejected(store.importFile(file, options), (one) => rejected.push(one)),
      );
      const again: string[] = [];
      for await (const line of store.exportLines(library)) again.push(line);
      const repeated = await store.saveMany(
        library,
        store.withoutRejected(store.importFile(file, options), () => {}),
      );
      const back = await store.readRevisions(library, id);
      return {
        lines,
        again,
        empty,
        rejected,
        tally,
        repeated,
        revisions,
        back,
        whole: await store.wholeness(),
      };
    }, ferry.id);
    expect(told.empty).toEqual({ articles: 0, flaws: [] });
    expect(told).toMatchObject({
      rejected: [],
      tally: { new: 2, revised: 1 },
      repeated: { new: 0, revised: 0 },
    });
    const records = (lines: readonly string[]) => lines.map((line) => JSON.parse(line));
    expect(records(told.again)).toEqual(records(told.lines));
    expect(told.back).toEqual(told.revisions);
    expect(told.lines[0]).toContain('"tags":["islands","ferry"]');
    expect(told.whole).toEqual({ articles: 2, flaws: [] });
  });

  it('takes back one save: the text before stands again, and what was new is gone', async () => {
    await save(ferry);
    await save({ ...ferry, text: `${ferry.text}\nIt will sail.` }, LATER);
    const told = await view().evaluate(async (id) => {
      const library = await store.openLibrary();
      await store.withdraw(library, id, 2);
      const text = await store.readText(library, id);
      const left = await store.readRevisions(library, id);
      await store.withdraw(library, id, 1);
      return { text, left: left.length, ...(await store.wholeness()), usage: await store.usage(library) };
    }, ferry.id);
    expect(told).toMatchObject({ text: ferry.text, left: 1, articles: 0, flaws: [], usage: { binned: 0 } });
  });

  it('forgets of a save that is taken back which story it told and whose copy it was', async () => {
    await save(ferryElsewhere);
    await save(ferry);
    await save({ ...ferry, text: ferryElsewhere.text }, LATER);
    const told = await view().evaluate(async (id) => {
      const library = await store.openLibrary();
      await store.sortIntoStories(library, () => true);
      const groupOf = async () => (await store.readCard(library, id))?.group;
      const before = { group: await groupOf(), sorted: (await store.readStories(library)).has(id) };
      await store.withdraw(library, id, 2);
      return {
        before,
        after: { group: await groupOf(), sorted: (await store.readStories(library)).has(id) },
      };
    }, ferry.id);
    expect(told).toEqual({
      before: { group: ferryElsewhere.id, sorted: true },
      after: { group: ferry.id, sorted: false },
    });
  });

  it('keeps no study of an article whose headline was put right meanwhile', async () => {
    await save(ferry);
    const told = await view().evaluate(async (id) => {
      const library = await store.openLibrary();
      await store.setMetadata(library, id, { title: 'One' });
      // Both begin at once: the article is put right after it was read and before what was studied is kept.
      const [studied] = await Promise.all([
        store.readDossier(library, id),
        store.setMetadata(library, id, { title: 'Another' }),
      ]);
      const left = await store.countUnstudied(library);
      await store.tend(library, () => true);
      return { title: studied?.article.title, left, later: await store.countUnstudied(library) };
    }, ferry.id);
    expect(told).toEqual({ title: 'One', left: 1, later: 0 });
  });

  it('is empty once it was cleared, whatever was remembered of it', async () => {
    const articles = [ferryElsewhere, ...many(1)]; // of no word in common
    const told = await view().evaluate(
      async (asked, first, origin) => {
        const library = await store.openLibrary();
        const found = async () =>
          (await store.candidatesFor(library, store.study(asked))).map(({ article }) => article.id);
        const saveAll = async (all: typeof first) => {
          for (const article of all) await store.saveArticle(library, { article, origin });
        };
        await saveAll(first);
        const before = await found();
        await store.clear(library);
        await saveAll(first.toReversed()); // as many changes as before, of the same names
        return { before, after: await found(), ...(await store.wholeness()) };
      },
      ferry,
      articles,
      page(AT),
    );
    expect(told).toEqual({
      before: [ferryElsewhere.id],
      after: [ferryElsewhere.id],
      articles: 2,
      flaws: [],
    });
  });

  it('lets go what a rule names, and nothing where there is none', async () => {
    const told = await view().evaluate(
      async (articles, origin) => {
        const library = await store.openLibrary();
        const day = 86_400_000;
        const now = Date.now();
        const arrivals = articles.map((article, i) => ({ article, origin, saved: now - i * day - 1000 }));
        await store.saveMany(library, arrivals);
        const gone = async (rule: object) => (await store.expired(library, rule, now)).length;
        return [
          await gone({}),
          await gone({ days: 10 }),
          await gone({ articles: 20 }),
          await gone({ days: 10, articles: 5 }),
        ];
      },
      many(30),
      page(AT),
    );
    expect(told).toEqual([0, 20, 10, 25]);
  });

  it('leaves out what the reader said tells another story', async () => {
    await save(ferryElsewhere);
    const told = await view().evaluate(
      async (article, other) => {
        const library = await store.openLibrary();
        const count = async () => (await store.candidatesFor(library, store.study(article))).length;
        const before = await count();
        await store.judge(library, [article.id, other], 'other');
        const judged = await count();
        await store.judge(library, [article.id, other], null);
        return [before, judged, await count()];
      },
      ferry,
      ferryElsewhere.id,
    );
    expect(told).toEqual([1, 0, 1]);
  });

  it('takes in what the reader said tells the same story, whatever it shares and whenever it was', async () => {
    await save(summit);
    const told = await view().evaluate(
      async (article, other) => {
        const library = await store.openLibrary();
        const dossier = store.study(article);
        const witnesses = async () => {
          const candidates = await store.candidatesFor(library, dossier, { window: 1 });
          return store.crosscheck(dossier, candidates).witnesses.map(({ article: { id } }) => id);
        };
        const before = await witnesses();
        await store.judge(library, [article.id, other], 'same');
        return [before, await witnesses()];
      },
      ferry,
      summit.id,
    );
    expect(told).toEqual([[], [summit.id]]);
  });
});
