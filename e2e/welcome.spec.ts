/** Promise: once installed, the extension shows on a real case what it does, and needs no page and no permission. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { ENGINES, given } from './given.ts';
import { marked, painted } from './pages/article-page.ts';
import { expectFaultless } from './pages/axe.ts';
import { pressAt } from './pages/buttons.ts';
import { WELCOME } from './reader.ts';

describe.each(ENGINES)('in %s', (engine) => {
  const at = given(engine, { welcome: true });

  it('opens by itself, once', async () => {
    const { reader } = at;
    const pages = await reader.browser.pages();
    const addresses = await Promise.all(pages.map((page) => page.evaluate(() => location.href)));
    expect(addresses.filter((address) => address === reader.root + WELCOME)).toHaveLength(1);
    const opened = pages[addresses.indexOf(reader.root + WELCOME)]!;
    await opened.waitForSelector('.tour');
    expect(await painted(opened)).toEqual([]);
  });
});

describe.each(ENGINES)('the tour in %s', (engine) => {
  const at = given(engine);
  const open = async (): Promise<Page> => {
    const page = await at.reader.openOwn(WELCOME);
    await page.waitForSelector('.tour');
    return page;
  };
  const press = async (page: Page): Promise<void> => {
    await page.focus('.tour .ways .primary');
    await page.keyboard.press('Enter');
  };
  const step = (page: Page) => page.$eval('[aria-current=step] h2', ({ textContent }) => textContent);

  it('marks the article, then opens a card, by keyboard alone', async () => {
    const page = await open();
    expect(await step(page)).toBe('You read an article');
    await press(page);
    const marks = await marked(page);
    expect(marks.map(({ text }) => text).join(' ')).toContain('executioner');
    await expect
      .poll(() => page.$eval('.popup .line', ({ textContent }) => textContent))
      .toMatch(/printed differently elsewhere/);
    await press(page);
    await page.waitForFunction(() => document.documentElement.childElementCount === 3);
    await expect.poll(() => step(page)).toBe('You see who prints what');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.documentElement.childElementCount === 2);
    await page.waitForFunction(() => document.activeElement?.textContent === 'Use it on your pages');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'start');
  });

  it('takes the marks away on the way back', async () => {
    const page = await open();
    await press(page);
    await marked(page);
    await pressAt(page, '.tour .ways .button:not(.primary)');
    await page.waitForFunction(() => CSS.highlights.size === 0);
    await expect.poll(() => step(page)).toBe('You read an article');
  });

  it('can be skipped, and says which key checks a page and what leaves the machine', async () => {
    const page = await open();
    await page.focus('.skip a');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.hash === '#start');
    const told = await page.$eval('.start', ({ textContent }) => textContent ?? '');
    expect(told).toMatch(/Nothing leaves your machine\./);
    await page.waitForSelector('.shortcut');
    expect(await page.$$eval('.shortcut kbd', (all) => all.map(({ textContent }) => textContent))).toEqual([
      'Alt',
      'Shift',
      'Q',
    ]);
  });
});

describe('the welcome page', () => {
  const at = given('chromium');

  it('has no fault that axe finds at any step, light or dark, and fits 320 px', async () => {
    const page = await at.reader.openOwn(WELCOME);
    await page.setViewport({ width: 320, height: 800 });
    await page.waitForSelector('.tour');
    for (const step of [1, 2, 3]) {
      await page.waitForFunction(
        (wanted) => document.querySelector(`.tour li:nth-child(${wanted})[aria-current=step]`),
        {},
        step,
      );
      await expectFaultless(page, `step ${step}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      if (step < 3) await pressAt(page, '.tour .ways .primary');
    }
  });
});
