/** Promise: what a reader hides again and again becomes a rule if they want it, listed and to be taken back. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { ENGINES, given } from './given.ts';
import { painted } from './pages/article-page.ts';
import { type PopupView, popupView } from './pages/popup-view.ts';
import { harbourWithoutTitles, harbourWithTitles } from './press/own-stories.ts';

const FOLDED = '.ruled-by-reader';
const RULE = 'Not marked at The Quay Courier: Title or form of address differs';

describe.each(ENGINES)('rules in %s', (engine) => {
  const at = given(engine);

  async function checked(path: string): Promise<{ readonly page: Page; readonly popup: PopupView }> {
    const page = await at.reader.open(at.newsroom.origin + path);
    return { page, popup: await popupView(await at.reader.click(page)) };
  }

  it('are offered once after three dismissals, followed, listed and taken back', async () => {
    const saved = (await checked(harbourWithTitles.path)).popup.page;
    await press(saved, 'Save this article');
    await saved.waitForFunction(() => document.body.textContent?.includes('Saved in your library.'));

    const { page, popup } = await checked(harbourWithoutTitles.path);
    const all = (await painted(page)).length;
    for (const count of [1, 2, 3]) {
      expect(await popup.page.$('.rule-offer'), `before ${count}`).toBeNull();
      await hideFirst(popup.page, count);
    }
    await popup.page.waitForSelector('.rule-offer');
    await press(popup.page, 'Never at The Quay Courier');
    await popup.page.waitForSelector(FOLDED);
    expect(await popup.page.$eval(FOLDED, ({ textContent }) => textContent)).toContain(
      `By your rule: ${RULE}`,
    );
    expect(await popup.page.$eval(`${FOLDED} summary`, ({ textContent }) => textContent)).toBe(
      '1 quotation folded by your rules',
    );
    expect((await painted(page)).length).toBe(all - 4);

    await page.bringToFront();
    await page.reload();
    const again = await popupView(await at.reader.click(page));
    await again.page.waitForSelector(FOLDED);
    expect((await painted(page)).length).toBe(all - 4);

    const options = await at.reader.openOwn('/src/ui/options/index.html#settings');
    await options.waitForSelector('#rules ~ ul li');
    expect(await options.$eval('#rules ~ ul li', ({ textContent }) => textContent)).toContain(RULE);
    await options.close();

    await page.bringToFront();
    const { page: last } = await popupView(await at.reader.click(page));
    await press(last, 'Take the rule back');
    await last.waitForFunction((folded) => !document.querySelector(folded), {}, FOLDED);
    expect((await painted(page)).length).toBe(all - 3);
    await press(last, 'Hide this');
    await last.waitForFunction(() => document.querySelector('.last-word')?.textContent?.includes('Hidden'));
    expect(await last.$('.rule-offer')).toBeNull();
  });
});

/** Hides the first quotation that differs in small ways, and waits until so many are hidden. */
async function hideFirst(page: Page, count: number): Promise<void> {
  await unfold(page);
  await page.waitForSelector('li.entry.trivial .decide[open] .choices');
  await press(page, 'Hide this', 'li.entry.trivial');
  await page.waitForFunction(
    (wanted) => document.querySelectorAll('.hidden-by-reader li').length === wanted,
    {},
    count,
  );
}

async function press(page: Page, label: string, within = 'body'): Promise<void> {
  if (label === 'Hide this') {
    await unfold(page);
    await page.waitForSelector('li.entry.trivial .decide[open] .choices');
  }
  await page.evaluate(
    (words, place) => {
      const places = [...document.querySelectorAll(place)];
      const found = places
        .flatMap((one) => [...one.querySelectorAll('button')])
        .find(({ textContent }) => textContent?.trim() === words);
      if (!found) throw new Error(`There is no "${words}".`);
      found.click();
    },
    label,
    within,
  );
}

const unfold = (page: Page): Promise<void> =>
  page.$$eval('details.section, li.entry.trivial .decide', (all) => {
    for (const details of all) details.setAttribute('open', '');
  });
