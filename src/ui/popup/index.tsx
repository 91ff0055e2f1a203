/** Opens the popup on the tab that it speaks of. The check begins first: what draws it is loaded meanwhile. */
import '../../polyfill.ts';
import { begin, pageTab } from './page-tab.ts';

const viewing = import('./view.tsx');
const tab = await pageTab(location.search);
if (tab) {
  const known = await begin(tab);
  (await viewing).show(tab, known);
}
