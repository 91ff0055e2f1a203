/** Promise: what was found stays as long as the page that it was found in, and no longer. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { ENGINES, given } from './given.ts';
import { marked, painted, reloaded } from './pages/article-page.ts';
import { popupView } from './pages/popup-view.ts';

const NOTHING = { text: '', title: 'Crossquote: check this page' };

describe.each(ENGINES)('in %s', (engine) => {
  const at = given(engine);

  async function checked(path = '/news/001') {
    const page = await at.reader.open(at.newsroom.origin + path);
    const view = await popupView(await at.reader.click(page));
    const marks = await marked(page);
    const label = () => at.reader.badge(page);
    await expect.poll(label).toMatchObject({ title: expect.stringContaining('printed differently') });
    return { page, view, marks, badge: await label() };
  }

  /** Badge and marks as they were, and the popup leads to the place in the page. */
  async function expectKept({ page, marks, badge }: Awaited<ReturnType<typeof checked>>) {
    await turn(page);
    await expect.poll(() => painted(page)).toEqual(marks);
    await expect.poll(() => at.reader.badge(page)).toEqual(badge);
    await page.evaluate(() => scrollTo(0, 0));
    const view = await popupView(await at.reader.click(page));
    expect(await view.verdict()).toMatch(/printed differently elsewhere/);
    await view.choose('on the basis of mutual respect');
    await page.bringToFront();
    await page.waitForFunction(() => scrollY > 0);
  }

  /** Events of a tab come in their order, so what is told of a new tab ends those of this one. */
  async function turn(page: Page) {
    const other = await at.reader.open(`${at.newsroom.origin}/news/ferry`);
    await other.close();
    await page.bringToFront();
  }

  it('stays when the reader jumps within the page', async () => {
    const all = await checked();
    await all.page.evaluate(() => {
      const link = document.createElement('a');
      link.href = '#below';
      document.body.append(link);
      link.click();
    });
    await expectKept(all);
  });

  it('stays when a frame in the page loads', async () => {
    const all = await checked();
    for (const address of ['/news/ferry', '/news/alike']) await all.page.evaluate(loadFrame, address);
    await expectKept(all);
  });

  it.each(['?page=2', '#part-2'])('stays when a script adds %s to the address', async (added) => {
    const all = await checked();
    await all.page.evaluate((to) => history.pushState(null, '', to), added);
    await expectKept(all);
  });

  it('comes where a script has moved the page before the click', async () => {
    const page = await at.reader.open(`${at.newsroom.origin}/news/001`);
    await page.evaluate(() => history.pushState(null, '', '/news/moved'));
    const view = await popupView(await at.reader.click(page));
    expect(await view.verdict()).toMatch(/printed differently elsewhere/);
    expect((await marked(page)).length).toBeGreaterThan(0);
  });

  it('goes when a script moves the page to another article', async () => {
    const { page, view } = await checked();
    await page.evaluate(() => {
      history.pushState(null, '', '/news/another');
      document.body.append('Another article.');
    });
    await page.waitForFunction(() => CSS.highlights.size === 0);
    await view.page.waitForFunction(() => document.body.textContent?.includes('The page has changed'));
    await expect.poll(() => at.reader.badge(page)).toEqual(NOTHING);
  });

  it.each([
    ['is loaded anew', '/news/001'],
    ['gives way to another', '/news/002'],
  ])('goes when the page %s', async (_, path) => {
    const { page, view } = await checked();
    await page.goto(at.newsroom.origin + path);
    await view.page.waitForFunction(() => document.body.textContent?.includes('The page has changed'));
    await expect.poll(() => at.reader.badge(page)).toEqual(NOTHING);
    expect(await painted(page)).toEqual([]);
  });

  it('goes when the reader leaves, and does not come back half', async () => {
    const { page } = await checked();
    await page.goto(`${at.newsroom.origin}/news/ferry`);
    await page.goBack();
    await expect.poll(() => painted(page)).toEqual([]);
    await expect.poll(() => at.reader.badge(page)).toEqual(NOTHING);
  });

  it('is found again by a click in the very moment in which the page is loaded anew', async () => {
    const { page, marks } = await checked();
    await page.reload();
    const second = await popupView(await at.reader.click(page));
    await expect.poll(() => painted(page)).toEqual(marks);
    expect(await second.verdict()).toMatch(/printed differently elsewhere/);
    expect(await second.text()).not.toContain('The page has changed');
  });

  it('is found again, once, by a second click', async () => {
    const { page, marks } = await checked();
    await reloaded(at.reader, page);
    const second = await popupView(await at.reader.click(page));
    expect(await second.verdict()).toMatch(/printed differently elsewhere/);
    expect(await marked(page)).toEqual(marks);
  });
});

/** Runs in the page. */
function loadFrame(address: string): Promise<void> {
  const frame = document.querySelector('iframe') ?? document.createElement('iframe');
  return new Promise((resolve) => {
    frame.addEventListener('load', () => resolve(), { once: true });
    frame.src = address;
    if (!frame.isConnected) document.body.append(frame);
  });
}
