/** Where the check of a tab stands, as a view watches it. */
import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../browser.ts';
import { check } from '../../check.ts';
import { type Outcome, settled } from '../../library/outcome.ts';
import { ask, toPage } from '../../protocol.ts';
import { useElapsed } from '../parts/elapsed.ts';
import { useOutcome } from '../parts/use-outcome.ts';
import type { PageTab } from './page-tab.ts';

export interface Check {
  readonly outcome: Outcome | null;
  /** True once the reading takes long enough to deserve a word. */
  readonly slow: boolean;
  /** True when the page was left or loaded anew, so that nothing is known of it any more. */
  readonly gone: boolean;
  readonly again: () => void;
}

/** Watches the outcome of the tab. `known`: what was known of it when the view was opened. */
export function useCheck(tab: PageTab, known: Outcome): Check {
  const outcome = useOutcome(tab.id, known) ?? null;
  const elapsed = useElapsed(outcome);
  const isMet = useMeeting(tab, known);
  const again = () => void checkAfresh(tab);
  return {
    outcome: outcome && settled(outcome, elapsed.now),
    slow: elapsed.slow,
    gone: isMet && !outcome,
    again,
  };
}

/**
 * Whether the page that was checked has been met, or a check of the one that is there has begun. A click in the moment
 * after the page was loaded anew comes before the background has forgotten what it knew of the page before.
 */
function useMeeting(tab: PageTab, known: Outcome): boolean {
  const [isMet, setMet] = useState(known.state === 'reading');
  const meet = async () => {
    const visited = await ask(toPage(tab.id), 'visited');
    if (!visited.ok || visited.value === null) await checkAfresh(tab);
    setMet(true);
  };
  useEffect(() => void (isMet || meet()), []);
  return isMet;
}

/** The tab may show another page by now. */
async function checkAfresh(tab: PageTab): Promise<void> {
  const { url } = await browser.tabs.get(tab.id).catch(() => tab);
  await check(tab.id, url);
}
