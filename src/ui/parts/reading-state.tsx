/** The page is being read. */
import { readingText } from './words.ts';

export function ReadingState({ slow }: { readonly slow: boolean }) {
  return (
    <div class="reading-state" aria-hidden="true">
      <progress />
      <p>{readingText(slow)}</p>
    </div>
  );
}
