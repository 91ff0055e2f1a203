/** Promise: the library takes in what it is given, finds it again, lets it go and gives it back whole. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { ENGINES, given } from './given.ts';
import { pressAt } from './pages/buttons.ts';
import { type LibraryView, libraryView } from './pages/library-view.ts';
import { popupView } from './pages/popup-view.ts';
import { ferry, ferryElsewhere, shop, summit } from './store/articles.ts';
import { clearKept } from './store/clearing.ts';

const FILE = [
  JSON.stringify(ferry),
  '{"text": ',
  JSON.stringify(ferryElsewhere),
  '{"title": "No text here"}',
  JSON.stringify({ ...summit, published: '9999-12-31' }),
  JSON.stringify(summit),
].join('\n');

describe.each(ENGINES)('the library page in %s', (engine) => {
  const at = given(engine);
  const folder = mkdtempSync(join(tmpdir(), 'crossquote-library-'));
  const file = (name: string, content: string): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  let view: LibraryView;

  beforeEach(async () => {
    await clearKept(at.reader);
    view = await libraryView(at.reader);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('takes in a file, and names each record that it does not take, with line and reason', async () => {
    await view.give(file('papers.jsonl', FILE));
    expect(await view.standing()).toContain('3 new articles');
    await expect
      .poll(() => view.rejected())
      .toEqual([
        expect.stringMatching(/^papers\.jsonl:2 This is not JSON/),
        'papers.jsonl:4 There is no article in it.',
        'papers.jsonl:5 No article can have this date. (9999-12-31)',
      ]);
    await expect.poll(() => view.headlines()).toEqual(expect.arrayContaining([ferry.title, summit.title]));
    expect(await view.factsOf(ferry.title)).toContain('from a file');
  });

  it('lists the story that came with it, and lets nobody take that out', async () => {
    const [first] = await view.headlines();
    expect(await view.factsOf(first)).toContain('came with Crossquote');
    await view.unfold(first);
    await expect.poll(() => view.tools()).toContain('Who else tells this');
    expect(await view.tools()).not.toContain('Delete');
  });

  it('finds articles by words with typing errors', async () => {
    await view.give(file('papers.jsonl', FILE));
    await view.search('Quay Couriar');
    await expect
      .poll(async () => [...(await view.headlines())].sort())
      .toEqual([ferry.title, summit.title].sort());
  });

  it('finds a quotation in all texts, the very words first, and leads to it', async () => {
    await view.give(file('papers.jsonl', FILE));
    const words = /“([^”,.]{30,80})/.exec(ferry.text)?.[1] ?? '';
    const [hit, ...others] = await view.findQuotation(words);
    expect(hit).toMatchObject({ words, how: 'the very words' });
    expect(hit?.stored).toMatch(/witness\/index\.html#article=.*&start=\d+&end=\d+$/);
    expect(hit?.original).toContain(`${ferry.url}#:~:text=`);
    expect(others.every(({ how }) => how.endsWith('% alike'))).toBe(true);
  });

  it('keeps the tags of the reader, and narrows the list to one', async () => {
    await view.give(file('papers.jsonl', FILE));
    await view.unfold(ferry.title);
    await view.press('Edit and tag');
    await view.fill('tags', 'islands, ferries');
    await view.press('Save changes');
    await expect.poll(() => view.factsOf(ferry.title)).toContain('islands');
    await view.narrow('Tag', 'ferries');
    await expect.poll(() => view.headlines()).toEqual([ferry.title]);
  });

  it('shows who else tells a story', async () => {
    await view.give(file('papers.jsonl', FILE));
    await view.unfold(ferry.title);
    await view.press('Who else tells this');
    await expect.poll(() => view.tellers('surely')).toEqual([ferryElsewhere.title]);
  });

  it('asks its reader where it is not sure, and goes by what they say', async () => {
    await view.give(file('papers.jsonl', [ferry, shop].map((one) => JSON.stringify(one)).join('\n')));
    await view.unfold(ferry.title);
    await view.press('Who else tells this');
    await expect.poll(() => view.tellers('perhaps')).toEqual([shop.title]);
    await view.press('The same story');
    await expect.poll(() => view.tellers('surely')).toEqual([shop.title]);
    await expect.poll(() => view.tellers('perhaps')).toEqual([]);
    await expect.poll(() => view.text('.shelf')).toContain('Remembered: these two tell the same story.');
    await view.press('Undo');
    await expect.poll(() => view.tellers('perhaps')).toEqual([shop.title]);
    await expect.poll(() => view.tellers('surely')).toEqual([]);
  });

  it('checks an article anew as it is kept, against all that came since', async () => {
    await view.give(file('one.jsonl', JSON.stringify(ferry)));
    await view.unfold(ferry.title);
    await expect.poll(() => view.tools()).toContain('Check now');
    const link = await view.page.$eval('.details a[href*="/text/"]', (one) => one.getAttribute('href') ?? '');
    const alone = await popupView(await at.reader.openOwn(link));
    expect(await alone.verdict()).toBe('Nobody else tells this story');
    await view.give(file('other.jsonl', JSON.stringify(ferryElsewhere)));
    const checked = await popupView(await at.reader.openOwn(link));
    expect(await checked.verdict()).toMatch(/printed differently elsewhere/);
    expect(await checked.toldBy()).toEqual([expect.stringContaining('Harbour Post')]);
    expect(await checked.page.$('.save-article')).toBeNull();
  });

  it('remembers what its reader says tells another story', async () => {
    await view.give(file('papers.jsonl', FILE));
    await view.unfold(ferry.title);
    await view.press('Who else tells this');
    await expect.poll(() => view.tellers('surely')).toEqual([ferryElsewhere.title]);
    await expect.poll(() => view.text('.tellers')).toContain('A text of its own: ');
    await view.press('Not the same story');
    await expect.poll(() => view.text('.shelf')).toContain('Remembered: these two tell different stories.');
    await expect.poll(() => view.tellers('surely')).toEqual([]);
    const later = await libraryView(at.reader);
    await later.unfold(ferryElsewhere.title);
    await later.press('Who else tells this');
    await expect.poll(() => later.text('.tellers')).toContain('Nobody else in the library tells this story.');
  });

  it.runIf(engine === 'chromium')(
    'asks the browser to keep it, and says what the browser answered',
    async () => {
      await view.go('settings');
      await view.press('Keep the library safe');
      await expect
        .poll(() => view.text('.storage'))
        .toMatch(/The browser keeps the library even|The browser did not agree/);
    },
  );

  it('lays the articles of a story together, copies of one text as one telling', async () => {
    const copy = {
      ...ferryElsewhere,
      id: 'https://wire.example/7',
      url: 'https://wire.example/7',
      outlet: 'Wire',
    };
    await view.give(file('papers.jsonl', FILE));
    await view.give(file('copy.jsonl', JSON.stringify({ ...copy, title: 'As the wire has it' })));
    await view.narrow('Order', 'story');
    const ferries: readonly (string | undefined)[] = [
      ferry.title,
      ferryElsewhere.title,
      'As the wire has it',
    ];
    const together = async () =>
      (await view.headlines()).flatMap((one, at) => (ferries.includes(one) ? at : []));
    await expect.poll(async () => (await together()).length).toBe(3);
    await expect.poll(() => view.stories()).toContain('One story in 2 texts');
    const [first = Number.NaN, ...others] = await together();
    expect(others).toEqual([first + 1, first + 2]);
    await expect.poll(() => view.stories()).toContain('One story in 5 texts'); // the one that came with it
    expect((await view.headlines()).at(-1)).toBe(summit.title);
  });

  it('shows what an outlet changed between two texts of one article', async () => {
    const changed = ferry.text.replace('longer than for any ship', 'longer than for any boat');
    await view.give(file('first.jsonl', JSON.stringify(ferry)));
    await view.give(file('second.jsonl', JSON.stringify({ ...ferry, text: changed })));
    expect(await view.standing()).toContain('1 new version');
    await view.unfold(ferry.title);
    await view.press('What was changed');
    await expect.poll(() => view.text('.steps')).toContain('longer than for any boat');
    expect(await view.text('.steps')).toContain('longer than for any ship');
  });

  it('deletes what is chosen, and gives it back', async () => {
    await view.give(file('papers.jsonl', FILE));
    await view.choose(ferry.title);
    await view.choose(summit.title);
    await view.press('Delete');
    await expect.poll(() => view.told()).toContain('2 articles were deleted.');
    await expect.poll(() => view.headlines()).not.toContain(ferry.title);
    await view.press('Undo');
    await expect.poll(() => view.headlines()).toEqual(expect.arrayContaining([ferry.title, summit.title]));
  });

  it('keeps the focus in the list when all that it shows is deleted, and takes it from nobody later', async () => {
    await view.give(file('papers.jsonl', FILE));
    await view.search(`${summit.title}`);
    await expect.poll(() => view.headlines()).toEqual([summit.title]);
    await view.focusList();
    await view.page.keyboard.press('Delete');
    await expect.poll(() => view.headlines()).toEqual([]);
    await expect.poll(() => view.page.$eval('.shelf', (list) => list === document.activeElement)).toBe(true);
    await view.page.$eval('.query input', (box) => (box as HTMLInputElement).select());
    await view.page.type('.query input', 'ferry');
    await expect.poll(() => view.headlines()).toContain(ferry.title);
    expect(await view.page.$eval('.query input', (box) => box === document.activeElement)).toBe(true);
  });

  it('takes an export of everything in though its reader leaves the settings, and says what was not taken', async () => {
    await view.go('settings');
    const picker = await view.page.waitForSelector('.everything input[type=file]');
    await (picker as ElementHandle<HTMLInputElement>).uploadFile(file('everything.jsonl', FILE));
    await view.go('library');
    await view.finished();
    expect(await view.standing()).toContain('3 new articles · 3 records were not taken in');
    await expect.poll(() => view.headlines()).toContain(ferry.title);
  });

  it('shows what was reset in its settings', async () => {
    await view.give(file('papers.jsonl', FILE));
    await view.go('settings');
    await expect.poll(() => view.text('.storage')).toContain('3 articles');
    await view.press('Reset everything …');
    await view.page.waitForSelector('.resetting[open]'); // its buttons are there before it is shown
    await view.press('Reset everything now');
    await expect.poll(() => view.text('.storage')).toContain('Your own: 0 articles');
    await expect.poll(() => view.text('.storage')).toContain('Came with Crossquote: 5 articles');
    await view.go('library');
    await expect.poll(() => view.headlines()).toHaveLength(5);
  });

  it('exports what comes back the same', async () => {
    await view.give(file('papers.jsonl', FILE));
    const exported = await view.exportAll();
    await view.clear();
    await view.give(file('back.jsonl', exported));
    expect(await view.standing()).toContain('3 new articles');
    const records = (lines: string): unknown[] =>
      lines
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line));
    expect(records(await view.exportAll())).toEqual(records(exported));
    expect(records(exported)).toHaveLength(3);
  });

  it('is worked by keyboard alone', async () => {
    await view.give(file('papers.jsonl', FILE));
    await expect.poll(() => view.headlines()).toHaveLength(8);
    const all = await view.headlines();
    await view.focusList();
    for (const which of [1, 2]) {
      await view.page.keyboard.press('ArrowDown');
      await expect.poll(() => view.focused()).toBe(all[which]);
    }
    await view.page.keyboard.press('Home');
    await expect.poll(() => view.focused()).toBe(all[0]);
    await view.page.keyboard.press('Delete');
    await expect.poll(() => view.told()).toContain('1 article was deleted.');
    await expect.poll(() => view.focused()).toBe(all[1]);
    await view.page.keyboard.press('End');
    await expect.poll(() => view.focused()).toBe((await view.headlines()).at(-1));
  });

  it('tells what it takes, and lets nothing go by itself unless told to', async () => {
    await view.give(file('papers.jsonl', FILE));
    await view.go('settings');
    await expect.poll(() => view.text('.storage')).toContain('3 articles');
    await view.page.waitForSelector('.storage .rules input');
    expect(await view.page.$$eval('.storage .rules input:checked', (all) => all.length)).toBe(0);
    await pressAt(view.page, '.storage .rules input');
    await expect.poll(() => view.text('.storage')).toContain('Your rule is kept.');
    expect(await view.page.evaluate(() => chrome.storage.sync.get('retention'))).toEqual({
      retention: { days: 365 },
    });
  });
});
