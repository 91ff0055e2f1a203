/** Opens the popup: its frame at once, then what is known of the tab that it speaks of, or a check where nothing is. */
import '../../polyfill.ts';
import { checkUnlessKnown } from '../../check.ts';
import { attendGiving } from '../parts/giving.ts';
import { pageTab } from './page-tab.ts';
import { show } from './view.tsx';

attendGiving();
const asked = new URLSearchParams(location.search);
const knowing = pageTab(asked).then(
  async (tab) => tab && { tab, known: await checkUnlessKnown(tab.id, tab.url) },
);
await show(knowing, { inTab: asked.has('tab') });
