/** Opens the panel: Chromium's side panel, Firefox's sidebar. */
import { browser } from './browser.ts';

/** What the two engines call it; the polyfill's types know neither of the Chromium members. */
interface Panels {
  readonly sidePanel?: { open(where: { readonly windowId: number }): Promise<void> };
  readonly sidebarAction?: { open(): Promise<void> };
}

/** Must be called within a reader's click, key or choice of a menu, before anything is awaited. */
export function openPanel(windowId: number): Promise<void> {
  const { sidePanel, sidebarAction } = browser as unknown as Panels;
  return sidePanel?.open({ windowId }) ?? sidebarAction?.open() ?? Promise.resolve();
}
