/** The tab that the panel speaks of: the one in front of its window, or one that the address names. */
import { useEffect, useState } from 'preact/hooks';
import { browser, type Tabs } from '../../browser.ts';
import { type Outcome, settled } from '../../library/outcome.ts';
import { useElapsed } from '../parts/elapsed.ts';
import { useOutcome } from '../parts/use-outcome.ts';

export interface FollowedTab {
  readonly id: number;
  readonly title?: string;
  /** Known only where we may read the page: then, and only then, a click in the panel can check it. */
  readonly url?: string;
}

/** `named`: the tab to speak of, for a panel that was opened as a page of its own. Null until the tab is known. */
export function useFollowedTab(named: number | null): FollowedTab | null {
  const [tab, setTab] = useState<FollowedTab | null>(null);
  useEffect(() => follow(named, setTab), [named]);
  return tab;
}

/** Calls back with the tab and each time that it, or what it shows, changes. Returns how to stop. */
function follow(named: number | null, changed: (tab: FollowedTab) => void): () => void {
  let shown: number | null = null;
  let asked = 0;
  const look = async (): Promise<void> => {
    const turn = ++asked;
    const tab = await (named === null ? frontTab() : browser.tabs.get(named).catch(() => null));
    if (turn !== asked || tab?.id === undefined || isOwnPage(tab)) return;
    shown = tab.id;
    changed({ id: tab.id, ...(tab.title && { title: tab.title }), ...(tab.url && { url: tab.url }) });
  };
  const activated = (): void => void look();
  const updated = (id: number): void => {
    if (id === (named ?? shown)) void look();
  };
  if (named === null) browser.tabs.onActivated.addListener(activated);
  browser.tabs.onUpdated.addListener(updated);
  void look();
  return () => {
    asked = Number.POSITIVE_INFINITY;
    browser.tabs.onActivated.removeListener(activated);
    browser.tabs.onUpdated.removeListener(updated);
  };
}

async function frontTab(): Promise<Tabs.Tab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab ?? null;
}

/** A page of ours that comes to the front, such as a stored text, is read beside what it was opened from. */
const isOwnPage = ({ url }: Tabs.Tab): boolean => url?.startsWith(browser.runtime.getURL('')) ?? false;

export interface Known {
  /** Undefined until it is known whether there is one. */
  readonly outcome: Outcome | null | undefined;
  readonly slow: boolean;
}

/** What is known of the tab, kept up to date. */
export function useKnown(tab: number | undefined): Known {
  const outcome = useOutcome(tab);
  const { now, slow } = useElapsed(outcome ?? null);
  return { outcome: outcome && settled(outcome, now), slow };
}
