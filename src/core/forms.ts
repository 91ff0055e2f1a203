/** The word forms of one comparison, each kept once: what follows from a word alone is worked out once for all texts. */
import { contractionParts } from './contraction.ts';
import { rarity } from './lexicon/rarity.ts';
import { lemma } from './likeness.ts';
import { mayBeNumber } from './numbers.ts';
import { fold } from './text.ts';

/** A comparable form. There is one object for each key: two words are the same where their forms are. */
export interface Form {
  /** What is compared: folded, dots taken out, numbers by value ("#25"). */
  readonly key: string;
  /** What the inflections of one word share. */
  readonly lemma: string;
  /** Number of the lemma: 0 and up, in the order in which they were met. */
  readonly stem: number;
  /** Number of the form, likewise. */
  readonly number: number;
  /** A clitic or a number, which may stand for other forms. */
  readonly isOpen: boolean;
  /** How little English uses it, see `rarity`. */
  readonly rarity: number;
}

/** What a printed word comes to, whatever stands around it. */
export interface Printing {
  /** One string for all places, so that equal ones are told by identity. */
  readonly text: string;
  readonly fold: string;
  /** Of its parts: "we're" gives "we" and "are". */
  readonly forms: readonly Form[];
  /** Begins with a capital, as names do. */
  readonly capital: boolean;
  readonly mayBeNumber: boolean;
  /** Holds hyphens, which part it. */
  readonly hyphened: boolean;
}

export interface Forms {
  of(key: string): Form;
  printed(word: string): Printing;
  /** Of a word with masked letters, which its folded form shows as `*`. */
  masked(word: string, folded: string): Printing;
  /** How many lemmas were met so far. */
  stems(): number;
}

/** Of one comparison, however many texts it has. */
export const newForms = (): Forms => new WordForms();

/** A class for the reason that pairings are. */
class WordForms implements Forms {
  private readonly stemNumbers = new Map<string, number>();
  private readonly known = new Map<string, Form>();
  private readonly printings = new Map<string, Printing>();

  of(key: string): Form {
    const before = this.known.get(key);
    if (before) return before;
    const shared = lemma(key);
    const form = {
      key,
      lemma: shared,
      stem: this.stemOf(shared),
      number: this.known.size,
      isOpen: key.startsWith("'") || key.startsWith('#'),
      rarity: rarity(key),
    };
    this.known.set(key, form);
    return form;
  }

  printed(word: string): Printing {
    const before = this.printings.get(word);
    if (before) return before;
    const printing = this.masked(word, fold(word));
    this.printings.set(word, printing);
    return printing;
  }

  masked(word: string, folded: string): Printing {
    return {
      text: word,
      fold: folded,
      forms: keysOf(folded).map((key) => this.of(key)),
      capital: isCapital(word),
      mayBeNumber: mayBeNumber(folded),
      hyphened: folded.includes('-'),
    };
  }

  stems(): number {
    return this.stemNumbers.size;
  }

  private stemOf(shared: string): number {
    const before = this.stemNumbers.get(shared);
    if (before !== undefined) return before;
    const number = this.stemNumbers.size;
    this.stemNumbers.set(shared, number);
    return number;
  }
}

/** Makes each thing once, and keeps it in a map. */
export function remembered<K, T>(known: Map<K, T>, make: (key: K) => T): (key: K) => T {
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = make(key);
    known.set(key, made);
    return made;
  };
}

function keysOf(folded: string): readonly string[] {
  const key = undotted(folded);
  return contractionParts(key) ?? [key];
}

/** "U.S." is "US". */
export const undotted = (folded: string): string =>
  folded.includes('.') ? folded.replaceAll('.', '') : folded;

function isCapital(word: string): boolean {
  const code = word.charCodeAt(0);
  return code < 0x80 ? code >= 0x41 && code <= 0x5a : /^\p{Lu}/u.test(word);
}
