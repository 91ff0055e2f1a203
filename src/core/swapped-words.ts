/** The word pairs of a variant where one word stands for another, with what a dictionary says of each. */
import type { Senses } from './lexicon/senses.ts';
import { isFunctionWord } from './likeness.ts';
import { slice, words } from './text.ts';
import type { Variant } from './variant.ts';

export interface SwappedWords {
  /** As printed in the first text and in the second. */
  readonly here: string;
  readonly there: string;
  /** Short definitions as one part of speech where both can be it; null where the dictionary has none. */
  readonly senseHere: string | null;
  readonly senseThere: string | null;
}

/**
 * In text order; pairs of which the dictionary knows neither word are left out, and so is all that is trivial. `a` and
 * `b` are the texts that the variant's edits point into. Linear in the edits but for the lookups.
 */
export function swappedWords(
  { a, b }: { readonly a: string; readonly b: string },
  { relation, edits }: Variant,
  senses: Senses,
): SwappedWords[] {
  if (relation !== 'reworded') return [];
  return edits.flatMap((edit) => {
    if (edit.op !== 'substitute' || edit.trivial) return [];
    const [left, right] = [words(slice(a, edit.a)), words(slice(b, edit.b))];
    const [here, there] = [left[0], right[0]];
    if (!here || !there || left.length > 1 || right.length > 1) return [];
    if (isFunctionWord(here.fold) || isFunctionWord(there.fold)) return [];
    const [senseHere, senseThere] = senses.sensesOf(here.fold, there.fold);
    if (senseHere === null && senseThere === null) return [];
    return [{ here: here.text, there: there.text, senseHere, senseThere }];
  });
}

/** "killer: someone who causes a death – executioner: an official who ..."; a word that is not known goes unsaid. */
export function describeSenses({ here, there, senseHere, senseThere }: SwappedWords): string {
  const told = [
    [here, senseHere],
    [there, senseThere],
  ].flatMap(([word, sense]) => (sense ? [`${word}: ${sense}`] : []));
  return told.join(' – ');
}
