/** Every permission of the manifest in plain words. */

/** What each is for. The manifest's test holds that none is missing here. */
const PURPOSES: Readonly<Record<string, string>> = {
  activeTab: 'Lets Crossquote read the page in front of you when you click its button, and no other page.',
  scripting: 'Puts the script that reads the page, and the marks, into that one tab after the click.',
  storage: 'Keeps the result of a check until the tab or the browser closes.',
  contextMenus: 'Adds “Check the quotations of this page” to the menu under the right mouse button.',
  sidePanel: 'Kept for showing the list beside the page; not used yet.',
  alarms: 'Would let the library look after itself at set times.',
  offscreen: 'Would let long work run without holding up the page.',
  tabs: 'Would let Crossquote see the addresses of open tabs.',
};

/** What a permission is for, or null for one that is not explained. */
export function purposeOf(permission: string): string | null {
  return PURPOSES[permission] ?? null;
}
