/** The press of the toolbar's button, where the manifest names no popup: the check begins before the popup opens. */
import { browser, type Tabs } from '../browser.ts';
import { checkUnlessKnown } from '../check.ts';
import { prepare } from './comparison.ts';

const POPUP = '/src/ui/popup/index.html';

/** Firefox opens the popup that its manifest names by itself, and tells nobody. */
export function attendToolbar(): void {
  browser.action.onClicked.addListener((tab: Tabs.Tab) => {
    if (tab.id !== undefined) void pressed(tab.id, tab);
  });
}

async function pressed(tabId: number, { url, windowId }: Tabs.Tab): Promise<void> {
  void checkUnlessKnown(tabId, url);
  prepare();
  try {
    await browser.action.setPopup({ tabId, popup: POPUP });
    await browser.action.openPopup(windowId === undefined ? {} : { windowId });
    await browser.action.setPopup({ tabId, popup: '' });
  } catch {
    // A window that is not in front, or a tab that went: the next click opens the popup by the browser's own way.
    await browser.action.setPopup({ tabId, popup: POPUP }).catch(() => undefined);
  }
}
