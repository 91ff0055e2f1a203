/** Reads the bundled language data from the disk. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type Lexicon, readLexicon } from '../core/lexicon/lexicon.ts';
import { readSenses, type Senses } from '../core/lexicon/senses.ts';

/** The English word vectors; undefined where they are missing. */
export function loadLexicon(): Lexicon | undefined {
  const bytes = languageData('english.bin');
  return bytes && (readLexicon(bytes) ?? undefined);
}

/** The English dictionary; undefined where it is missing. */
export function loadSenses(): Senses | undefined {
  const bytes = languageData('senses.bin');
  return bytes && (readSenses(gunzipSync(bytes)) ?? undefined);
}

/** Looked for from here upwards: the built command lies elsewhere than its source. */
function languageData(name: string): Uint8Array | undefined {
  const file = join('src', 'core', 'lexicon', name);
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, file))) {
    if (dirname(folder) === folder) return undefined;
    folder = dirname(folder);
  }
  return readFileSync(join(folder, file));
}
