/** Promise: what the reader has saved outlives a browser that dies, whole and once. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, describe, expect, it } from 'vitest';
import { ENGINES, startReader } from './given.ts';
import { type Newsroom, openNewsroom } from './newsroom.ts';
import { pressAtByHand, pressByHand } from './pages/buttons.ts';
import { type LibraryView, libraryView } from './pages/library-view.ts';
import { type FaultyFeeds, openFaultyFeeds } from './press/faulty-feeds.ts';
import type { Reader } from './reader.ts';
import { keptRecords } from './store/kept-records.ts';
import { remixed } from './store/remixed.ts';

const ALL = 800;
/** A machine that does much else beside takes its time. */
const PATIENCE_MS = 60_000;

describe.each(ENGINES)('%s, killed in the midst of an import', (engine) => {
  const folder = mkdtempSync(join(tmpdir(), 'crossquote-restart-'));
  const profile = join(folder, 'profile');
  const file = join(folder, 'many.jsonl');
  let reader: Reader | undefined;

  afterAll(async () => {
    await reader?.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  async function start(): Promise<LibraryView> {
    reader = await startReader(engine, { profile });
    return libraryView(reader);
  }

  it('has kept what it had told of, doubles nothing, and takes in the rest', async () => {
    writeFileSync(
      file,
      remixed(ALL)
        .map((article) => JSON.stringify(article))
        .join('\n'),
    );
    const before = await start();
    await before.begin(file);
    const told = await before.newSoFar();
    await reader?.kill();

    const after = await start();
    const kept = await after.page.evaluate(keptRecords);
    console.log(`${engine}: killed when ${told} articles were told of; ${kept.cards.length} were kept`);
    expect(kept.cards.length).toBeGreaterThanOrEqual(told);
    expect(kept.cards.length).toBeLessThan(ALL);
    expect(kept.texts).toEqual(kept.cards);
    expect(kept.dossiers).toEqual(kept.cards);

    await after.give(file, PATIENCE_MS);
    const count = (n: number) => n.toLocaleString('en');
    expect(await after.standing()).toContain(`${count(ALL - kept.cards.length)} new articles`);
    expect(await after.standing()).toContain(`${count(kept.cards.length)} known already`);
    const whole = await after.page.evaluate(keptRecords);
    expect(whole.cards).toHaveLength(ALL);
    expect(whole.texts).toEqual(whole.cards);
    expect(whole.dossiers).toEqual(whole.cards);
  }, 240_000);
});

describe.each(ENGINES)('%s, started again', (engine) => {
  const folder = mkdtempSync(join(tmpdir(), 'crossquote-again-'));
  const profile = join(folder, 'profile');
  let newsroom: Newsroom | undefined;
  let reader: Reader | undefined;

  afterAll(async () => {
    await reader?.close();
    await newsroom?.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  /** A page of the extension, with the feeds that its reader follows. */
  async function start(): Promise<Page> {
    reader = await startReader(engine, { profile, ordered: /^GET http:\/\/localhost:\d+\// });
    await reader.allow('http://localhost/*');
    const page = await reader.openOwn('/src/ui/options/index.html#feeds');
    await page.waitForSelector('.follow input');
    return page;
  }

  const alarm = (page: Page) =>
    page.evaluate(async () => (await chrome.alarms?.get('feeds'))?.name ?? 'none');

  it('goes on asking the feeds that its reader follows', async () => {
    newsroom = await openNewsroom();
    const before = await start();
    await before.type('.follow input', `${newsroom.origin}/feeds/quay.xml`);
    await pressAtByHand(before, '.follow button');
    await expect
      .poll(() => before.$eval('.feeds', ({ textContent }) => textContent))
      .toContain('Last read on');
    await expect.poll(() => alarm(before)).toBe('feeds');
    await reader?.close();

    const after = await start();
    // Of an extension that stands in a folder, Chromium forgets with each start what the reader has granted.
    if (engine === 'chromium') await pressByHand(after, 'Allow it again');
    await expect.poll(() => alarm(after)).toBe('feeds');
  });
});

describe.each(ENGINES)('%s, killed in the midst of reading a feed', (engine) => {
  const folder = mkdtempSync(join(tmpdir(), 'crossquote-poll-'));
  const profile = join(folder, 'profile');
  let server: FaultyFeeds | undefined;
  let reader: Reader | undefined;

  afterAll(async () => {
    await reader?.close();
    await server?.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  async function start(): Promise<Page> {
    reader = await startReader(engine, { profile, ordered: /^GET http:\/\/localhost:\d+\// });
    await reader.allow('http://localhost/*');
    const page = await reader.openOwn('/src/ui/options/index.html#feeds');
    await page.waitForSelector('.follow input');
    return page;
  }

  it('has kept what it had read, reads the rest, and doubles nothing', async () => {
    server = await openFaultyFeeds();
    const before = await start();
    await before.type('.follow input', `${server.origin}/slow`);
    await pressAtByHand(before, '.follow button');
    await expect.poll(() => server?.isAwaited()).toBe(true);
    expect((await before.evaluate(keptRecords)).cards).toHaveLength(2);
    await reader?.kill();

    const after = await start();
    server.release();
    await pressByHand(after, 'Allow it again'); // of what is loaded from a folder browsers forget what was granted
    await expect.poll(async () => (await after.evaluate(keptRecords)).cards).toHaveLength(3);
    const { cards, texts, dossiers } = await after.evaluate(keptRecords);
    expect([texts, dossiers]).toEqual([cards, cards]);
    await expect
      .poll(() => after.$eval('.feeds', ({ textContent }) => textContent))
      .toContain('Last read on');
  }, 240_000);
});
