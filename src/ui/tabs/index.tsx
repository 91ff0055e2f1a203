/** Opens the comparison of open tabs for the tab of its address. */
import '../../polyfill.ts';
import { render } from 'preact';
import '../parts/base.css';
import '../parts/sheet.css';
import './style.css';
import { say } from '../../say.ts';
import { speakIn } from '../parts/page-language.ts';
import { TabsPage } from './tabs-page.tsx';

speakIn(document, say('common.titled', say('tabs.title')));

render(<TabsPage main={Number(new URLSearchParams(location.search).get('tab'))} />, document.body);
