/** Promise: what the reader sets is seen at once in pages that are open, and in the next. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { ENGINES, given } from './given.ts';
import { marked, reloaded } from './pages/article-page.ts';
import { press, pressAt, pressAtByHand } from './pages/buttons.ts';
import { libraryView } from './pages/library-view.ts';
import { popupView } from './pages/popup-view.ts';
import {
  background,
  exported,
  GRANTABLE,
  granted,
  kept,
  lineOfKinds,
  looks,
  pointedOut,
  reset,
  stored,
  switched,
  switchedOff,
  textOf,
} from './pages/settings-view.ts';
import { ferry } from './store/articles.ts';
import { clearKept } from './store/clearing.ts';

const SETTINGS = '/src/ui/options/index.html#settings';

describe.each(ENGINES)('settings in %s', (engine) => {
  const at = given(engine);
  const first = () => at.newsroom.origin + (at.newsroom.seeds[1]?.article.path ?? '');

  async function checked(): Promise<Page> {
    const page = await at.reader.open(first());
    await popupView(await at.reader.click(page));
    await marked(page);
    return page;
  }

  async function settings(): Promise<Page> {
    const page = await at.reader.openOwn(SETTINGS);
    await page.waitForSelector('.marking input');
    return page;
  }

  beforeEach(() => clearKept(at.reader));

  /** An article lies in the library. */
  async function saved(): Promise<void> {
    const page = await at.reader.open(`${at.newsroom.origin}/news/ferry`);
    const view = await popupView(await at.reader.click(page));
    await press(view.page, 'Save this article');
    await expect.poll(() => textOf(view.page, '.save-article')).toContain('Saved in your library.');
  }

  it('take the marks of a kind away at once and on the next check, and give them back', async () => {
    const page = await checked();
    const names = await looks(page);
    expect(names.filter((name) => name.endsWith('-1'))).toHaveLength(1);
    const options = await settings();
    await pressAt(options, 'input[name="substantive"]');
    await expect.poll(() => looks(page)).toEqual(names.filter((name) => !name.endsWith('-1')));
    const next = await checked();
    await expect.poll(() => looks(next)).toEqual(names.filter((name) => !name.endsWith('-1')));
    await options.bringToFront();
    await pressAt(options, 'input[name="substantive"]');
    await expect.poll(() => looks(next)).toEqual(names);
    await expect.poll(() => looks(page)).toEqual(names);
  });

  it('leave what is not marked in the list, from where it is pointed out in the page', async () => {
    const options = await settings();
    await pressAt(options, 'input[name="substantive"]');
    await expect
      .poll(() => stored(options))
      .toMatchObject({ marked: expect.not.arrayContaining(['substantive']) });
    const page = await at.reader.open(first());
    const view = await popupView(await at.reader.click(page));
    await view.choose('killer');
    await page.bringToFront();
    await expect.poll(() => pointedOut(page)).toContain('killer');
  });

  it('change the look of marks at once', async () => {
    const page = await checked();
    const tinted = await background(page);
    const options = await settings();
    await pressAt(options, '.marking input[name="style"]');
    await expect.poll(() => background(page)).not.toBe(tinted);
    await pressAt(options, '.choice:nth-of-type(2) input[name="style"]');
    await expect.poll(() => background(page)).toBe(tinted);
  });

  it.runIf(engine === 'chromium')('leave every kind a line of its own where colours are forced', async () => {
    const options = await settings();
    const session = await options.createCDPSession(); // puppeteer's own call knows no forced colours
    for (const value of ['none', 'active']) {
      await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] });
      const lines = await options.evaluate(lineOfKinds);
      expect(new Set(lines).size, value).toBe(lines.length);
    }
  });

  it('take the badge away and give it back', async () => {
    const page = await checked();
    await expect
      .poll(() => at.reader.badge(page))
      .toEqual({
        text: expect.stringMatching(/^\d+$/),
        title: expect.stringContaining('printed differently'),
      });
    const before = await at.reader.badge(page);
    const options = await settings();
    await pressAt(options, 'input[name="badge"]');
    await expect.poll(() => at.reader.badge(page)).toEqual({ ...before, text: '' });
    await options.bringToFront();
    await pressAt(options, 'input[name="badge"]');
    await expect.poll(() => at.reader.badge(page)).toEqual(before);
  });

  it('have the page compared only with articles of the days that the reader chooses', async () => {
    const library = await libraryView(at.reader);
    const folder = mkdtempSync(join(tmpdir(), 'crossquote-days-'));
    try {
      const file = join(folder, 'later.jsonl');
      writeFileSync(file, JSON.stringify({ ...ferry, published: '2024-02-17' })); // five days after the other
      await library.give(file);
    } finally {
      rmSync(folder, { recursive: true });
    }
    const page = await at.reader.open(`${at.newsroom.origin}/islands/ferry`);
    const toldBy = async () => (await popupView(await at.reader.click(page))).toldBy();
    expect(await toldBy()).toEqual([expect.stringContaining('The Quay Courier')]);
    const options = await settings();
    for (const [days, tellers] of [
      ['3', []],
      ['7', [expect.stringContaining('The Quay Courier')]],
    ] as const) {
      await options.bringToFront();
      await options.select('select[name="window"]', days);
      await expect.poll(() => stored(options)).toMatchObject({ window: Number(days) });
      await reloaded(at.reader, page);
      expect(await toldBy(), `${days} days`).toEqual(tellers);
    }
  });

  it('list no request where none was made, and what is kept where', async () => {
    const options = await settings();
    await options.waitForSelector('.requests');
    await expect.poll(() => textOf(options, '.requests')).toContain('None so far.');
    await expect.poll(() => textOf(options, '.stored')).toMatch(/Settings\d/);
  });

  it('have a switch for what only the reader can grant, which turns when the browser has done it', async () => {
    const options = await settings();
    const name = GRANTABLE[engine];
    await options.waitForSelector(`.permissions input[name="${name}"]`);
    await switched(options, name, false);
    await pressAtByHand(options, `.permissions input[name="${name}"]`);
    await switched(options, name, true);
    expect(await granted(options, name)).toBe(true);
    await pressAt(options, `.permissions input[name="${name}"]`);
    await switched(options, name, false);
    expect(await granted(options, name)).toBe(false);
  });

  it('take a site back, and with it what was done there by itself', async () => {
    await at.reader.allow('http://localhost/*');
    const options = await settings();
    await options.type('.sites input', 'http://localhost/');
    await pressAtByHand(options, '.sites form button[type="submit"]');
    await options.waitForSelector('.sites ul.always li');
    await switched(options, 'http://localhost/*', true);
    await pressAt(options, '.permissions input[name="http://localhost/*"]');
    await switched(options, 'http://localhost/*', false);
    await options.waitForFunction(() => document.querySelector('.sites ul.always') === null);
    const scripts = () =>
      options.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length);
    await expect.poll(scripts).toBe(0);
  });

  it('come back from an export of everything, with articles, marks and the sites that were excluded', async () => {
    await saved();
    const options = await settings();
    await pressAt(options, 'input[name="badge"]');
    await pressAt(options, 'input[name="trimmed"]');
    await expect
      .poll(() => stored(options))
      .toMatchObject({ badge: false, marked: expect.not.arrayContaining(['trimmed']) });
    const off = await switchedOff(options);
    await options.type('.sites input', 'http://never.example/');
    await pressAt(options, '.sites form button:not([type="submit"])');
    await options.waitForSelector('.sites ul.never li');
    const folder = mkdtempSync(join(tmpdir(), 'crossquote-everything-'));
    try {
      const file = join(folder, 'everything.jsonl');
      writeFileSync(file, await exported(options));
      await reset(options);
      const input = await options.$('.everything input[type="file"]');
      await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
      await expect
        .poll(() => textOf(options, '.everything'))
        .toMatch(/Your settings are those.*Import finished: 1 new article/);
    } finally {
      rmSync(folder, { recursive: true });
    }
    await expect.poll(() => kept(options)).toEqual({ articles: 1, settings: 2 });
    await expect.poll(() => switchedOff(options)).toEqual(off);
    expect(off).toEqual(expect.arrayContaining(['trimmed', 'badge']));
    await expect.poll(() => textOf(options, '.sites ul.never')).toContain('never.example');
  });

  it('are reset with all that is kept, once the reader has seen what goes', async () => {
    await saved();
    const options = await settings();
    await pressAt(options, 'input[name="badge"]');
    await expect.poll(() => kept(options)).toEqual({ articles: 1, settings: 1 });
    await reset(options, async (question) => {
      await expect.poll(question).toContain('1 article of your library');
      expect(await kept(options)).toEqual({ articles: 1, settings: 1 });
    });
    await expect.poll(() => kept(options)).toEqual({ articles: 0, settings: 0 });
    const badge = () => options.$eval('input[name="badge"]', (box) => (box as HTMLInputElement).checked);
    await expect.poll(badge).toBe(true);
  });
});
