/** Promise: a text that stands on no page is checked like one that does, and kept only when the reader says so. */
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { describe, expect, it, vi } from 'vitest';
import { ENGINES, type Given, given } from './given.ts';
import { painted } from './pages/article-page.ts';
import { expectFaultless } from './pages/axe.ts';
import { press } from './pages/buttons.ts';
import { popupView } from './pages/popup-view.ts';

const TEXT = '/src/ui/text/index.html';
const SEED = readFileSync('seeds/reykjavik-2021/000_626695700aa663da.txt', 'utf8');
/** A word of a quotation there, and one in its place that no outlet prints. */
const [WORD, SWAPPED] = ['collide', 'align'];
const SWAPPED_TEXT = SEED.replace(WORD, SWAPPED);

describe.each(ENGINES)('a text in %s', (engine) => {
  const at = given(engine);

  it('is pasted, checked and marked', async () => {
    const page = await open(at);
    await paste(page, SWAPPED_TEXT);
    await press(page, 'Check');
    await expectSwapNamed(page);
    await expect.poll(async () => (await painted(page)).map(({ text }) => text).join()).toContain(SWAPPED);
    await page.$eval('li.entry button.base', (button) => (button as HTMLElement).click());
    await page.waitForFunction(() => document.documentElement.childElementCount === 3);
  });

  it('is read from a page that is dropped, and saved only when asked', async () => {
    const page = await open(at);
    await drop(page, 'saved.html', pageOf(SWAPPED_TEXT));
    await expect.poll(() => told(page)).toBe('Read from saved.html.');
    await press(page, 'Check');
    await expectSwapNamed(page);
    await press(page, 'Save this article');
    await expect.poll(() => told(page, '.save-article')).toContain('Saved in your library.');
    await press(page, 'Undo');
    await expect.poll(() => told(page, '.save-article')).toContain('Taken out again.');
    await drop(page, 'next.html', pageOf(SEED));
    await expect.poll(() => told(page)).toBe('Read from next.html.');
    await expect
      .poll(() => page.$eval('textarea', (area) => (area as HTMLTextAreaElement).value))
      .toContain(WORD);
  });

  it.each(['popup', 'panel'] as const)('is taken from what is pasted or dropped on the %s', async (view) => {
    const page = await at.reader.openOwn(`/src/ui/${view}/index.html`);
    const pasted = await opened(at, () =>
      page.evaluate((text) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', text);
        // Firefox takes the words by other names.
        const given = { clipboardData, data: text, dataType: 'text/plain' };
        document.body.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, ...given }));
      }, SWAPPED_TEXT),
    );
    await expectSwapNamed(pasted);
    const dropped = await opened(at, () => drop(page, 'saved.html', pageOf(SWAPPED_TEXT)));
    await expect.poll(() => told(dropped)).toBe('Read from saved.html.');
  });

  it('is asked for where there is none, and refused where it is too long', async () => {
    const page = await open(at);
    await press(page, 'Check');
    await expect.poll(() => told(page)).toBe('There is no text yet. Paste one first.');
    await paste(page, 'word '.repeat(110_000));
    await press(page, 'Check');
    await expect.poll(() => told(page)).toMatch(/^This text is too long/);
    await drop(page, 'broken.json', '{');
    await expect.poll(() => told(page)).toMatch(/^broken\.json could not be read/);
  });

  it('may be one that nobody else tells', async () => {
    const page = await open(at);
    await paste(
      page,
      'The mayor of a small town said on Monday: “We will paint every bench in the park blue.”',
    );
    await press(page, 'Check');
    expect(await (await popupView(page)).verdict()).toBe('Nobody else tells this story');
  });
});

describe('the page for texts', () => {
  const at = given('chromium');

  it('is where a page that cannot be read leads to', async () => {
    const page = await at.reader.open(`${at.newsroom.origin}/hard/front`);
    const { page: popup } = await popupView(await at.reader.click(page));
    expect(await popup.$$eval('.notice .steps a', (all) => all.map((a) => a.getAttribute('href')))).toEqual([
      TEXT,
    ]);
  });

  it('has no fault that axe finds before and after the check, light or dark, and fits 320 px', async () => {
    const page = await open(at);
    await page.setViewport({ width: 320, height: 800 });
    await expectWell(page, 'before');
    await paste(page, SWAPPED_TEXT);
    await press(page, 'Check');
    await popupView(page);
    await expectWell(page, 'after');
  });
});

/** The tab that comes of what is done. */
async function opened({ reader: { browser } }: Given, doing: () => Promise<void>): Promise<Page> {
  const before = new Set(await browser.pages());
  await doing();
  return vi.waitUntil(async () => (await browser.pages()).find((one) => !before.has(one)), {
    timeout: 30_000,
  });
}

async function open({ reader }: Given): Promise<Page> {
  const page = await reader.openOwn(TEXT);
  await page.waitForSelector('textarea');
  return page;
}

/** As a paste does: all at once, and the page is told. */
async function paste(page: Page, words: string): Promise<void> {
  await page.$eval(
    'textarea',
    (area, text) => {
      (area as HTMLTextAreaElement).value = text;
      area.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
    },
    words,
  );
}

async function drop(page: Page, name: string, content: string): Promise<void> {
  await page.evaluate(
    (called, text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], called));
      document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
    },
    name,
    content,
  );
}

const told = (page: Page, selector = 'main > [role=status]'): Promise<string> =>
  page.$eval(selector, ({ textContent }) => textContent ?? '');

async function expectSwapNamed(page: Page): Promise<void> {
  const entries = await (await popupView(page)).entries();
  const swapped = entries.filter(({ here }) => here.includes(SWAPPED));
  expect(swapped.map(({ kind }) => kind)).toContain('substantive');
  expect(swapped.flatMap(({ others }) => others.flatMap(({ differing }) => differing)).join(' ')).toContain(
    WORD,
  );
}

function pageOf(text: string): string {
  const paragraphs = text
    .split('\n')
    .map((line) => `<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`);
  return `<!doctype html><meta charset="utf-8"><title>A saved page</title><article>${paragraphs.join('')}</article>`;
}

async function expectWell(page: Page, what: string): Promise<void> {
  await expectFaultless(page, what);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
}
