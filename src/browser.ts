/** The only door to the browser. What stands behind it is `browser` of both engines, in Chromium by the polyfill. */
import type { Browser } from 'webextension-polyfill';

const engine = globalThis as unknown as { readonly browser?: Browser; readonly chrome?: Browser };

/** Asks no process and answers at once, in every context of both engines; so it needs no polyfill anywhere. */
export const i18n = (engine.chrome ?? engine.browser)?.i18n as Browser['i18n'];

// In the page there is no polyfill: Chromium's own `chrome` answers messages with promises as well.
// A page without the extension's bindings (a unit test) may load this module: the first call fails, not the import.
export const browser: Browser = (engine.browser?.runtime ? engine.browser : engine.chrome) as Browser;

type Doors = { readonly openOrClosedShadowRoot: (element: HTMLElement) => ShadowRoot | null };

/** The shadow tree that an element hosts: a closed one as well, where the engine shows it to this extension. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  const { dom } = (engine.chrome ?? engine.browser ?? {}) as { readonly dom?: Doors };
  if (!dom || !(element instanceof HTMLElement)) return element.shadowRoot;
  try {
    return dom.openOrClosedShadowRoot(element);
  } catch {
    return element.shadowRoot; // the extension was reloaded, and its doors are shut
  }
}

export type { Menus, Runtime, Scripting, Storage, Tabs } from 'webextension-polyfill';
