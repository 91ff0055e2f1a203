/** Draws the popup into its page. */
import { render } from 'preact';
import type { Outcome } from '../../library/outcome.ts';
import { say } from '../../say.ts';
import '../parts/base.css';
import '../parts/report.css';
import './style.css';
import { speakIn } from '../parts/page-language.ts';
import type { PageTab } from './page-tab.ts';
import { Popup } from './popup.tsx';

/** `known`: what was known of the page when the popup was opened. */
export function show(tab: PageTab, known: Outcome): void {
  speakIn(document, say('common.name'));
  const root = document.body;
  // A popup is as wide as it says, a page of its own as wide as its window.
  if (location.search !== '') root.classList.add('in-tab');
  render(<Popup tab={tab} known={known} />, root);
}
