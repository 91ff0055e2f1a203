/** Promise: a site is switched on only after the browser itself has asked. Its real question, and a real yes. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES, startReader } from './given.ts';
import { pressAtByHand } from './pages/buttons.ts';
import type { Reader } from './reader.ts';
import { openScreen, type Screen, screenMissing } from './screen.ts';

/** Browsers take no yes in the first moments, nor one that comes quickly after another click. */
const BETWEEN_CLICKS_MS = 1_000;

describe.each(ENGINES)("the browser's own question in %s", (engine) => {
  // Firefox's can be pressed from within; Chromium's shows itself on a screen alone.
  const missing = engine === 'chromium' ? screenMissing() : null;
  let screen: Screen | undefined;
  let reader: Reader | undefined;

  beforeAll(async () => {
    if (missing) return;
    if (engine === 'chromium') screen = await openScreen();
    reader = await startReader(engine, {
      headless: engine === 'firefox',
      asks: true,
      ...(screen && { display: screen.display }),
    });
  });
  afterAll(async () => {
    await reader?.close();
    screen?.close();
  });

  it('is asked when a site is switched on, and once the answer is yes, the site is', async ({ skip }) => {
    if (missing) skip(missing);
    if (!reader) throw new Error('No browser is open.');
    const page = await reader.openOwn('/src/ui/options/index.html#settings');
    await page.waitForSelector('.sites input');
    await page.type('.sites input', 'http://localhost/');
    const origins = () =>
      page.evaluate(async () => (await globalThis.chrome.permissions.getAll()).origins ?? []);
    const listed = () =>
      page.$$eval('.sites ul.always bdi', (all) => all.map(({ textContent }) => textContent));
    await pressAtByHand(page, '.sites form button[type="submit"]');
    expect([await origins(), await listed()]).toEqual([[], []]);
    await expect
      .poll(
        async () => {
          const granted = await origins();
          if (granted.length === 0) await reader?.agree();
          return granted;
        },
        { interval: BETWEEN_CLICKS_MS, timeout: 60_000 },
      )
      .toEqual(['http://localhost/*']);
    await expect.poll(listed).toEqual(['localhost']);
  });
});
