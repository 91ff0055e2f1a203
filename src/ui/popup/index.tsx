/**
 * Opens the popup on the tab that it speaks of. Unless the background has begun the check (`?begun`), the popup does,
 * before anything is drawn: a view's effects wait for its first frame, and a popup's first frame for its window.
 */
import '../../polyfill.ts';
import { checkUnlessKnown } from '../../check.ts';
import { type Outcome, readOutcome } from '../../library/outcome.ts';
import { type PageTab, pageTab } from './page-tab.ts';

const viewing = import('./view.tsx');
const query = new URLSearchParams(location.search);
const tab = await pageTab(query);
if (tab) {
  const knowing = known(tab);
  await (await viewing).show(tab, knowing);
}

async function known({ id, url }: PageTab): Promise<Outcome> {
  const begun = query.has('begun') ? await readOutcome(id) : null;
  return begun ?? checkUnlessKnown(id, url);
}
