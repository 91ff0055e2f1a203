/** Which words of two readings may answer each other, and what that is worth to their alignment. */
import { gainOfLike, type Judge, newRoom } from './alignment.ts';
import { maySameTime } from './calendar.ts';
import { clitic } from './contraction.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import { grammarLikeness, INFLECTED, wordLikeness } from './likeness.ts';
import type { Atom } from './reading.ts';
import { sameName, sameSpelled } from './spelling.ts';

/** Two words are one whatever their case; clitics and times are told by what they may stand for. */
export interface Pairing extends Judge<Atom> {
  /** 0 to 1: how alike two different words are; spelled otherwise is hardly less than the same. */
  likeness(a: Atom, b: Atom): number;
}

/** Content words hold an alignment together; grammar words go along. */
const CONTENT_GAIN = 1;
const FUNCTION_GAIN = 0.55;
/** The same word in another spelling or contraction is kept as well, a little less gladly. */
const VARIANT_GAIN = 0.5;

/** For readings whose forms are of one collection. Remembers what it was lately asked of content words. */
export const newPairing = (lexicon?: Lexicon): Pairing => new WordPairing(lexicon);

/**
 * A class, since its methods are the same functions in every check: closures that each check makes anew are called
 * without being built in, and every number that they return costs an object.
 */
class WordPairing implements Pairing {
  private readonly lexicon: Lexicon | undefined;
  /**
   * Alignments ask for the same pairs of content words all over. Of two pairs that share a slot the later one stays, so
   * that memory is bounded whatever is asked. A slot is the pair's number and, beside it in memory, its likeness.
   */
  private slots: Float64Array | null = null;
  readonly room = newRoom();

  constructor(lexicon: Lexicon | undefined) {
    this.lexicon = lexicon;
  }

  isKept(a: Atom, b: Atom): boolean {
    return a.form === b.form || ((a.form.isOpen || b.form.isOpen) && isVariant(a, b));
  }

  likeness(a: Atom, b: Atom): number {
    if (!a.grammar && !b.grammar) return this.likenessOfContent(a, b);
    return a.form.stem === b.form.stem ? INFLECTED : grammarLikeness(a, b);
  }

  gain(a: Atom, b: Atom): number {
    if (a.form === b.form) return a.grammar ? FUNCTION_GAIN : CONTENT_GAIN;
    if ((a.form.isOpen || b.form.isOpen) && isVariant(a, b)) return VARIANT_GAIN;
    return gainOfLike(this.likeness(a, b));
  }

  private likenessOfContent(a: Atom, b: Atom): number {
    this.slots ??= new Float64Array(2 * SLOTS).fill(EMPTY);
    const asNames = a.capital && b.capital;
    const [one, other] = [a.form.number, 2 * b.form.number + (asNames ? 1 : 0)];
    const pair = one * MOST_FORMS + other;
    const slot = 2 * ((Math.imul(one, SPREAD) + other) & (SLOTS - 1));
    if (this.slots[slot] === pair) return this.slots[slot + 1] ?? 0;
    const like = likenessOfContent(a, b, { asNames, lexicon: this.lexicon });
    this.slots[slot] = pair;
    this.slots[slot + 1] = like;
    return like;
  }
}

/** Of words at least one of which is open, which is asked first: nearly none is, and all pairs of an alignment are asked. */
function isVariant(a: Atom, b: Atom): boolean {
  return a.grammar ? b.grammar && clitic(a.key, b.key) : maySameTime(a.key, b.key);
}

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

/** Slots for what is remembered, a power of two: a check of ten witnesses asks for some thousand pairs. */
const SLOTS = 1 << 14;
/** Knuth's multiplicative hashing: spreads neighbouring numbers over the slots. */
const SPREAD = 0x9e3779b1;
const EMPTY = -1;
/** Twice as many forms as texts of the longest kind can have, so that a number tells a pair. */
const MOST_FORMS = 2 ** 26;
