/** Shows what the library holds and what the extension may do. */
import '../../polyfill.ts';
import { render } from 'preact';
import '../parts/base.css';
import '../parts/sheet.css';
import './style.css';
import { browser } from '../../browser.ts';
import { Options } from './options.tsx';

const { permissions = [], optional_permissions: optional = [] } = browser.runtime.getManifest();

render(<Options required={permissions} optional={optional} />, document.body);
