/** What tells of swapped words without the code and the data that say which they are: a view need not load those. */
import { isEnglish } from './article.ts';
import type { Utterance } from './report.ts';

/** Whether a dictionary may have something to say of the utterance's variants; it is English. O(edits). */
export function maySwap({ variants }: Pick<Utterance, 'variants'>, language: string | undefined): boolean {
  if (!isEnglish(language)) return false;
  return variants.some(
    ({ variant: { relation, edits } }) =>
      relation === 'reworded' && edits.some((edit) => edit.op === 'substitute' && !edit.trivial),
  );
}
