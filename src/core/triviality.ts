/** Differences that no reader needs to be told of, each with its reason. */
import { clitic } from './contraction.ts';
import type { Atom } from './reading.ts';
import type { TrivialReason } from './reason.ts';
import { sameName, sameSpelled } from './spelling.ts';

/** The words that only one reading has at a place, and what stands around them. */
export interface Difference {
  readonly left: readonly Atom[];
  readonly right: readonly Atom[];
  /** The word that follows on either side, if any. */
  readonly next: Atom | undefined;
}

const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the']);
const FILLERS: ReadonlySet<string> = new Set(
  'well and so uh um er erm ah oh ok okay yeah like you-know i-mean'.split(' '),
);
const TITLES: ReadonlySet<string> = new Set(
  (
    'mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend fr hon president vice prime minister premier ' +
    'chancellor secretary senator sen rep representative congressman congresswoman governor gov mayor judge justice ' +
    'attorney general gen colonel col captain capt lieutenant lt sergeant sgt major maj king queen prince princess ' +
    'pope bishop archbishop cardinal imam sheikh ambassador director chairman chairwoman speaker'
  ).split(' '),
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
  return isFiller(both) ? 'filler' : null;
}

function sameWords(left: readonly Atom[], right: readonly Atom[]): TrivialReason | null {
  const [a, b] = [left[0], right[0]];
  if (left.length === 1 && right.length === 1 && a && b) {
    if (clitic(a.key, b.key)) return 'contraction';
    if (sameSpelled(a.key, b.key)) return 'spelling';
  }
  if (join(left) === join(right)) return 'spelling';
  return transliterated(left, right) ? 'transliteration' : null;
}

const join = (atoms: readonly Atom[]): string => atoms.map((atom) => atom.key).join('');

const PARTICLES: ReadonlySet<string> = new Set(['al', 'el', 'ul', 'ad', 'as', 'ash', 'bin', 'ibn']);

function transliterated(left: readonly Atom[], right: readonly Atom[]): boolean {
  const [a, b] = [named(left), named(right)];
  return a.length > 0 && a.length === b.length && a.every((name, i) => name.capital && bothNames(name, b[i]));
}

const named = (atoms: readonly Atom[]): Atom[] => atoms.filter((atom) => !PARTICLES.has(atom.key));
const bothNames = (a: Atom, b: Atom | undefined): boolean => !!b && b.capital && sameName(a.key, b.key);

/** "[the Russians]" for "they", or for nothing: one side is an editor's wording and says so. */
function glossed(left: readonly Atom[], right: readonly Atom[]): boolean {
  const all = (atoms: readonly Atom[]) => atoms.length > 0 && atoms.every((atom) => atom.bracketed);
  return all(left) || all(right);
}

function titled({ left, right, next }: Difference): boolean {
  return !!next && next.capital && [...left, ...right].every((atom) => TITLES.has(atom.key));
}

function isFiller(atoms: readonly Atom[]): boolean {
  const keys = atoms.map(({ key }) => key);
  for (let k = 0; k < keys.length; k++) {
    if (FILLERS.has(`${keys[k]}-${keys[k + 1]}`)) k++;
    else if (!FILLERS.has(keys[k] ?? '')) return false;
  }
  return true;
}
