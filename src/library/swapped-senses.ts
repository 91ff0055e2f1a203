/** What the dictionary says of words that stand for each other, once a reader opens an entry. */
import type { Utterance } from '../core/report.ts';
import { describeSenses, swappedWords } from '../core/swapped-words.ts';
import { loadSenses } from './lexicon.ts';

/** Whether there may be something to say; the dictionary is English, and is not read to tell. */
export function maySwap({ variants }: Utterance, language: string | undefined): boolean {
  if (language !== undefined && !/^en\b/i.test(language)) return false;
  return variants.some(
    ({ variant: { relation, edits } }) =>
      relation === 'reworded' && edits.some((edit) => edit.op === 'substitute' && !edit.trivial),
  );
}

/** A line for each pair of swapped words, each once. Empty where the dictionary knows none, or can't be read. */
export async function swappedSenses({ base, variants }: Utterance): Promise<readonly string[]> {
  const senses = await loadSenses();
  if (!senses) return [];
  const pairs = variants.flatMap(({ variant, readings: [first] }) =>
    first ? swappedWords({ a: base.text, b: first.text }, variant, senses) : [],
  );
  return [...new Set(pairs.map(describeSenses))];
}
