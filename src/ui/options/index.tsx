/** Shows what the library holds and what the extension may do. */
import '../../polyfill.ts';
import { render } from 'preact';
import '../parts/base.css';
import '../parts/sheet.css';
import './style.css';
import './settings.css';
import './shelf/library.css';
import './shelf/narrowing.css';
import './shelf/finder.css';
import './shelf/list.css';
import './shelf/details.css';
import { say } from '../../say.ts';
import { speakIn } from '../parts/page-language.ts';
import { Options } from './options.tsx';

speakIn(document, say('common.titled', say('common.library')));

render(<Options />, document.body);
