/** The only door to the browser. What stands behind it is `browser` of both engines, in Chromium by the polyfill. */
import type { Browser } from 'webextension-polyfill';

const engine = globalThis as unknown as { readonly browser?: Browser; readonly chrome?: Browser };

/** Asks no process and answers at once, in every context of both engines; so it needs no polyfill anywhere. */
export const i18n = (engine.chrome ?? engine.browser)?.i18n as Browser['i18n'];

// In the page there is no polyfill: Chromium's own `chrome` answers messages with promises as well.
// A page without the extension's bindings (a unit test) may load this module: the first call fails, not the import.
export const browser: Browser = (engine.browser?.runtime ? engine.browser : engine.chrome) as Browser;

/** How the engines show closed shadow trees to extensions: Chromium by a function, Firefox by a member. */
interface Opening {
  readonly dom?: { readonly openOrClosedShadowRoot: (element: Element) => ShadowRoot | null };
}
interface Opened {
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}

/** The shadow tree that an element hosts, a closed one as well; null also for what can host none. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  const open = element.shadowRoot ?? (element as Opened).openOrClosedShadowRoot;
  if (open) return open;
  try {
    return (engine.chrome as Opening | undefined)?.dom?.openOrClosedShadowRoot(element) ?? null;
  } catch {
    return null; // an element of another kind than HTML's, or an extension that was reloaded
  }
}

export type { Menus, Runtime, Scripting, Storage, Tabs } from 'webextension-polyfill';
