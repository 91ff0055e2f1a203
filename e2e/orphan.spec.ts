/** Promise: marks end with the extension that made them. Firefox ends its scripts itself, and takes their style along. */
import { describe, expect, it } from 'vitest';
import { given } from './given.ts';
import { marked, painted } from './pages/article-page.ts';
import { popupView } from './pages/popup-view.ts';

describe('in chromium', () => {
  const at = given('chromium');

  it('marks go when the reader comes back to a page whose extension was reloaded', async () => {
    const page = await at.reader.open(`${at.newsroom.origin}/news/001`);
    await popupView(await at.reader.click(page));
    expect((await marked(page)).length).toBeGreaterThan(0);
    const worker = await at.reader.browser
      .targets()
      .find((target) => target.type() === 'service_worker')
      ?.worker();
    await worker?.evaluate(() => chrome.runtime.reload()).catch(() => {}); // ends the one who would answer
    await page.bringToFront();
    await expect
      .poll(async () => {
        await page.mouse.move(200, 200);
        await page.mouse.move(220, 220);
        return painted(page);
      })
      .toEqual([]);
  });
});
