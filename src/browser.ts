/**
 * The only door to the browser. Both engines answer extension calls with promises under Manifest V3, so no
 * polyfill stands behind it; the types are webextension-polyfill's, since they describe what both engines share.
 */
import type { Browser } from 'webextension-polyfill';

const engine = globalThis as unknown as { readonly browser?: Browser; readonly chrome?: Browser };

// Chromium has `chrome` (late versions `browser` too), Firefox has both, but only its `browser` is complete.
// A page without the extension's bindings (a unit test) may load this module: the first call fails, not the import.
export const browser: Browser = (engine.browser?.runtime ? engine.browser : engine.chrome) as Browser;

export type { Menus, Runtime, Storage, Tabs } from 'webextension-polyfill';
