/** Which words of two readings may answer each other, and what that is worth to their alignment. */
import { gainOfLike } from './alignment.ts';
import { maySameTime } from './calendar.ts';
import { clitic } from './contraction.ts';
import type { Form } from './forms.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import { wordLikeness } from './likeness.ts';
import type { Atom } from './reading.ts';
import { sameName, sameSpelled } from './spelling.ts';

export interface Pairing {
  /** Whether two words are one, whatever their case; clitics and times are told by what they may stand for. */
  readonly isKept: (a: Atom, b: Atom) => boolean;
  /** 0 to 1: how alike two words are; spelled otherwise is hardly less than the same. */
  readonly likeness: (a: Atom, b: Atom) => number;
  /** What it is worth to pair them. */
  readonly gain: (a: Atom, b: Atom) => number;
}

/** Content words hold an alignment together; grammar words go along. */
const CONTENT_GAIN = 1;
const FUNCTION_GAIN = 0.55;
/** The same word in another spelling or contraction is kept as well, a little less gladly. */
const VARIANT_GAIN = 0.5;

/** For readings whose forms are of one collection. Remembers what it was asked, up to `MOST_REMEMBERED` pairs. */
export function newPairing(lexicon?: Lexicon): Pairing {
  const likenessOf = remembered((a, b, asNames) => likenessOfContent(a, b, { asNames, lexicon }));
  const likeness = (a: Atom, b: Atom): number =>
    a.grammar || b.grammar ? wordLikeness(a, b) : likenessOf(a, b);
  return {
    isKept: (a, b) => a.form === b.form || isVariant(a, b),
    likeness,
    gain: (a, b) => {
      if (a.form === b.form) return a.grammar ? FUNCTION_GAIN : CONTENT_GAIN;
      return isVariant(a, b) ? VARIANT_GAIN : gainOfLike(likeness(a, b));
    },
  };
}

const isVariant = (a: Atom, b: Atom): boolean =>
  a.grammar === b.grammar && (a.grammar ? clitic : maySameTime)(a.key, b.key);

/** Spelled otherwise, but one word. */
const RESPELLED = 0.95;
/** Below this, words that answer each other only by place are shown as one phrase for another. */
export const PAIRED = 0.3;

function likenessOfContent(
  a: Atom,
  b: Atom,
  { asNames, lexicon }: { readonly asNames: boolean; readonly lexicon: Lexicon | undefined },
): number {
  if (sameSpelled(a.key, b.key)) return RESPELLED;
  const like = wordLikeness(a, b, lexicon);
  return like < PAIRED && asNames && sameName(a.key, b.key) ? RESPELLED : like;
}

/** More pairs than the alignments of one check ask for; a bound on its memory, where texts repeat nothing. */
const MOST_REMEMBERED = 200_000;

/** Alignments ask for the same pairs of content words all over, and for those of one word in a row. */
function remembered(find: (a: Atom, b: Atom, asNames: boolean) => number): (a: Atom, b: Atom) => number {
  const [plain, names] = [new Map<Form, Map<Form, number>>(), new Map<Form, Map<Form, number>>()];
  let count = 0;
  return (a, b) => {
    const asNames = a.capital && b.capital;
    const known = asNames ? names : plain;
    const before = known.get(a.form)?.get(b.form);
    if (before !== undefined) return before;
    if (++count > MOST_REMEMBERED) {
      plain.clear();
      names.clear();
      count = 1;
    }
    const row = known.get(a.form) ?? new Map<Form, number>();
    known.set(a.form, row);
    const like = find(a, b, asNames);
    row.set(b.form, like);
    return like;
  };
}
