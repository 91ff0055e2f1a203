/** What makes a difference worth telling: the one reason that weighs most. */
import type { Stretch } from './difference.ts';
import type { Atom } from './reading.ts';
import type { Reason } from './reason.ts';

const NEGATIONS: ReadonlySet<string> = new Set(
  'not no never none nobody nothing neither nor nowhere hardly'.split(' '),
);
const MODALS: ReadonlySet<string> = new Set(
  (
    "will would can could may might shall should must ought 'd perhaps maybe probably possibly likely certainly surely " +
    'is are was were be been am has have had do does did'
  ).split(' '),
);
const DATES: ReadonlySet<string> = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday hundreds thousands millions ' +
    'billions dozens hundred thousand million'
  ).split(' '),
);
/** Without "may", which begins sentences as an auxiliary. */
const MONTHS: ReadonlySet<string> = new Set(
  'january february march april june july august september october november december'.split(' '),
);

/** A whole clause that is left out is told as left out, whatever numbers or negations it holds. */
const SMALL = 4;

const ORDER: readonly Reason[] = ['negation', 'number', 'modality', 'swapped', 'left-out', 'added', 'order'];

/** The heaviest reason among stretches that differ; `order` when there is none. */
export function substantiveReason(differing: readonly Stretch[]): Reason {
  const reasons = new Set(differing.map(reasonOf));
  const heaviest = ORDER.find((reason) => reasons.has(reason)) ?? 'order';
  return heaviest === 'swapped' && isReordered(differing) ? 'order' : heaviest;
}

/** Whether both readings have the same words where they differ ("first the roof, then the pier"). */
function isReordered(differing: readonly Stretch[]): boolean {
  const [a, b] = (['left', 'right'] as const).map((side) =>
    differing
      .flatMap((stretch) => stretch[side])
      .map(({ key }) => key)
      .sort()
      .join(' '),
  );
  return a === b;
}

function reasonOf({ kind, left, right }: Stretch): Reason {
  if (kind === 'moved') return 'order';
  if (Math.max(left.length, right.length) <= SMALL) {
    const alone = standsAlone(left, right);
    if (
      withAgainstWithout(left, right) ||
      isUndone(left, right) ||
      (alone && negates(left) !== negates(right))
    )
      return 'negation';
    if (numbersDiffer(left, right)) return 'number';
    if (alone && modal(left, right)) return 'modality';
  }
  if (left.length && right.length) return 'swapped';
  return left.length ? 'left-out' : 'added';
}

/**
 * Whether a negation or an auxiliary is all that parts the two: the other words are alike, or only one side has
 * any. Where they are swapped as well ("no matter what" for "without exception"), the swap is what there is to tell.
 */
function standsAlone(left: readonly Atom[], right: readonly Atom[]): boolean {
  const [a, b] = [left, right].map((atoms) =>
    atoms.filter(({ key }) => !NEGATIONS.has(key) && !isModal(key)),
  );
  if (!a?.length || !b?.length) return true;
  return a.length === b.length && a.every(({ lemma }, i) => lemma === b[i]?.lemma);
}

/** Whether there is a negation among the words. */
export const negates = (atoms: readonly Atom[]): boolean => has(atoms, (key) => NEGATIONS.has(key));

/** "Without" alone negates no statement ("without a doubt" affirms one); against "with" it does. */
function withAgainstWithout(left: readonly Atom[], right: readonly Atom[]): boolean {
  const says = (atoms: readonly Atom[], word: string) => has(atoms, (key) => key === word);
  return (says(left, 'with') && says(right, 'without')) || (says(left, 'without') && says(right, 'with'));
}

const UNDONE = /^un-?(\p{L}{4,})$/u;

/** "Able" against "unable". "Less" and "unless" are two words. */
function isUndone(left: readonly Atom[], right: readonly Atom[]): boolean {
  const [a, b] = [left[0]?.key ?? '', right[0]?.key ?? ''];
  if (left.length !== 1 || right.length !== 1 || a === 'less' || b === 'less') return false;
  return UNDONE.exec(a)?.[1] === b || UNDONE.exec(b)?.[1] === a;
}

const has = (atoms: readonly Atom[], test: (key: string) => boolean): boolean =>
  atoms.some((atom) => test(atom.key));
const isNumber = ({ key, capital }: Atom): boolean =>
  key.startsWith('#') || DATES.has(key) || (capital && MONTHS.has(key));
const isModal = (key: string): boolean => MODALS.has(key);

/** "one" is a pronoun as often as a number, so alone it is no number that differs. */
function numbersDiffer(left: readonly Atom[], right: readonly Atom[]): boolean {
  const numbers = [...left, ...right].filter(isNumber);
  return numbers.some(({ key }) => key !== '#1') || numbers.length > 1;
}

/** A modal or auxiliary on either side, or two tenses of one verb. */
function modal(left: readonly Atom[], right: readonly Atom[]): boolean {
  if (has(left, isModal) || has(right, isModal)) return true;
  const [a, b] = [left[0], right[0]];
  return left.length === 1 && right.length === 1 && !!a && !!b && a.lemma === b.lemma && differInTense(a, b);
}

/** Names have no tense; what differs in an "s" alone is a plural as often as a verb, and no tense either way. */
function differInTense(a: Atom, b: Atom): boolean {
  const [short, long] = a.key.length < b.key.length ? [a.key, b.key] : [b.key, a.key];
  return !(a.capital && b.capital) && !(long.startsWith(short) && /^e?s$/.test(long.slice(short.length)));
}
