/** Opens the popup on the tab that it speaks of. */
import '../../polyfill.ts';
import { render } from 'preact';
import '../parts/base.css';
import '../parts/report.css';
import './style.css';
import { say } from '../../say.ts';
import { speakIn } from '../parts/page-language.ts';
import { pageTab } from './page-tab.ts';
import { Popup } from './popup.tsx';

speakIn(document, say('common.name'));

const root = document.body;
// A popup is as wide as it says, a page of its own as wide as its window.
if (location.search !== '') root.classList.add('in-tab');

const tab = await pageTab(location.search);
if (tab) render(<Popup tab={tab} />, root);
