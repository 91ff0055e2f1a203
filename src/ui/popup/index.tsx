/**
 * Opens the popup on the tab that it speaks of. Where the background has not begun the check, the popup does, before
 * anything is drawn: a view's effects wait for its first frame, and a popup's first frame for its window.
 */
import '../../polyfill.ts';
import { checkUnlessKnown } from '../../check.ts';
import { pageTab } from './page-tab.ts';

const viewing = import('./view.tsx');
const tab = await pageTab(new URLSearchParams(location.search));
if (tab) {
  const knowing = checkUnlessKnown(tab.id, tab.url);
  await (await viewing).show(tab, knowing);
}
