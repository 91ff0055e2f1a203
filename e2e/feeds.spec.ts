/** Promise: a feed that the reader follows fills the library, and says how it stands. */
import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { ENGINES, given } from './given.ts';
import { press, pressAt, pressAtByHand, pressByHand } from './pages/buttons.ts';
import { popupView } from './pages/popup-view.ts';
import { clearKept } from './store/clearing.ts';

const OPTIONS = '/src/ui/options/index.html#feeds';
const SETTINGS = '/src/ui/options/index.html#settings';

describe.each(ENGINES)('feeds in %s', (engine) => {
  // What a reader follows is an order: the feed and the pages that it names.
  const at = given(engine, { ordered: /^GET http:\/\/localhost:\d+\// });
  beforeEach(() => clearKept(at.reader));

  async function follow(address: string): Promise<Page> {
    await at.reader.allow('http://localhost/*');
    const page = await at.reader.openOwn(OPTIONS);
    await page.waitForSelector('.follow input');
    await page.type('.follow input', address);
    await pressAtByHand(page, '.follow button');
    return page;
  }

  it('are read when they are followed, and their articles are witnesses', async () => {
    const options = await follow(`${at.newsroom.origin}/feeds/quay.xml`);
    await says(options, 'Last read on');
    await expect.poll(() => textOf(options)).toContain('The Quay Courier');
    const page = await at.reader.open(`${at.newsroom.origin}/islands/ferry`);
    const view = await popupView(await at.reader.click(page));
    expect(await view.toldBy()).toEqual([expect.stringContaining('The Quay Courier')]);
  });

  it('say so at once when the reader takes back what they need', async () => {
    const options = await follow(`${at.newsroom.origin}/feeds/quay.xml`);
    await says(options, 'Last read on');
    const settings = await at.reader.openOwn(SETTINGS);
    const site = '.permissions input[name="http://localhost/*"]';
    await pressAt(settings, site);
    await expect.poll(() => settings.$eval(site, (box) => (box as HTMLInputElement).checked)).toBe(false);
    await says(options, 'a permission that it needs was taken back');
    await at.reader.allow('http://localhost/*');
    await options.bringToFront();
    if (engine === 'firefox') await pressByHand(options, 'Allow it again'); // Chromium would ask, and has been told
    await expect.poll(() => textOf(options)).not.toContain('was taken back');
  });

  it('that are none say so, and are left with a way back', async () => {
    const options = await follow(`${at.newsroom.origin}/feeds/none.xml`);
    await says(options, 'This is not a feed.');
    await press(options, 'Unfollow');
    await says(options, 'You no longer follow');
    await expect.poll(() => textOf(options)).not.toContain('This is not a feed.');
    await press(options, 'Undo');
    await says(options, 'This is not a feed.');
  });

  it('have addresses of the web, nothing else', async () => {
    const options = await follow('javascript:alert(1)');
    await says(options, 'This is not a web address.');
  });
});

const textOf = (page: Page): Promise<string> => page.$eval('.feeds', ({ textContent }) => textContent ?? '');

async function says(page: Page, words: string): Promise<void> {
  await expect.poll(() => textOf(page)).toContain(words);
}
