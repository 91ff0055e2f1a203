/** Opens a stored text at the words that the address names. */
import '../../polyfill.ts';
import { render } from 'preact';
import '../parts/base.css';
import '../parts/sheet.css';
import './style.css';
import { placeNamedBy } from '../../library/reading-address.ts';
import { say } from '../../say.ts';
import { speakIn } from '../parts/page-language.ts';
import { WitnessPage } from './witness.tsx';

speakIn(document, say('common.titled', say('witness.title')));

const show = (): void => {
  render(<WitnessPage place={placeNamedBy(location.hash)} />, document.body);
};

addEventListener('hashchange', show);
show();
