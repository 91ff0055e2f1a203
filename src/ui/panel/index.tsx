/** Opens the panel: beside the page, where it follows the tab, or as a page of its own for the tab of its address. */
import '../../polyfill.ts';
import { render } from 'preact';
import { say } from '../../say.ts';
import { attendGiving } from '../parts/giving.ts';
import { speakIn } from '../parts/page-language.ts';
import { Panel } from './panel.tsx';
import { VIEWS } from './view-state.ts';

speakIn(document, say('common.titled', say('panel.title')));

const asked = new URLSearchParams(location.search);
const tab = Number(asked.get('tab'));
const view = VIEWS.find((one) => one === asked.get('view')) ?? null;

render(<Panel named={tab > 0 ? tab : null} view={view} />, document.body);
attendGiving();
