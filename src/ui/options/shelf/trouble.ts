/** What went wrong with the library, in words for a reader. */
import { wordsOf } from '../../../error-words.ts';
import { LibraryError } from '../../../library/store/failure.ts';
import { say } from '../../../say.ts';

export function wordsOfError(error: unknown): string {
  if (error instanceof LibraryError) return say(`library.trouble_${error.trouble}`);
  return say('library.trouble', wordsOf(error));
}
