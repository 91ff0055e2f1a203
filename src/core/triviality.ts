/** Differences that no reader needs to be told of, each with its reason. */
import { clitic } from './contraction.ts';
import type { Atom } from './reading.ts';
import type { TrivialReason } from './reason.ts';
import { sameName, sameSpelled } from './spelling.ts';
import { negates } from './substance.ts';

/** The words that only one reading has at a place, and what stands around them. */
export interface Difference {
  readonly left: readonly Atom[];
  readonly right: readonly Atom[];
  /** The word that follows on either side, if any. */
  readonly next: Atom | undefined;
  /** Whether either reading pauses or ends there. */
  readonly pauseAfter: boolean;
}

const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the']);
/** Hesitations say nothing wherever they stand. */
const HESITATIONS: ReadonlySet<string> = new Set('uh um er erm ah oh'.split(' '));
/** Those of two words. */
const HESITATION_PAIRS: ReadonlyMap<string, string> = new Map([
  ['you', 'know'],
  ['i', 'mean'],
]);
/**
 * These say nothing where a pause sets them off, or takes their place as a comma does of "and"; elsewhere they are words
 * like others ("did well", "look like").
 */
const FILLERS: ReadonlySet<string> = new Set('well and so ok okay yeah like'.split(' '));
/** A courtesy says no more than that. */
const HONORIFICS: ReadonlySet<string> = new Set(
  'mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend fr hon'.split(' '),
);
/** An office may be left out before a name, but another office is another statement. */
const OFFICES: ReadonlySet<string> = new Set(
  (
    'president vice prime minister premier chancellor secretary senator sen representative rep congressman ' +
    'congresswoman governor gov mayor judge justice attorney general gen colonel col captain capt lieutenant lt ' +
    'sergeant sgt major maj king queen prince princess pope bishop archbishop cardinal imam sheikh ambassador ' +
    'director chairman chairwoman speaker'
  ).split(' '),
);
/** What an office stands before when it is part of another name. */
const INSTITUTIONS: ReadonlySet<string> = new Set(
  'department ministry office house committee council court league party union assembly'.split(' '),
);

/** Why a difference is trivial, or null where it is not. Cost grows with its length alone. */
export function trivialReason(difference: Difference): TrivialReason | null {
  const { left, right, next } = difference;
  const both = [...left, ...right];
  if (both.every((atom) => ARTICLES.has(atom.key))) return 'article';
  if (both.length === 1 && both[0]?.key === 'that') return 'article';
  const words = left.length && right.length ? sameWords(left, right) : null;
  if (words) return words;
  if (glossed(left, right)) return 'gloss';
  if (titled(difference)) return 'title';
  if (both.every(({ key }) => PARTICLES.has(key)) && next?.capital) return 'transliteration';
  return isFiller(difference) ? 'filler' : null;
}

function sameWords(left: readonly Atom[], right: readonly Atom[]): TrivialReason | null {
  const [a, b] = [left[0], right[0]];
  if (left.length === 1 && right.length === 1 && a && b) {
    if (clitic(a.key, b.key)) return 'contraction';
    if (sameSpelled(a.key, b.key)) return 'spelling';
  }
  if (lettersOf(left) === lettersOf(right) && join(left) === join(right)) return 'spelling';
  return transliterated(left, right) ? 'transliteration' : null;
}

const lettersOf = (atoms: readonly Atom[]): number => atoms.reduce((sum, { key }) => sum + key.length, 0);
const join = (atoms: readonly Atom[]): string => atoms.map((atom) => atom.key).join('');

const PARTICLES: ReadonlySet<string> = new Set(['al', 'el', 'ul', 'ad', 'as', 'ash', 'bin', 'ibn']);

function transliterated(left: readonly Atom[], right: readonly Atom[]): boolean {
  if (!left.every(mayBeInName)) return false;
  const [a, b] = [named(left), named(right)];
  return a.length > 0 && a.length === b.length && a.every((name, i) => name.capital && bothNames(name, b[i]));
}

const mayBeInName = (atom: Atom): boolean => atom.capital || PARTICLES.has(atom.key);
const named = (atoms: readonly Atom[]): Atom[] => atoms.filter((atom) => !PARTICLES.has(atom.key));
const bothNames = (a: Atom, b: Atom | undefined): boolean => !!b && b.capital && sameName(a.key, b.key);

/** "[the Russians]" for "they", or for nothing: one side is an editor's wording and says so. */
function glossed(left: readonly Atom[], right: readonly Atom[]): boolean {
  const [a, b] = [isGloss(left), isGloss(right)];
  return a !== b && !negates(left) && !negates(right); // two editors who differ are worth telling
}

const isGloss = (atoms: readonly Atom[]): boolean =>
  atoms.length > 0 && atoms.every((atom) => atom.bracketed);

/** A title before a name: left out as a whole, or a courtesy for it, or written in short. */
function titled({ left, right, next }: Difference): boolean {
  if (!next?.capital || isTitle(next) || INSTITUTIONS.has(next.key)) return false;
  if (![...left, ...right].every(isTitle)) return false;
  return left.every(isHonorific) || right.every(isHonorific) || isShortFor(left, right);
}

const isHonorific = ({ key }: Atom): boolean => HONORIFICS.has(key);
const isTitle = (atom: Atom): boolean => isHonorific(atom) || OFFICES.has(atom.key);

/** "Sen." and "Senator", and no two offices. */
const isShortFor = (left: readonly Atom[], right: readonly Atom[]): boolean =>
  left.length === right.length &&
  left.every(({ key }, i) => {
    const other = right[i]?.key ?? '';
    return key.startsWith(other) || other.startsWith(key);
  });

function isFiller({ left, right, pauseAfter }: Difference): boolean {
  return [left, right].every((atoms) => atoms.every((_, k) => saysNothing(atoms, k, pauseAfter)));
}

function saysNothing(atoms: readonly Atom[], k: number, pauseAfter: boolean): boolean {
  const [before, atom, after] = [atoms[k - 1], atoms[k], atoms[k + 1]];
  if (!atom) return false;
  if (HESITATIONS.has(atom.key) || areHesitation(atom, after) || areHesitation(before, atom)) return true;
  return FILLERS.has(atom.key) && (atom.pauseBefore || (after?.pauseBefore ?? pauseAfter));
}

const areHesitation = (first: Atom | undefined, second: Atom | undefined): boolean =>
  first !== undefined && second !== undefined && HESITATION_PAIRS.get(first.key) === second.key;
