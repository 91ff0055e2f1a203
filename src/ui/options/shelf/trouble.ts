/** What went wrong with the library, in words for a reader. */
import { LibraryError } from '../../../library/store/failure.ts';
import { say } from '../../../say.ts';

export function wordsOfError(error: unknown): string {
  if (error instanceof LibraryError) return say(`library.trouble_${error.trouble}`);
  return say('library.trouble', error instanceof Error ? error.message : String(error));
}
