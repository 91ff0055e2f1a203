/** The tab that a popup speaks of, and where its check stands. */
import { useEffect, useState } from 'preact/hooks';
import { browser, type Tabs } from '../../browser.ts';
import { check } from '../../check.ts';
import { fits, type Outcome, readOutcome, settled, watchOutcome } from '../../library/outcome.ts';
import { useElapsed } from '../parts/elapsed.ts';

export interface PageTab {
  readonly id: number;
  readonly url?: string;
  readonly title?: string;
}

/**
 * The tab named by `?tab=` in the address, for a popup that was opened as a page of its own; else the one that the
 * reader looks at. Null when there is none.
 */
export async function pageTab(search: string): Promise<PageTab | null> {
  const named = Number(new URLSearchParams(search).get('tab'));
  const tab = named > 0 ? await browser.tabs.get(named).catch(() => null) : await activeTab();
  if (tab?.id === undefined) return null;
  return { id: tab.id, ...(tab.url && { url: tab.url }), ...(tab.title && { title: tab.title }) };
}

async function activeTab(): Promise<Tabs.Tab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab ?? null;
}

export interface Check {
  readonly outcome: Outcome | null;
  /** True once the reading takes long enough to deserve a word. */
  readonly slow: boolean;
  /** True when the page was left or loaded anew, so that nothing is known of it any more. */
  readonly gone: boolean;
  readonly again: () => void;
}

/** Watches the outcome of the tab; starts a check when there is none of this page. */
export function useCheck(tab: PageTab): Check {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [gone, setGone] = useState(false);
  useEffect(() => {
    const stop = watchOutcome(tab.id, (changed) => {
      setOutcome(changed);
      setGone(changed === null);
    });
    void readOutcome(tab.id).then((found) => {
      if (found && stands(found, tab)) setOutcome(found);
      else void check(tab);
    });
    return stop;
  }, [tab]);
  const elapsed = useElapsed(outcome);
  const again = () => void checkAfresh(tab);
  return { outcome: outcome && settled(outcome, elapsed.now), slow: elapsed.slow, gone, again };
}

/** The tab may show another page by now. */
async function checkAfresh(tab: PageTab): Promise<void> {
  await check(await browser.tabs.get(tab.id).catch(() => tab));
}

/** Whether what is known spares a new check: a finished one of this page, or one that is under way. */
function stands(found: Outcome, tab: PageTab): boolean {
  return fits(found, tab.url) && settled(found, Date.now()).state !== 'refused';
}
