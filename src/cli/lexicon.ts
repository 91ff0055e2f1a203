/** Reads the bundled language data from the disk. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Lexicon, readLexicon } from '../core/lexicon/lexicon.ts';

const FILE = join('src', 'core', 'lexicon', 'english.bin');

/** The English word vectors, looked for from here upwards; undefined where they are missing. */
export function loadLexicon(): Lexicon | undefined {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, FILE))) {
    if (dirname(folder) === folder) return undefined;
    folder = dirname(folder);
  }
  return readLexicon(readFileSync(join(folder, FILE))) ?? undefined;
}
