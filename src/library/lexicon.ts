/** The language data that comes with the extension, read when a check runs. */
import english from '../core/lexicon/english.bin?url';
import { type Lexicon, readLexicon } from '../core/lexicon/lexicon.ts';

/** The English word vectors; undefined where they can't be read, since a check works, less well, without. */
export async function loadLexicon(): Promise<Lexicon | undefined> {
  try {
    const answer = await fetch(english);
    return readLexicon(new Uint8Array(await answer.arrayBuffer())) ?? undefined;
  } catch {
    return undefined;
  }
}
