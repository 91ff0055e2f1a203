/** Opens the check of a text that stands on no page. */
import '../../polyfill.ts';
import { render } from 'preact';
import '../parts/base.css';
import '../parts/sheet.css';
import '../parts/report.css';
import '../../page/marks.css';
import './style.css';
import { say } from '../../say.ts';
import { speakIn } from '../parts/page-language.ts';
import { TextPage } from './text-page.tsx';

speakIn(document, say('common.titled', say('text.title')));

render(<TextPage />, document.body);
