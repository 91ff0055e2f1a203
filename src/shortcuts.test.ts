import { describe, expect, it } from 'vitest';
import manifest from '../manifest.json' with { type: 'json' };

/**
 * What the browsers have taken for themselves among the keys that extensions may ask for with Alt and Shift, on
 * Windows and Linux. Chromium and Edge: chrome/browser/ui/views/accelerator_table.cc and the help pages of both;
 * Firefox has none with Alt and Shift, but pages' own access keys there.
 */
const TAKEN: Readonly<Record<string, string>> = {
  'Alt+Shift+A': 'Chromium: to a dialog that does not have the focus',
  'Alt+Shift+B': 'Chromium, Edge: to the bar of bookmarks',
  'Alt+Shift+C': 'Chromium: a new tab in the group',
  'Alt+Shift+I': 'Chrome, Edge: send feedback',
  'Alt+Shift+N': 'Brave: a private window with Tor',
  'Alt+Shift+P': 'Chromium: a new group of tabs',
  'Alt+Shift+R': 'Chromium: reading mode',
  'Alt+Shift+T': 'Chromium, Edge: to the toolbar',
  'Alt+Shift+W': 'Chromium: close the group of tabs',
  'Alt+Shift+X': 'Chromium: the next group of tabs',
  'Alt+Shift+Z': 'Chromium: the group of tabs before',
};

/** With these alone or with Ctrl, every letter is the browser's own in one of them, or the page's. */
const OURS = /^Alt\+Shift\+[A-Z]$/;

/** More Chromium does not set; it leaves the rest without a key. */
const MAX_SUGGESTED = 4;

const suggested = Object.values(
  manifest.commands as Record<string, { suggested_key?: { default: string } }>,
).flatMap(({ suggested_key: keys }) => keys?.default ?? []);

describe('the keys that the manifest suggests', () => {
  it("are none of the browsers' own", () => {
    expect(suggested.filter((keys) => TAKEN[keys] || !OURS.test(keys))).toEqual([]);
  });

  it('are each for one command, and no more than a browser sets', () => {
    expect(new Set(suggested).size).toBe(suggested.length);
    expect(suggested.length).toBeLessThanOrEqual(MAX_SUGGESTED);
  });
});
