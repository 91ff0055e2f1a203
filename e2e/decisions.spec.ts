/** Promise: the reader has the last word: what they part, hide or remark stays so when the page is checked again. */
import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { ENGINES, given } from './given.ts';
import { marked, painted, reloaded } from './pages/article-page.ts';
import { pressAt } from './pages/buttons.ts';
import { lastWord } from './pages/last-word.ts';
import { isDraftKept, panelView } from './pages/panel.ts';
import { type PopupView, popupView } from './pages/popup-view.ts';
import { clearKept } from './store/clearing.ts';

describe.each(ENGINES)('decisions in %s', (engine) => {
  const at = given(engine);
  beforeEach(() => clearKept(at.reader));

  const article = (): Promise<Page> => at.reader.open(`${at.newsroom.origin}/news/001`);

  async function checked(page: Page): Promise<PopupView> {
    await page.bringToFront();
    return popupView(await at.reader.click(page));
  }

  const wordings = async (popup: PopupView, here: string): Promise<string> => {
    const found = (await popup.entries()).find((entry) => entry.here.includes(here));
    return found?.others.map(({ there }) => there).join(' / ') ?? 'not listed';
  };

  /** Presses the button with this text in the entry with these words, and waits for the answer. */
  async function press({ page }: PopupView, words: string, button: string): Promise<void> {
    await lastWord(page, () => page.evaluate(pressIn, words, button));
  }

  async function undo({ page }: PopupView): Promise<void> {
    await page.evaluate(() => document.querySelector<HTMLElement>('.last-word button')?.click());
    await page.waitForFunction(() =>
      document.querySelector('.last-word')?.textContent?.includes('Taken back'),
    );
  }

  it('part two readings for good, until it is taken back', async () => {
    const page = await article();
    const popup = await checked(page);
    expect(await wordings(popup, 'killer')).toContain('executioner');
    await press(popup, 'killer', 'Not the same statement');
    await popup.page.waitForFunction(() => !document.body.textContent?.includes('executioner'));
    await expect.poll(() => popup.text()).toContain('You said: not the same statement');
    await reloaded(at.reader, page);
    const again = await checked(page);
    expect(await wordings(again, 'killer')).not.toContain('executioner');
    await pressAt(again.page, '.decided button');
    await expect.poll(() => wordings(again, 'killer')).toContain('executioner');
  });

  it('part two readings in the panel, and the popup knows when the page is checked again', async () => {
    const page = await article();
    const panel = await panelView(await at.reader.panel(page));
    if (await panel.page.$('.scroller')) await panel.press('Readings in full', 'killer');
    await panel.page.waitForSelector('.groups .split');
    const answer = await lastWord(panel.page, () => panel.press('Not the same statement', 'killer'));
    expect(answer).toContain('not the same statement as at New Jersey Times');
    await panel.page.waitForSelector('.decided');
    await reloaded(at.reader, page);
    const again = await checked(page);
    expect(await wordings(again, 'killer')).not.toContain('executioner');
    await pressAt(again.page, '.decided button');
    await again.page.waitForFunction(() => document.body.textContent?.includes('executioner'));
  });

  it('hide a quotation in list and page, folded under a count, until it is taken back', async () => {
    const page = await article();
    const popup = await checked(page);
    const before = (await marked(page)).length;
    await open(popup, 'killer');
    await press(popup, 'killer', 'Hide this');
    await popup.page.waitForSelector('.hidden-by-reader');
    await expect.poll(() => wordings(popup, 'killer')).toBe('not listed');
    expect(await popup.page.$eval('.hidden-by-reader summary', ({ textContent }) => textContent)).toBe(
      '1 quotation hidden by you',
    );
    await expect.poll(async () => (await painted(page)).length).toBe(before - 1);
    await undo(popup);
    await popup.page.waitForFunction(() => !document.querySelector('.hidden-by-reader'));
    await expect.poll(() => wordings(popup, 'killer')).toContain('executioner');
    await expect.poll(async () => (await painted(page)).length).toBe(before);
  });

  it('are made by keyboard alone, and the focus is led to the way back', async () => {
    const popup = await checked(await article());
    await open(popup, 'killer');
    await popup.page.evaluate(focusOn, 'killer', 'Add a note');
    await popup.page.keyboard.press('Enter');
    await popup.page.waitForSelector('.decide textarea');
    await popup.page.focus('.decide textarea');
    await popup.page.keyboard.type('Seen on video.');
    await popup.page.keyboard.press('Tab');
    await popup.page.keyboard.press('Enter');
    await popup.page.waitForFunction(() => document.activeElement?.className === 'last-word');
    await expect.poll(() => popup.text()).toContain('Your note: Seen on video.');
    await popup.page.keyboard.press('Tab');
    await popup.page.keyboard.press('Enter');
    await popup.page.waitForFunction(() => !document.querySelector('.decided'));
  });

  it('put together what belongs together, and move where a quotation ends', async () => {
    const popup = await checked(await article());
    await press(popup, 'killer', 'Not the same statement');
    await popup.page.waitForFunction(() => !document.body.textContent?.includes('executioner'));
    await open(popup, 'killer');
    await popup.page.evaluate(pressIn, 'killer', 'Belongs with …');
    await choose(popup.page, '.decide form select', 'New Jersey Times');
    await popup.page.waitForFunction(() =>
      [...document.querySelectorAll('.join-words option')].some((one) =>
        one.textContent?.includes('executioner'),
      ),
    );
    await choose(popup.page, '.join-words', 'executioner');
    await press(popup, 'killer', 'Put them together');
    await popup.page.waitForFunction(() =>
      document.querySelector('.decided')?.textContent?.includes('put together'),
    );
    await expect.poll(() => wordings(popup, 'killer')).toContain('executioner');
    await undo(popup);
    await popup.page.waitForFunction(
      () => !document.querySelector('.decided')?.textContent?.includes('put together'),
    );
    await open(popup, 'killer');
    await popup.page.evaluate(pressIn, 'killer', 'Begins or ends elsewhere');
    await popup.page.waitForSelector('.decide form mark');
    await popup.page.evaluate(pressIn, 'killer', 'Begin a word earlier');
    await popup.page.waitForFunction(
      () => document.querySelector('.decide form mark')?.textContent !== 'killer',
    );
    const wanted = await popup.page.$eval('.decide form mark', ({ textContent }) => textContent ?? '');
    await press(popup, 'killer', 'Save these ends');
    await popup.page.waitForFunction(
      (words) =>
        [...document.querySelectorAll('button.base')].some((one) => one.textContent?.includes(words)),
      {},
      wanted,
    );
    await undo(popup);
  });

  it('close the list of what to put together once the parting is taken back', async () => {
    const popup = await checked(await article());
    await press(popup, 'killer', 'Not the same statement');
    await popup.page.waitForFunction(() => !document.body.textContent?.includes('executioner'));
    await open(popup, 'killer');
    await popup.page.evaluate(pressIn, 'killer', 'Belongs with …');
    await popup.page.waitForSelector('.join-words');
    await undo(popup);
    await expect.poll(() => wordings(popup, 'killer')).toContain('executioner');
    await popup.page.waitForFunction(() => !document.querySelector('.join-words'));
  });

  it('that were begun wait until the popup is opened again', async () => {
    const page = await article();
    const popup = await checked(page);
    await open(popup, 'killer');
    await popup.page.evaluate(pressIn, 'killer', 'Add a note');
    await popup.page.waitForSelector('.decide textarea');
    await popup.page.type('.decide textarea', 'Seen on vid');
    await popup.page.waitForFunction(isDraftKept, {}, 'Seen on vid');
    await popup.page.close();
    const again = await checked(page);
    await again.page.waitForFunction(() => document.querySelector('textarea')?.value === 'Seen on vid');
    await again.page.evaluate(pressIn, 'killer', 'Cancel');
    await again.page.waitForFunction(() => !document.querySelector('textarea'));
  });

  /** Chooses the entry that has these words. */
  async function choose(page: Page, list: string, words: string): Promise<void> {
    // Forms are loaded when they are asked for.
    const offered = await page.waitForFunction(
      (selector, wanted) => {
        const options = document.querySelector<HTMLSelectElement>(selector)?.options;
        return [...(options ?? [])].find(({ text }) => text.includes(wanted))?.value;
      },
      {},
      list,
      words,
    );
    await page.select(list, String(await offered.jsonValue()));
  }

  async function open({ page }: PopupView, words: string): Promise<void> {
    await page.evaluate(unfold, words);
    await page.waitForSelector('.decide[open] .choices');
  }
});

/** These run in the popup. */
function pressIn(words: string, button: string): void {
  const entry = [...document.querySelectorAll('li.entry')].find(({ textContent }) =>
    textContent?.includes(words),
  );
  const group = [...(entry?.querySelectorAll('li.group') ?? [])].find(({ textContent }) =>
    textContent?.includes('executioner'),
  );
  const all = [...(group?.querySelectorAll('button') ?? []), ...(entry?.querySelectorAll('button') ?? [])];
  const found = all.find(({ textContent }) => textContent?.trim() === button);
  if (!found) throw new Error(`There is no "${button}".`);
  (found as HTMLElement).click();
}

function focusOn(words: string, button: string): void {
  const entry = [...document.querySelectorAll('li.entry')].find(({ textContent }) =>
    textContent?.includes(words),
  );
  const found = [...(entry?.querySelectorAll('button') ?? [])].find(
    ({ textContent }) => textContent?.trim() === button,
  );
  found?.focus();
}

function unfold(words: string): void {
  const entry = [...document.querySelectorAll('li.entry')].find(({ textContent }) =>
    textContent?.includes(words),
  );
  entry?.querySelector('.decide')?.setAttribute('open', '');
}
