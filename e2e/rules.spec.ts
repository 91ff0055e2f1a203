/** Promise: what a reader hides again and again becomes a rule if they want it, listed and to be taken back. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { ENGINES, given } from './given.ts';
import { marked, painted, reloaded } from './pages/article-page.ts';
import { expectFaultless } from './pages/axe.ts';
import { press } from './pages/buttons.ts';
import { lastWord } from './pages/last-word.ts';
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
    const all = (await marked(page)).length;
    for (const hidden of [1, 2, 3]) {
      expect(await popup.page.$('.rule-offer'), `before ${hidden}`).toBeNull();
      await hideFirst(popup.page, hidden);
    }
    await popup.page.waitForSelector('.rule-offer');
    if (engine === 'chromium') await expectFaultless(popup.page, 'offered');
    await press(popup.page, 'Never at The Quay Courier');
    await popup.page.waitForSelector(FOLDED);
    const words = (at: string) => popup.page.$eval(at, ({ textContent }) => textContent);
    await expect.poll(() => words(FOLDED)).toContain(`By your rule: ${RULE}`);
    await expect.poll(() => words(`${FOLDED} summary`)).toBe('1 quotation folded by your rules');
    await expect.poll(() => words('.verdict .line')).toBe('All quotations are hidden.');
    expect(await popup.page.$('.none')).toBeNull();
    if (engine === 'chromium') await expectFaultless(popup.page, 'followed');
    await expect.poll(() => count(page)).toBe(all - 4);

    await reloaded(at.reader, page);
    const again = await popupView(await at.reader.click(page));
    await again.page.waitForSelector(FOLDED);
    await expect.poll(() => count(page)).toBe(all - 4);

    const options = await at.reader.openOwn('/src/ui/options/index.html#settings');
    await options.waitForSelector('#rules ~ ul li');
    expect(await options.$eval('#rules ~ ul li', ({ textContent }) => textContent)).toContain(RULE);
    await options.close();

    await page.bringToFront();
    const { page: last } = await popupView(await at.reader.click(page));
    await press(last, 'Take the rule back');
    await last.waitForFunction((folded) => !document.querySelector(folded), {}, FOLDED);
    await expect.poll(() => count(page)).toBe(all - 3);
    await hideFirst(last, 4);
    expect(await last.$('.rule-offer')).toBeNull();
  });
});

const count = async (page: Page): Promise<number> => (await painted(page)).length;

/** Hides the first quotation that differs in small ways, and waits until so many are hidden and the answer is there. */
async function hideFirst(page: Page, hidden: number): Promise<void> {
  await page.$$eval('details.section, li.entry.trivial .decide', (all) => {
    for (const details of all) details.setAttribute('open', '');
  });
  await page.waitForSelector('li.entry.trivial .decide[open] .choices');
  const answer = await lastWord(page, () => press(page, 'Hide this', { within: 'li.entry.trivial' }));
  expect(answer).toContain('Hidden');
  await page.waitForFunction(
    (wanted) => document.querySelectorAll('.hidden-by-reader li').length === wanted,
    {},
    hidden,
  );
}
