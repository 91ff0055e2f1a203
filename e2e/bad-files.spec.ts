/** Promise: a file that is broken, endless or hostile is refused with the reason; what is sound beside it comes in whole. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { ENGINES, given } from './given.ts';
import { libraryView } from './pages/library-view.ts';
import { ferry, ferryElsewhere, summit } from './store/articles.ts';
import { keptRecords } from './store/kept-records.ts';

/** A machine that does much else beside takes its time. */
const PATIENCE_MS = 60_000;

/** Put into an article: each piece would say so if it ran, and the proxy would if it asked. */
const HOSTILE = `<script>window.sprung = 1</script><img src="http://trap.example/pixel.png" onerror="window.sprung = 2">
<iframe srcdoc="<script>parent.sprung = 3</script>"></iframe><svg onload="window.sprung = 4"></svg>
<link rel="stylesheet" href="http://trap.example/style.css"><p onclick="window.sprung = 5">&lt;img src=x
onerror="window.sprung = 6"&gt; <a href="javascript:sprung = 7">More</a></p>`;

describe.each(ENGINES)('in %s', (engine) => {
  const at = given(engine);
  const folder = mkdtempSync(join(tmpdir(), 'crossquote-bad-'));
  const file = (name: string, content: string | Uint8Array): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  afterAll(() => rmSync(folder, { recursive: true }));

  it('what has no end is cut off, and what stood before and after it comes in', async () => {
    const view = await libraryView(at.reader);
    await view.clear();
    await view.give(
      [
        file(
          'bomb.jsonl.gz',
          gzipSync(`${JSON.stringify(ferry)}\n${`${' '.repeat(999)}\n`.repeat(120_000)}`),
        ),
        file('line.jsonl', `${'x'.repeat(20_000_000)}\n${JSON.stringify(ferryElsewhere)}`),
        file('lines.jsonl', `${'\n'.repeat(1_000_010)}${JSON.stringify(summit)}`),
      ],
      PATIENCE_MS,
    );
    expect(await view.standing()).toContain('2 new articles · 3 records were not taken in');
    await expect
      .poll(() => view.rejected())
      .toEqual([
        expect.stringMatching(/^bomb\.jsonl\.gz:\d+ The file unpacks to something far too large/),
        expect.stringMatching(/^line\.jsonl:1 The line is too long/),
        expect.stringMatching(/^lines\.jsonl:1000001 The file has too many lines/),
      ]);
    const { cards, texts, dossiers } = await view.page.evaluate(keptRecords);
    expect(cards).toEqual([ferry.id, ferryElsewhere.id]);
    expect([texts, dossiers]).toEqual([cards, cards]);
  });

  it('an id that comes twice is one article: the same text nothing new, another a new version', async () => {
    const view = await libraryView(at.reader);
    await view.clear();
    const other = { ...ferry, text: `${ferry.text}\nIt will sail.` };
    const lines = [ferry, ferry, other].map((article) => JSON.stringify(article)).join('\n');
    await view.give(file('twice.jsonl', lines));
    expect(await view.standing()).toContain('1 new article · 1 new version · 1 known already');
    await expect.poll(() => view.factsOf(ferry.title)).toContain('2 versions');
    await view.give(file('twice.jsonl', lines));
    expect(await view.standing()).toContain('0 new articles · 3 known already');
    expect(await view.factsOf(ferry.title)).toContain('2 versions');
  });

  it('a hostile page is read, runs nothing and asks for nothing', async () => {
    const view = await libraryView(at.reader);
    await view.clear();
    const page = await (await fetch(`${at.newsroom.origin}/news/ferry`)).text();
    await view.give(file('trap.html', page.replaceAll('<p', `${HOSTILE}<p`)));
    expect(await view.standing()).toContain('1 new article');
    await expect.poll(() => view.headlines()).toContain(ferry.title);
    expect(await view.page.evaluate(() => 'sprung' in window)).toBe(false);
    expect(await view.page.$$eval('.shelf img, .shelf iframe, .shelf script', (all) => all.length)).toBe(0);
  });
});
