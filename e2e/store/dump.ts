/**
 * `npx tsx e2e/store/dump.ts > e2e/store/databases/version-N.jsonl`, run once before a release whose successor changes
 * the tables: a small library with something in each of them, as this version writes it.
 */
import puppeteer from 'puppeteer-core';
import { requireBrowser, SANDBOX } from '../browsers.ts';
import { ferry, ferryElsewhere, many, summit } from './articles.ts';
import type {} from './exposed.ts';
import { dumpDatabase } from './kept-database.ts';
import { openShelf } from './shelf.ts';

const shelf = await openShelf();
const browser = await puppeteer.launch({
  executablePath: requireBrowser('chromium'),
  headless: true,
  args: [...SANDBOX],
});
try {
  const page = await browser.newPage();
  await page.goto(shelf.address);
  await page.evaluate(
    async ({ first, second, third, others }) => {
      const library = await store.openLibrary();
      const origin = { way: 'page', read: '2026-01-05T08:00:00.000Z' } as const;
      const file = { way: 'file', from: 'papers.jsonl', read: '2026-01-05T08:00:00.000Z' } as const;
      await store.saveArticle(library, { article: first, origin });
      const text = first.text.replace('longer than for any ship', 'longer than for any boat');
      await store.saveArticle(library, {
        article: { ...first, text },
        origin: { ...origin, read: '2026-01-06T08:00:00.000Z' },
      });
      await store.setTags(library, first.id, ['islands', 'ferries']);
      await store.saveArticle(library, { article: second, origin });
      await store.saveArticle(library, { article: third, origin });
      await store.remove(library, [third.id]);
      await store.saveMany(
        library,
        others.map((article) => ({ article, origin: file })),
      );
      const [one, other] = others;
      if (one && other) await store.judge(library, [one.id, other.id], 'other');
      await store.sortIntoStories(library, () => true);
      const exact = 'longer than for any boat';
      const of = {
        article: first.id,
        selector: { exact, prefix: '', suffix: '', start: text.indexOf(exact) },
      };
      const decision = { kind: 'note', of, note: 'Ask the line.' } as const;
      await store.keepDecisions(library, [{ decision, made: '2026-01-06T09:00:00.000Z' }]);
      await library.put('feeds', {
        url: 'https://courier.example/feed',
        title: 'The Quay Courier',
        added: '2026-01-05T08:00:00.000Z',
        state: { due: 1_767_600_000_000 },
      });
    },
    { first: ferry, second: ferryElsewhere, third: summit, others: many(3) },
  );
  const lines = await page.evaluate(dumpDatabase, 'library');
  console.log(lines.join('\n'));
} finally {
  await browser.close();
  await shelf.close();
}
