/** How two readings of one utterance differ. */
import { type Stretch, stretches } from './difference.ts';
import { type Forms, newForms } from './forms.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import { newPairing, type Pairing } from './pairing.ts';
import { isPresentable, presentable, withClausesTold } from './presentation.ts';
import { type Reading, readingOf } from './reading.ts';
import type { Reason } from './reason.ts';
import { substantiveReason } from './substance.ts';
import type { Span } from './text.ts';

export type { Reason, TrivialReason } from './reason.ts';

/**
 * What happened to the words alone. `identical`: the same once case, punctuation, marks and spacing are
 * ignored. `trimmed`: no word differs where the two overlap. `reworded`: words differ, are added or are left
 * out without dots. `paraphrased`: in quotation marks here, reported without marks there.
 */
export type Relation = 'identical' | 'trimmed' | 'reworded' | 'paraphrased';

/** `trivial`: spelling, contractions, number formats and the like. `substantive`: everything else. */
export type Weight = 'trivial' | 'substantive';

/** Who is named for the words: beside the relation, whatever the words do. */
export type SpeakerRelation = 'same' | 'differs' | 'unknown';

/**
 * One step from reading A to reading B. Spans are UTF-16, half-open, into the text of A (`a`) and of B (`b`);
 * the edits of a variant cover both texts from end to end, in order, so that applying them to A gives B.
 * `add` has an empty `a`, `omit` an empty `b`. `transpose` marks words that stand elsewhere in the other text.
 */
export interface Edit {
  readonly op: 'keep' | 'add' | 'omit' | 'substitute' | 'transpose';
  readonly a: Span;
  readonly b: Span;
  /** True where the edit is folded away as trivial. */
  readonly trivial?: boolean;
}

export interface Variant {
  readonly relation: Relation;
  /** Present exactly when the relation is `reworded`. */
  readonly weight?: Weight;
  /** Present exactly when the relation is `reworded`. */
  readonly reason?: Reason;
  readonly speaker: SpeakerRelation;
  readonly edits: readonly Edit[];
}

/**
 * How two quoted readings of one utterance differ, by their words alone. Every character of both lies in exactly one
 * edit, in order; `keep` holds words that agree, with whatever marks, case and spacing they are printed; ends that
 * one reading lacks and words that dots stand for are marked `trivial`, for they are nobody's fault. Symmetric in
 * relation and weight. O(n·m) words for readings of ordinary length, see alignment.ts for long ones. Never throws.
 */
export const compareReadings = (a: string, b: string, lexicon?: Lexicon): Omit<Variant, 'speaker'> =>
  compareAmong({ forms: newForms(), pairing: newPairing(lexicon) }, a, b);

/** What the words of one comparison are read and aligned by. */
export interface Wording {
  readonly forms: Forms;
  readonly pairing: Pairing;
}

/** As `compareReadings`, for one of many comparisons by the same means. */
export function compareAmong({ forms, pairing }: Wording, a: string, b: string): Omit<Variant, 'speaker'> {
  const [x, y] = [readingOf(a, forms), readingOf(b, forms)];
  return variantOf(x, y, alignedStretches(x, y, pairing));
}

/** The stretches from A to B, told from the shorter side, so that both directions find the same ones. */
export function alignedStretches(a: Reading, b: Reading, pairing: Pairing): Stretch[] {
  return isTurned(a, b) ? stretches(b, a, pairing).map(flipStretch) : stretches(a, b, pairing);
}

/** What `compareReadings` says of two readings whose stretches are known already. Linear but for moved words. */
export function variantOf(a: Reading, b: Reading, aligned: readonly Stretch[]): Omit<Variant, 'speaker'> {
  const found = shownStretches(a, b, aligned);
  return { ...classOf(found), edits: editsOf(found, a, b) };
}

/** The stretches as a reader is shown them. */
function shownStretches(a: Reading, b: Reading, aligned: readonly Stretch[]): readonly Stretch[] {
  return withClausesTold(isPresentable(aligned) ? aligned : joinedStretches(a, b, aligned), a, b);
}

/** Likewise told from the shorter side. */
function joinedStretches(a: Reading, b: Reading, aligned: readonly Stretch[]): readonly Stretch[] {
  if (!isTurned(a, b)) return presentable(aligned, a, b);
  return presentable(aligned.map(flipStretch), b, a).map(flipStretch);
}

/**
 * The stretches in which B differs from A, as a reader is shown them: what is merely cut is none of them. Costs as
 * much as `compareReadings`.
 */
export function differingStretches(a: string, b: string, lexicon?: Lexicon): Stretch[] {
  const forms = newForms();
  const [x, y] = [readingOf(a, forms), readingOf(b, forms)];
  return shownStretches(x, y, alignedStretches(x, y, newPairing(lexicon))).filter(
    ({ kind }) => kind === 'trivial' || kind === 'differs' || kind === 'moved',
  );
}

const isTurned = ({ text: a }: Reading, { text: b }: Reading): boolean =>
  a.length > b.length || (a.length === b.length && a > b);

function flipStretch({ kind, a0, a1, b0, b1, left, right, reason }: Stretch): Stretch {
  return reason
    ? { kind, a0: b0, a1: b1, b0: a0, b1: a1, left: right, right: left, reason }
    : { kind, a0: b0, a1: b1, b0: a0, b1: a1, left: right, right: left };
}

const FLIPPED = {
  keep: 'keep',
  add: 'omit',
  omit: 'add',
  substitute: 'substitute',
  transpose: 'transpose',
} as const;

/** The same step from B to A. */
export const flipEdit = (edit: Edit): Edit => ({ ...edit, op: FLIPPED[edit.op], a: edit.b, b: edit.a });

function classOf(found: readonly Stretch[]): Pick<Variant, 'relation' | 'weight' | 'reason'> {
  const differing = found.filter((stretch) => stretch.kind === 'differs' || stretch.kind === 'moved');
  if (differing.length)
    return { relation: 'reworded', weight: 'substantive', reason: substantiveReason(differing) };
  const trivial = found.find((stretch) => stretch.kind === 'trivial');
  if (trivial?.reason) return { relation: 'reworded', weight: 'trivial', reason: trivial.reason };
  return { relation: found.some((stretch) => stretch.kind === 'cut') ? 'trimmed' : 'identical' };
}

/** Edits that tile both texts: marks and spaces between words go to the words that agree, where there are such. */
function editsOf(found: readonly Stretch[], a: Reading, b: Reading): Edit[] {
  if (found.length === 0) {
    const edit = { a: { start: 0, end: a.text.length }, b: { start: 0, end: b.text.length } };
    return a.text || b.text ? [{ op: 'keep', ...edit }] : [];
  }
  const cutsA = boundaries(found, a, (stretch) => [stretch.a0, stretch.a1]);
  const cutsB = boundaries(found, b, (stretch) => [stretch.b0, stretch.b1]);
  return found.map((stretch, k): Edit => {
    const op = opOf(stretch);
    const spanA = { start: cutsA[k] ?? 0, end: cutsA[k + 1] ?? a.text.length };
    const spanB = { start: cutsB[k] ?? 0, end: cutsB[k + 1] ?? b.text.length };
    const isTrivial = stretch.kind === 'trivial' || stretch.kind === 'cut';
    return isTrivial ? { op, a: spanA, b: spanB, trivial: true } : { op, a: spanA, b: spanB };
  });
}

function opOf(stretch: Stretch): Edit['op'] {
  if (stretch.kind === 'keep') return 'keep';
  if (stretch.kind === 'moved') return 'transpose';
  if (stretch.a0 === stretch.a1) return 'add';
  return stretch.b0 === stretch.b1 ? 'omit' : 'substitute';
}

/** Where each stretch begins in a text; the first at 0, the last ends with the text. */
function boundaries(
  found: readonly Stretch[],
  reading: Reading,
  range: (stretch: Stretch) => readonly [number, number],
): number[] {
  const starts = [0];
  for (let k = 1; k < found.length; k++) {
    const [before, after] = [found[k - 1], found[k]];
    if (!before || !after) break;
    const at = range(after)[0];
    const endOfBefore = (reading.atoms[at - 1]?.end ?? reading.start) - reading.start;
    const startOfAfter = (reading.atoms[at]?.start ?? reading.start + reading.text.length) - reading.start;
    const keepsGap = before.kind === 'keep' || after.kind !== 'keep' || at === 0;
    const start = at === 0 ? 0 : keepsGap ? startOfAfter : endOfBefore;
    starts.push(Math.max(start, starts[k - 1] ?? 0));
  }
  return [...starts, reading.text.length];
}
