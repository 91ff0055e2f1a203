/** Starts a check of a tab. Popup and menu come here; what follows is between the page and the background. */
import { browser } from './browser.ts';
import { writeOutcome } from './library/outcome.ts';
import marks from './page/marks.css?inline';
import visit from './page/visit.iife.ts?script&iife';

/** From the root: Firefox reads a bare path as relative to the page that asks. */
const VISIT = `/${visit.replace(/^\//, '')}`;

/**
 * Injects the page's own script, which reads the page and asks the background. Resolves once it runs, or once it
 * is known that it never will; the outcome of the tab says what came of it. Needs `activeTab`, that is, a click.
 */
export async function check(tab: {
  readonly id?: number | undefined;
  readonly url?: string | undefined;
}): Promise<void> {
  if (tab.id === undefined) return;
  const url = tab.url ?? '';
  await writeOutcome(tab.id, { state: 'reading', url, since: Date.now() });
  const target = { tabId: tab.id };
  try {
    // Firefox counts insertions, so the second check would leave a copy behind; removing none is no error.
    await browser.scripting.removeCSS({ target, css: marks });
    await browser.scripting.insertCSS({ target, css: marks });
    const [run] = await browser.scripting.executeScript({ target, files: [VISIT] });
    if (run?.error) await fail(tab.id, url, run.error);
  } catch (error) {
    await writeOutcome(tab.id, { state: 'refused', url, reason: 'barred', detail: wordsOf(error) });
  }
}

function fail(tab: number, url: string, error: unknown): Promise<void> {
  return writeOutcome(tab, { state: 'refused', url, reason: 'failed', detail: wordsOf(error) });
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
