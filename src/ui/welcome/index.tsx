/** Opened once, when the extension was installed: what it does, on a real case, and how to begin. */
import '../../polyfill.ts';
import { render } from 'preact';
import '../parts/base.css';
import '../parts/report.css';
import '../../page/marks.css';
import './style.css';
import './window.css';
import { loadLexicon } from '../../library/lexicon.ts';
import { seedDossiers } from '../../library/seeds.ts';
import { say } from '../../say.ts';
import { speakIn } from '../parts/page-language.ts';
import { exampleOf } from './example.ts';
import { Welcome } from './welcome.tsx';

speakIn(document, say('common.titled', say('welcome.title')));

const lexicon = await loadLexicon();
render(<Welcome example={exampleOf(seedDossiers(), lexicon)} />, document.body);
