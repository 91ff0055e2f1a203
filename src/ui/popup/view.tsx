/** Draws the popup into its page. */
import { render } from 'preact';
import type { Outcome } from '../../library/outcome.ts';
import { say } from '../../say.ts';
import '../parts/base.css';
import '../parts/report.css';
import './style.css';
import { speakIn } from '../parts/page-language.ts';
import type { PageTab } from './page-tab.ts';
import { Awaiting, Popup } from './popup.tsx';

/** `knowing`: what was known of the page when the popup was opened. */
export async function show(tab: PageTab, knowing: Promise<Outcome>): Promise<void> {
  speakIn(document, say('common.name'));
  const root = document.body;
  // A popup is as wide as it says, a page of its own as wide as its window.
  if (new URLSearchParams(location.search).has('tab')) root.classList.add('in-tab');
  const known = await Promise.race([knowing, null]);
  if (!known) render(<Awaiting tab={tab} />, root);
  render(<Popup tab={tab} known={known ?? (await knowing)} />, root);
}
