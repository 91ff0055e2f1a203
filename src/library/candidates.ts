/** Everybody who may tell a story: the reader's own articles, and those that came with the extension. */
import { libraryId } from '../core/address.ts';
import type { Candidate, Dossier } from '../core/crosscheck.ts';
import { seedDossiers } from './seeds.ts';
import { readSettings } from './settings.ts';
import { candidatesFor, withVerdict } from './store/candidates.ts';
import { type Verdicts, verdictsOn } from './store/judgements.ts';
import { openLibrary } from './store/library.ts';

/** `open`: what stands open beside the article, and is a witness as well. */
export type Candidates = (dossier: Dossier, open?: readonly Dossier[]) => Promise<readonly Candidate[]>;

/**
 * Opens the library and gives how to ask it, at once, so that an article can be studied meanwhile. Where the library
 * does not open, those that came with the extension still answer.
 */
export function askLibrary(): Candidates {
  const opening = openLibrary();
  opening.catch(() => undefined); // whoever asks is told
  return async (dossier, open = []) => {
    const { own, verdicts } = await ownCandidates(opening, dossier);
    const known = new Set([dossier, ...own].map(({ article }) => article.id));
    // The same article may be open in two tabs.
    const others = [...seedDossiers(), ...open].filter(({ article }) => {
      const id = libraryId(article);
      return !known.has(id) && known.add(id);
    });
    const heard = others.filter(({ article }) => verdicts.get(article.id) !== 'other');
    return [...own, ...heard.map((one) => withVerdict(one, verdicts))];
  };
}

interface Own {
  readonly own: readonly Candidate[];
  readonly verdicts: Verdicts;
}

async function ownCandidates(opening: ReturnType<typeof openLibrary>, dossier: Dossier): Promise<Own> {
  try {
    const library = await opening;
    const [{ window }, verdicts] = await Promise.all([
      readSettings(),
      verdictsOn(library, dossier.article.id),
    ]);
    const own = await candidatesFor(library, dossier, { verdicts, ...(window !== null && { window }) });
    return { own, verdicts };
  } catch (error) {
    console.error('library:', error);
    return { own: [], verdicts: new Map() };
  }
}
