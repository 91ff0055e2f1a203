/** The whole click on saved news pages in a real Chromium, with the bundled library: until the outcome stands. */
import type { Page } from 'puppeteer-core';
import { requireBrowser } from '../e2e/browsers.ts';
import { startChromium } from '../e2e/chromium.ts';
import { popupView } from '../e2e/pages/popup-view.ts';
import type { Reader } from '../e2e/reader.ts';
import type { PageCase } from './pages.ts';
import { servePages } from './served-page.ts';

/**
 * Milliseconds from the press of the button, of each page that was checked. Hardly one of them tells the bundled story,
 * so that there are no marks to wait for: what is waited for is the outcome, which is kept in the moment in which the
 * marks go to the page.
 */
export async function pageClicks(pages: readonly PageCase[]): Promise<readonly number[]> {
  const served = await servePages(pages);
  const reader = await startChromium({ executable: requireBrowser('chromium'), headless: true });
  try {
    const own = await reader.openOwn('/src/ui/options/index.html');
    await own.evaluate(watchOutcomes);
    const times: number[] = [];
    for (const i of pages.keys()) times.push(await click(reader, own, served.address + i));
    return times.filter((time) => !Number.isNaN(time));
  } finally {
    await reader.close();
    served.close();
  }
}

/** NaN where the page was refused. */
async function click(reader: Reader, own: Page, address: string): Promise<number> {
  const page = await reader.open(address);
  const start = performance.timeOrigin + performance.now();
  await popupView(await reader.click(page));
  const outcome = await own.evaluate(outcomeAt, address);
  await page.close();
  return outcome.checked ? outcome.at - start : Number.NaN;
}

interface Seen {
  readonly at: number;
  readonly checked: boolean;
}

type Watching = typeof globalThis & { seen: Map<string, Seen> };

/** Runs in a page of the extension. */
function watchOutcomes(): void {
  const seen = new Map<string, Seen>();
  (globalThis as Watching).seen = seen;
  chrome.storage.session.onChanged.addListener((changes) => {
    const at = performance.timeOrigin + performance.now();
    for (const { newValue } of Object.values(changes)) {
      if (typeof newValue !== 'string') continue;
      const { state, url } = JSON.parse(newValue) as { readonly state?: string; readonly url?: string };
      if (url && state !== 'reading' && !seen.has(url)) seen.set(url, { at, checked: state !== 'refused' });
    }
  });
}

/** Runs in a page of the extension. */
async function outcomeAt(address: string): Promise<Seen> {
  const { seen } = globalThis as Watching;
  for (;;) {
    const found = seen.get(address);
    if (found) return found;
    await new Promise((resolve) => chrome.storage.session.onChanged.addListener(() => resolve(null)));
  }
}
