/** Draws the popup into its page. */
import { render } from 'preact';
import { say } from '../../say.ts';
import { speakIn } from '../parts/page-language.ts';
import { Awaiting, Nowhere, Popup, type PopupShown } from './popup.tsx';

/** `knowing`: what is known of which page; null where there is none to speak of. */
export async function show(
  knowing: Promise<PopupShown | null>,
  { inTab }: { readonly inTab: boolean },
): Promise<void> {
  speakIn(document, say('common.name'));
  const root = document.body;
  // A popup is as wide as it says, a page of its own as wide as its window.
  if (inTab) root.classList.add('in-tab');
  render(<Awaiting />, root);
  const shown = await knowing;
  render(shown ? <Popup {...shown} /> : <Nowhere />, root);
}
