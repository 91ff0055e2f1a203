/** Answers the page, keeps the badge, offers the menu. No state of its own: it may be stopped between any two events. */
import '../polyfill.ts';
import { browser, type Menus, type Runtime, type Tabs } from '../browser.ts';
import { check } from '../check.ts';
import { forgetOutcome, type Outcome, watchOutcomes } from '../library/outcome.ts';
import { answer, type ToBackground } from '../protocol.ts';
import { badgeOf } from './badge.ts';
import { collate, explain, openReading } from './calls.ts';
import { guards } from './guards.ts';

const MENU = 'check';

/** Only the top page of a tab asks: neither a frame nor a page of the extension itself. */
function isArticlePage({ tab, frameId, url }: Runtime.MessageSender): boolean {
  return tab?.id !== undefined && frameId === 0 && !url?.startsWith(browser.runtime.getURL(''));
}

answer<ToBackground>({
  end: 'background',
  guards,
  accept: isArticlePage,
  calls: { collate, explain, openReading },
});

watchOutcomes((tab, outcome) => void showBadge(tab, outcome));

async function showBadge(tabId: number, outcome: Outcome | null): Promise<void> {
  const { text, title } = badgeOf(outcome);
  try {
    await browser.action.setBadgeText({ tabId, text });
    await browser.action.setTitle({ tabId, title });
    await browser.action.setBadgeBackgroundColor({ tabId, color: '#9d0208' });
  } catch {
    // The tab was closed meanwhile; there is nothing left to label.
  }
}

// The marks are gone with the page, so what was said of it goes as well.
browser.tabs.onUpdated.addListener((tab, change) => {
  if (change.status === 'loading') void forgetOutcome(tab);
});
browser.tabs.onRemoved.addListener((tab) => void forgetOutcome(tab));

browser.runtime.onInstalled.addListener(async () => {
  await browser.contextMenus.removeAll(); // an update finds the menu of the version before
  browser.contextMenus.create({ id: MENU, title: 'Check the quotations of this page', contexts: ['page'] });
});
browser.contextMenus.onClicked.addListener((click: Menus.OnClickData, tab?: Tabs.Tab) => {
  if (click.menuItemId === MENU && tab) void check(tab);
});
