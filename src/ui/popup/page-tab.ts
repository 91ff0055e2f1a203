/** The tab that a popup speaks of, and the check that its opening begins. */
import { browser, type Tabs } from '../../browser.ts';
import { check } from '../../check.ts';
import { fits, type Outcome, readOutcome, settled } from '../../library/outcome.ts';

export interface PageTab {
  readonly id: number;
  readonly url?: string;
  readonly title?: string;
  readonly window?: number;
}

/**
 * The tab named by `?tab=` in the address, for a popup that was opened as a page of its own; else the one that the
 * reader looks at. Null when there is none.
 */
export async function pageTab(search: string): Promise<PageTab | null> {
  const named = Number(new URLSearchParams(search).get('tab'));
  const tab = named > 0 ? await browser.tabs.get(named).catch(() => null) : await activeTab();
  if (tab?.id === undefined) return null;
  return {
    id: tab.id,
    ...(tab.url && { url: tab.url }),
    ...(tab.title && { title: tab.title }),
    ...(tab.windowId !== undefined && { window: tab.windowId }),
  };
}

async function activeTab(): Promise<Tabs.Tab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab ?? null;
}

/**
 * What is known of the page in the tab; when that is nothing, a check begins. Before anything is drawn: a view's
 * effects wait for its first frame, and a popup's first frame for its window.
 */
export async function begin(tab: PageTab): Promise<Outcome> {
  const found = await readOutcome(tab.id);
  return found && stands(found, tab) ? found : check(tab.id, tab.url);
}

/** Whether what is known spares a new check: a finished one of this page, or one that is under way. */
function stands(found: Outcome, tab: PageTab): boolean {
  return fits(found, tab.url) && settled(found, Date.now()).state !== 'refused';
}
