/** How smooth a page stays while something goes on: what its reader waits for when they scroll, type or press. */
import type { Page } from 'puppeteer-core';
import type { Reader } from '../reader.ts';

export interface Smoothness {
  /** The longest time between two frames, in milliseconds. */
  readonly longest: number;
  /** How many came later than a reader would not notice. */
  readonly slow: number;
  /** For how long the page's own thread worked, in milliseconds, whatever else the machine did; null in Firefox. */
  readonly busy: number | null;
}

/** Browsers call a task of the page long from here on. */
const SLOW_MS = 50;

export interface Watch {
  readonly stop: () => Promise<Smoothness>;
}

/** Watches the page from now on. It must be in front. */
export async function watchWork({ engine }: Reader, page: Page): Promise<Watch> {
  await page.bringToFront();
  const threadTime = engine === 'chromium' ? await threadClock(page) : null;
  const begun = await threadTime?.();
  const counted = page.evaluate(COUNT_FRAMES) as Promise<Omit<Smoothness, 'busy'>>;
  await page.waitForFunction("'stopCounting' in window");
  return {
    stop: async () => {
      await page.evaluate('window.stopCounting()');
      const busy = threadTime && begun !== undefined ? (await threadTime()) - begun : null;
      return { ...(await counted), busy };
    },
  };
}

async function threadClock(page: Page): Promise<() => Promise<number>> {
  const devtools = await page.createCDPSession();
  await devtools.send('Performance.enable');
  return async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? Number.NaN);
  };
}

/** Text, since benchmarks run through a compiler that leaves marks of its own in functions. */
const COUNT_FRAMES = `new Promise((resolve) => {
  let [last, longest, slow, isOver] = [performance.now(), 0, 0, false];
  window.stopCounting = () => {
    isOver = true;
  };
  const frame = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    if (now - last > ${SLOW_MS}) slow++;
    last = now;
    if (isOver) resolve({ longest, slow });
    else requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
})`;
