/** The language data that comes with the extension, read when a check runs. */
import english from '../core/lexicon/english.bin?url';
import { type Lexicon, readLexicon } from '../core/lexicon/lexicon.ts';
import dictionary from '../core/lexicon/senses.bin?url';
import { readSenses, type Senses } from '../core/lexicon/senses.ts';

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

let opening: Promise<Senses | undefined> | undefined;

/** The English dictionary, for when an entry is opened; undefined where it can't be read. */
export function loadSenses(): Promise<Senses | undefined> {
  opening ??= open();
  return opening;
}

async function open(): Promise<Senses | undefined> {
  try {
    const { body } = await fetch(dictionary);
    const unzipped = new Response(body?.pipeThrough(new DecompressionStream('gzip')));
    return readSenses(new Uint8Array(await unzipped.arrayBuffer())) ?? undefined;
  } catch {
    return undefined;
  }
}
