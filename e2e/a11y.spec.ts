/** Promise: popup and panel can be used by everybody: read aloud, by keyboard alone, in light and dark. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { given } from './given.ts';
import { expectFaultless } from './pages/axe.ts';
import { press } from './pages/buttons.ts';
import { openForms, unfold } from './pages/forms.ts';
import { libraryView } from './pages/library-view.ts';
import { type Panel, panelView } from './pages/panel.ts';
import { popupView } from './pages/popup-view.ts';

const SMALLEST_PX = 12;

const STATES = ['/news/001', '/news/003', '/news/ferry', '/news/alike', '/hard/front', '/hard/picture.png'];

describe('the popup', () => {
  const at = given('chromium');

  async function popup(path: string): Promise<Page> {
    const page = await at.reader.open(at.newsroom.origin + path);
    return (await popupView(await at.reader.click(page))).page;
  }

  it.each(STATES)('has no fault that axe finds, light or dark, on %s', async (path) => {
    const page = await popup(path);
    await unfold(page);
    await expectFaultless(page, path);
  });

  it.each(STATES)('prints no text smaller than 12 px on %s', async (path) => {
    const page = await popup(path);
    expect(await page.evaluate(smallTexts, SMALLEST_PX)).toEqual([]);
  });

  it('is worked by keyboard: everything is reached, and seen when it is', async () => {
    const page = await popup('/news/001');
    await page.waitForSelector('.save-article .button');
    await page.waitForSelector('.site-switch input');
    const reached = await walk(page);
    const controls = await page.$$eval('button, a, select, summary', (all) =>
      all.filter((one) => one.checkVisibility()).map(({ textContent }) => textContent ?? ''),
    );
    expect(controls.length).toBeGreaterThan(5);
    expect(reached.map(({ text }) => text)).toEqual(expect.arrayContaining(controls));
    expect(reached.filter(({ visible }) => !visible)).toEqual([]);
  });

  it('folds out and leads to the page by Enter', async () => {
    const article = await at.reader.open(`${at.newsroom.origin}/news/001`);
    const { page } = await popupView(await at.reader.click(article));
    await page.focus('details.section summary');
    await page.keyboard.press('Enter');
    await page.waitForSelector('details.section[open]');
    await page.focus('details.section li.entry button');
    await page.keyboard.press('Enter');
    await article.waitForFunction(() => document.documentElement.childElementCount === 3);
  });
});

describe('the panel', () => {
  const at = given('chromium');

  async function panel(path: string, width: number): Promise<Panel> {
    const page = await at.reader.open(at.newsroom.origin + path);
    const popup = await popupView(await at.reader.click(page));
    const tab = await popup.page.evaluate(async () => {
      const [front] = await chrome.tabs.query({ active: true, currentWindow: true });
      return front?.id;
    });
    const opened = await at.reader.openOwn(`/src/ui/panel/index.html?tab=${tab}`);
    await opened.setViewport({ width, height: 800 });
    await opened.waitForFunction((wanted) => innerWidth === wanted, {}, width);
    return panelView(opened);
  }

  async function expectReadable({ page }: Panel, what: string): Promise<void> {
    await expectFaultless(page, what);
    expect(await page.evaluate(smallTexts, SMALLEST_PX), what).toEqual([]);
  }

  it.each(STATES)('has no fault that axe finds, light or dark, on %s', async (path) => {
    await expectReadable(await panel(path, 400), path);
  });

  it('has none on a page that was not checked', async () => {
    const view = await panel('/news/001', 400);
    await view.page.evaluate(() => chrome.storage.session.clear());
    await expect.poll(() => view.sum()).toBe('This page was not checked yet');
    await expectReadable(view, 'not checked');
  });

  it.each([320, 1200])('has none in any view at %i pixels, with everything unfolded', async (width) => {
    const view = await panel('/news/001', width);
    if (width > 1000) await view.press('Readings in full', 'no secret');
    for (const [name, drawn] of [
      ['Readings', '.readings'],
      ['Side by side', width > 1000 ? '.lines path' : '.side-by-side'],
      ['Timeline', '.times'],
    ] as const) {
      await view.press(name);
      await view.page.waitForSelector(drawn);
      await unfold(view.page);
      await expectReadable(view, name);
    }
  });

  it.each([320, 1200])('is worked by keyboard alone at %i pixels', async (width) => {
    const { page } = await panel('/news/001', width);
    await page.waitForSelector('.site-switch input');
    await unfold(page);
    const reached = await walk(page);
    const controls = await page.$$eval('button, a, select, summary', (all) =>
      all.filter((one) => one.checkVisibility()).map(({ textContent }) => textContent ?? ''),
    );
    expect(controls.length).toBeGreaterThan(20);
    expect(reached.map(({ text }) => text)).toEqual(expect.arrayContaining(controls));
    expect(reached.filter(({ visible }) => !visible)).toEqual([]);
  });
});

describe('what a reader decides', () => {
  const at = given('chromium');

  it.each(['popup', 'panel'])(
    'has no fault that axe finds, light or dark, with every form open in the %s',
    async (where) => {
      const article = await at.reader.open(`${at.newsroom.origin}/news/001`);
      const { page } =
        where === 'popup'
          ? await popupView(await at.reader.click(article))
          : await panelView(await at.reader.panel(article));
      await unfold(page);
      await openForms(page);
      await expectFaultless(page, 'forms');
      await press(page, 'I checked this', { within: '.decide' });
      await page.waitForSelector('.last-word');
      await page.waitForSelector('.decided');
      await expectFaultless(page, 'told');
      expect(await page.evaluate(smallTexts, SMALLEST_PX)).toEqual([]);
    },
  );
});

describe('the library page', () => {
  const at = given('chromium');

  it.each([320, 1200])(
    'has no fault that axe finds, light or dark, in any view at %i pixels',
    async (width) => {
      const view = await libraryView(at.reader);
      const { page } = view;
      await page.setViewport({ width, height: 800 });
      const [first] = await view.headlines();
      await view.unfold(first);
      await view.press('Who else tells this');
      await page.waitForSelector('.tellers li');
      await unfold(page);
      for (const name of ['library', 'feeds', 'settings'] as const) {
        await view.go(name);
        await expectFaultless(page, name);
        expect(await page.evaluate(smallTexts, SMALLEST_PX), name).toEqual([]);
        const isTooWide = 'document.documentElement.scrollWidth > innerWidth';
        expect(await page.evaluate(isTooWide), `${name} scrolls sideways`).toBe(false);
      }
    },
  );
});

/** Runs in the popup: elements with words of their own in letters that are too small. */
function smallTexts(smallest: number): string[] {
  const speaks = (element: Element) =>
    [...element.childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent?.trim());
  const small = (element: Element) => Number.parseFloat(getComputedStyle(element).fontSize) < smallest;
  return [...document.body.querySelectorAll('*')]
    .filter((element) => speaks(element) && small(element))
    .map(({ outerHTML }) => outerHTML.slice(0, 120));
}

interface Stop {
  readonly text: string;
  readonly visible: boolean;
}

/** Tabs through the page once. */
async function walk(page: Page): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  for (let steps = 0; steps < 200; steps++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const { activeElement } = document;
      if (!activeElement || activeElement === document.body) return null;
      const { outlineStyle, boxShadow } = getComputedStyle(activeElement);
      return {
        text: activeElement.textContent ?? '',
        visible: outlineStyle !== 'none' || boxShadow !== 'none',
        first: activeElement === document.querySelector('summary, button, a, select'),
      };
    });
    if (!stop || (stop.first && stops.length > 0)) return stops;
    stops.push(stop);
  }
  return stops;
}
