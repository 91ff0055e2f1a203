/** Tells the browser in what language a view speaks, and which way that runs. */
import { direction, language } from '../../say.ts';

/** Sets the document's language, direction and title; before the view is drawn, so that nothing turns round. */
export function speakIn(document: Document, title: string): void {
  document.documentElement.lang = language();
  document.documentElement.dir = direction();
  document.title = title;
}
