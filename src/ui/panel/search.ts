/**
 * What a reader types into the panel's search, and which words answer it: case, accents, marks and apostrophes do not
 * count, each word may be the beginning of one, in any order; and where no word begins so, one that nearly does.
 */
import { words } from '../../core/text.ts';

/** A word that is sought. */
export interface Term {
  /** Any word that begins with one of these answers it. */
  readonly starts: readonly string[];
  /** Whether nothing begins as it was typed, so that these are only near. */
  readonly isNear: boolean;
}

/** The forms by which a printed word is found: without its marks, and each part of what hyphens join. */
export function formsOf(fold: string): string[] {
  const parts = fold.split(HYPHEN).map(bare).filter(Boolean);
  return parts.length > 1 ? [parts.join(''), ...parts] : parts;
}

const HYPHEN = '-';
const bare = (fold: string): string => fold.replace(/[^\p{L}\p{N}]+/gu, '');

/** The forms of all words of a text. */
export const allForms = (text: string): string[] => words(text).flatMap(({ fold }) => formsOf(fold));

/** Linear in the vocabulary for each word that nothing in it begins with. `vocabulary`: all forms there are. */
export function termsOf(query: string, vocabulary: Iterable<string>): Term[] {
  const known = [...vocabulary];
  const typed = words(query).flatMap(({ fold }) => fold.split(HYPHEN).map(bare).filter(Boolean));
  return typed.map((word) => {
    if (known.some((form) => form.startsWith(word))) return { starts: [word], isNear: false };
    return { starts: known.filter((form) => nearlyBegins(form, word)), isNear: true };
  });
}

/** Shorter words are only completed: with one letter of three wrong they would be another word. */
const FORGIVEN_FROM = 4;
/** From here on two letters may be wrong. */
const TWICE_FROM = 8;

function nearlyBegins(form: string, word: string): boolean {
  if (word.length < FORGIVEN_FROM) return false;
  const most = word.length < TWICE_FROM ? 1 : 2;
  return form.length >= word.length - most && distanceToStart(word, form) <= most;
}

/** Letters that are wrong, missing, too many or swapped with the next, at best, in what some beginning of a word has. */
function distanceToStart(word: string, form: string): number {
  let before: readonly number[] = [];
  let row = Array.from({ length: form.length + 1 }, (_, at) => at);
  for (let i = 1; i <= word.length; i++) {
    const next = [i];
    for (let j = 1; j <= form.length; j++) {
      const isSwapped = i > 1 && j > 1 && word[i - 1] === form[j - 2] && word[i - 2] === form[j - 1];
      next[j] = Math.min(
        (row[j - 1] ?? 0) + (word[i - 1] === form[j - 1] ? 0 : 1),
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        isSwapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    before = row;
    row = next;
  }
  return Math.min(...row);
}
