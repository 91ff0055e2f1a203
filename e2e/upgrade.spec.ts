/** Promise: an update of the extension finds all that an earlier release has kept, and works with it. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MIGRATIONS } from '../src/library/store/schema.ts';
import { ENGINES } from './given.ts';
import { ferry, ferryElsewhere, many, summit } from './store/articles.ts';
import { givenShelf } from './store/given-shelf.ts';
import { restoreDatabase } from './store/kept-database.ts';

const FOLDER = 'e2e/store/databases';
const kept = readdirSync(FOLDER).sort();
const linesOf = (file: string) => readFileSync(`${FOLDER}/${file}`, 'utf8').trim().split('\n');

it('is kept as test data of each version of the tables', () => {
  expect(kept).toEqual(MIGRATIONS.map((_, i) => `version-${i + 1}.jsonl`));
});

describe.each(ENGINES)('in %s', (engine) => {
  const { view } = givenShelf(engine);

  it('the library takes what it holds along to a later version, and the version before refuses that', async () => {
    const told = await view().evaluate(
      async (article, origin) => {
        const before = await store.openAs('old', store.MIGRATIONS);
        const { id } = await store.saveArticle(before, { article, origin });
        before.close();
        const after = await store.openAs('old', [
          ...store.MIGRATIONS,
          (library) => void library.createObjectStore('another' as never),
        ]);
        const text = await store.readText(after, id);
        const tables = [...after.objectStoreNames];
        after.close();
        const older = await store.openAs('old', store.MIGRATIONS).catch(({ trouble }) => trouble);
        return { text, tables, older };
      },
      ferry,
      { way: 'file', read: '2024-02-12T08:00:00.000Z' } as const,
    );
    expect(told.text).toBe(ferry.text);
    expect(told.tables).toContain('another');
    expect(told.older).toBe('newer');
  });

  describe.each(kept)('the library of %s', (file) => {
    const changed = ferry.text.replace('longer than for any ship', 'longer than for any boat');

    it('is whole: texts, versions, tags, decisions about stories, feeds and what was taken out', async () => {
      await view().evaluate(restoreDatabase, 'library', linesOf(file));
      const found = await view().evaluate(
        async (id, gone) => {
          const library = await store.openLibrary();
          const whole = await store.wholeness();
          const [binned] = await library.getAll('bin');
          return {
            version: library.version,
            whole,
            texts: [await store.readText(library, id, 1), await store.readText(library, id)],
            tags: (await store.readCard(library, id))?.tags,
            judgements: (await library.getAll('judgements')).length,
            feeds: (await library.getAll('feeds')).map(({ url }) => url),
            notes: (await store.decisionsOn(library, [id])).length,
            back: await store.restore(library, binned?.token ?? ''),
            restored: await store.readText(library, gone),
            after: await store.wholeness(),
          };
        },
        ferry.id,
        summit.id,
      );
      expect(found).toEqual({
        version: MIGRATIONS.length,
        whole: { articles: 5, flaws: [] },
        texts: [ferry.text, changed],
        tags: ['islands', 'ferries'],
        judgements: 1,
        feeds: ['https://courier.example/feed'],
        notes: file === 'version-1.jsonl' ? 0 : 1, // there were none yet
        back: 1,
        restored: summit.text,
        after: { articles: 6, flaws: [] },
      });
    });

    it('answers who tells a story, is studied on, and takes new articles', async () => {
      await view().evaluate(restoreDatabase, 'library', linesOf(file));
      const found = await view().evaluate(
        async (article, [other]) => {
          const library = await store.openLibrary();
          const tellers = await store.candidatesFor(library, store.study(article));
          const before = await store.countUnstudied(library);
          await store.tend(library, () => true);
          const origin = { way: 'file', read: '2026-02-01T00:00:00.000Z' } as const;
          const again = other && (await store.saveArticle(library, { article: other, origin }));
          const next = await store.saveArticle(library, {
            article: { ...article, id: 'https://new.example/1' as never, url: 'https://new.example/1' },
            origin,
          });
          return {
            tellers: tellers.map(({ article: { id } }) => id),
            before,
            after: await store.countUnstudied(library),
            states: [again?.state, next.state],
            ...(await store.wholeness()),
          };
        },
        ferry,
        many(1),
      );
      expect(found).toEqual({
        tellers: [ferryElsewhere.id],
        before: expect.any(Number),
        after: 0,
        states: ['unchanged', 'new'],
        articles: 6,
        flaws: [],
      });
      expect(found.before).toBeGreaterThanOrEqual(3);
    });
  });
});
