/** Everybody who may tell a story: the reader's own articles, and those that came with the extension. */
import { libraryId } from '../core/address.ts';
import type { Dossier } from '../core/crosscheck.ts';
import { seedDossiers } from './seeds.ts';
import { candidatesFor } from './store/candidates.ts';
import { openLibrary } from './store/library.ts';

export type Candidates = (dossier: Dossier) => Promise<readonly Dossier[]>;

/**
 * Opens the library and gives how to ask it, at once, so that an article can be studied meanwhile. Where the library
 * does not open, those that came with the extension still answer.
 */
export function askLibrary(): Candidates {
  const opening = openLibrary();
  opening.catch(() => undefined); // whoever asks is told
  return async (dossier) => {
    const own = await ownCandidates(opening, dossier);
    const known = new Set([dossier, ...own].map(({ article }) => article.id));
    return [...own, ...seedDossiers().filter(({ article }) => !known.has(libraryId(article)))];
  };
}

async function ownCandidates(
  opening: ReturnType<typeof openLibrary>,
  dossier: Dossier,
): Promise<readonly Dossier[]> {
  try {
    return await candidatesFor(await opening, dossier);
  } catch (error) {
    console.error('library:', error);
    return [];
  }
}
