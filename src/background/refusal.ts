/** What the library suffers from, as a part of the answer. */
import { LibraryError, type Trouble } from '../library/store/failure.ts';

/** What comes of the work; a refusal where the library cannot do its part. Rejects for everything else. */
export async function orRefused<T>(
  work: () => Promise<T>,
): Promise<T | { readonly state: 'refused'; readonly reason: Trouble }> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof LibraryError) return { state: 'refused', reason: error.trouble };
    throw error;
  }
}
