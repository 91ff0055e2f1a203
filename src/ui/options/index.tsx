/** Shows what the library holds and what the extension may do. */
import '../../polyfill.ts';
import { render } from 'preact';
import '../parts/base.css';
import '../parts/sheet.css';
import './style.css';
import { browser } from '../../browser.ts';
import { say } from '../../say.ts';
import { speakIn } from '../parts/page-language.ts';
import { Options } from './options.tsx';

speakIn(document, say('common.titled', say('common.library')));

const { permissions = [], optional_permissions: optional = [] } = browser.runtime.getManifest();

render(<Options required={permissions} optional={optional} />, document.body);
