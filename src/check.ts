/** Starts a check of a tab. Popup and menu come here; what follows is between the page and the background. */
import { browser } from './browser.ts';
import { type Outcome, writeOutcome } from './library/outcome.ts';
import visit from './page/visit.iife.ts?script&iife';

/** From the root: Firefox reads a bare path as relative to the page that asks. */
const VISIT = `/${visit.replace(/^\//, '')}`;

/** What a browser shows as a page of markup; viewers of PDFs and images are pages as well, but have no words. */
const MARKUP = /\b(?:html|xml|xhtml\+xml|text\/plain)\b/;

interface Checked {
  readonly id?: number | undefined;
  readonly url?: string | undefined;
}

/**
 * Injects the page's own script, which reads the page and asks the background. Resolves once it runs, or once it
 * is known that it never will; the outcome of the tab says what came of it. Needs `activeTab`, that is, a click.
 */
export async function check({ id, url = '' }: Checked): Promise<void> {
  if (id === undefined) return;
  const noted = writeOutcome(id, { state: 'reading', url, since: Date.now() });
  const refusal = await inject(id, noted);
  if (refusal) await writeOutcome(id, { state: 'refused', url, ...refusal });
}

type Refused = Pick<Extract<Outcome, { state: 'refused' }>, 'reason' | 'detail'>;

/** `noted`: that the reading has begun stands in the outcome, which the page's answer must not be overtaken by. */
async function inject(tabId: number, noted: Promise<unknown>): Promise<Refused | null> {
  const target = { tabId };
  try {
    const asked = browser.scripting.executeScript({ target, func: () => document.contentType });
    const [[type]] = await Promise.all([asked, noted]);
    if (!MARKUP.test(String(type?.result))) return { reason: 'barred', detail: String(type?.result) };
    const [run] = await browser.scripting.executeScript({ target, files: [VISIT] });
    return run?.error ? { reason: 'failed', detail: wordsOf(run.error) } : null;
  } catch (error) {
    return { reason: 'barred', detail: wordsOf(error) };
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
