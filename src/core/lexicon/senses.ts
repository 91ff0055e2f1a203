/**
 * What a dictionary says of words: short definitions from WordNet 3.1 (Princeton University; `english.licence.txt`). A
 * caller loads and unzips the bytes, when an entry is opened, and hands in what `readSenses` makes of them.
 */
import { fold } from '../text.ts';
import { ascii, inflections } from './lexicon.ts';

/** Noun, verb, adjective, adverb. */
export type WordTag = 'n' | 'v' | 'a' | 'r';

export interface Senses {
  /**
   * The most frequent sense of a word in any inflection and case, and the next where it is near as frequent; as the
   * part of speech that is asked for, else as the most frequent. Null where the dictionary has none.
   */
  readonly senseOf: (word: string, tag?: WordTag) => string | null;
  /** Senses of two words that stand for each other, as one part of speech where both can be it. */
  readonly sensesOf: (a: string, b: string) => readonly [string | null, string | null];
}

/** The first line of the data. */
export const SENSES_MAGIC = 'CQS1';

/**
 * Reads packed definitions: the magic, one definition a line, an empty line, then a line for each word: the word, and
 * for each part of speech its letter with the numbers of the definitions in base 36. Null when the bytes are
 * something else. Linear in the bytes, and so is each answer: a few are asked for, where an index would take longer.
 */
export function readSenses(bytes: Uint8Array): Senses | null {
  const text = ascii(bytes, 0, bytes.length);
  const parting = text.indexOf('\n\n');
  if (!text.startsWith(`${SENSES_MAGIC}\n`) || parting < 0) return null;
  const definitions = text.slice(SENSES_MAGIC.length + 1, parting).split('\n');
  const entries = text.slice(parting + 1);
  const entryOf = (word: string): readonly string[] => {
    for (const form of inflections(fold(word))) {
      const at = form.includes('\n') ? -1 : entries.indexOf(`\n${form} `);
      if (at >= 0) return entries.slice(at + form.length + 2, entries.indexOf('\n', at + 1)).split(' ');
    }
    return [];
  };
  const said = (part: string | undefined): string | null =>
    part === undefined
      ? null
      : part
          .slice(1)
          .split(',')
          .map((number) => definitions[Number.parseInt(number, 36)])
          .join('; ');
  const as = (entry: readonly string[], tag: string | undefined): string | undefined =>
    tag === undefined ? entry[0] : entry.find((part) => part[0] === tag);
  return {
    senseOf: (word, tag) => said(as(entryOf(word), tag)),
    sensesOf: (a, b) => {
      const [x, y] = [entryOf(a), entryOf(b)];
      const common = x.find((part) => as(y, part[0]) !== undefined)?.[0];
      return [said(as(x, common)), said(as(y, common))];
    },
  };
}
