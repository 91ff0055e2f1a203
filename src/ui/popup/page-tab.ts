/** The tab that a popup speaks of. */
import { browser, type Tabs } from '../../browser.ts';

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
export async function pageTab(query: URLSearchParams): Promise<PageTab | null> {
  const named = Number(query.get('tab'));
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
