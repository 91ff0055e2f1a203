/** Pages whose markup is a trap, in a real Chromium: how long a reader waits, and how much memory a check takes. */
import { requireBrowser } from '../e2e/browsers.ts';
import { startChromium } from '../e2e/chromium.ts';
import { growth, memoryOf } from '../e2e/memory.ts';
import { openNewsroom } from '../e2e/newsroom.ts';
import { popupView } from '../e2e/pages/popup-view.ts';
import { hostilePages } from '../e2e/press/hostile-pages.ts';

export interface Trial {
  /** From the press of the button until the popup shows a result. */
  readonly seconds: number;
  /** What the page's process holds more than before. */
  readonly megabytes: number;
  readonly asExpected: boolean;
}

const MEGABYTE = 2 ** 20;

export async function hostileTrials(): Promise<readonly Trial[]> {
  const newsroom = await openNewsroom();
  const reader = await startChromium({ executable: requireBrowser('chromium'), headless: true });
  try {
    const trials: Trial[] = [];
    for (const [path, { verdict }] of Object.entries(hostilePages)) {
      const page = await reader.open(newsroom.origin + path);
      const before = memoryOf(reader.browser);
      const start = performance.now();
      const view = await popupView(await reader.click(page));
      const seconds = (performance.now() - start) / 1000;
      const megabytes = growth(before, memoryOf(reader.browser)) / MEGABYTE;
      trials.push({ seconds, megabytes, asExpected: verdict.test(await view.verdict()) });
      await page.close();
    }
    return trials;
  } finally {
    await reader.close();
    await newsroom.close();
  }
}
