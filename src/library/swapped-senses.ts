/** What the dictionary says of words that stand for each other, once a reader opens an entry. */
import type { Utterance } from '../core/report.ts';
import { describeSenses, swappedWords } from '../core/swapped-words.ts';
import { loadSenses } from './lexicon.ts';

/** A line for each pair of swapped words, each once. Empty where the dictionary knows none, or can't be read. */
export async function swappedSenses({ base, variants }: Utterance): Promise<readonly string[]> {
  const senses = await loadSenses();
  if (!senses) return [];
  const pairs = variants.flatMap(({ variant, readings: [first] }) =>
    first ? swappedWords({ a: base.text, b: first.text }, variant, senses) : [],
  );
  return [...new Set(pairs.map(describeSenses))];
}
