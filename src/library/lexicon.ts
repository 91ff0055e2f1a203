/** The language data that comes with the extension, read when a check runs. */
import english from '../core/lexicon/english.bin?url';
import { type Lexicon, readLexicon } from '../core/lexicon/lexicon.ts';

let loading: Promise<Lexicon | undefined> | undefined;

/**
 * The English word vectors; undefined where they can't be read, since a check works, less well, without. Kept for as
 * long as the background lives, which spares every further click the 20 ms of reading them.
 */
export function loadLexicon(): Promise<Lexicon | undefined> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Lexicon | undefined> {
  try {
    const answer = await fetch(english);
    return readLexicon(new Uint8Array(await answer.arrayBuffer())) ?? undefined;
  } catch {
    return undefined;
  }
}
