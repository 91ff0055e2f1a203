/** How general libraries for likeness and difference would link quotations, and tell how they differ. */
import { diffArrays } from 'diff';
import Fuse from 'fuse.js';
import { token_set_ratio } from 'fuzzball';
import { stretches } from '../src/core/marks.ts';
import { type Span, slice, words } from '../src/core/text.ts';
import type { Relation, Weight } from '../src/core/variant.ts';

/** A quoted stretch of an article. */
export interface Printed {
  readonly span: Span;
  readonly text: string;
}

// Single words in marks are mostly titles and scare quotes; without them every peer does better.
const FEWEST_WORDS = 2;

/** What the peers link. They pair no quotation marks themselves, so all are handed our own pairing. */
export function printedPieces(text: string): Printed[] {
  return stretches(text)
    .map(({ start, end }) => ({ span: { start, end }, text: slice(text, { start, end }) }))
    .filter((piece) => words(piece.text).length >= FEWEST_WORDS);
}

/** Which pieces of two articles report one utterance, as pairs of indexes. */
export type Linker = (a: readonly Printed[], b: readonly Printed[]) => (readonly [a: number, b: number])[];

export const LINKERS: Readonly<Record<string, Linker>> = {
  'shared runs of four words': sharedRuns,
  'fuzzball token_set_ratio >= 90': tokenSets,
  'fuse.js score <= 0.15': fuzzySearch,
};

function pairsWhere(
  a: readonly Printed[],
  b: readonly Printed[],
  linked: (a: Printed, b: Printed) => boolean,
): [number, number][] {
  return a.flatMap((left, i) =>
    b.flatMap((right, k): [number, number][] => (linked(left, right) ? [[i, k]] : [])),
  );
}

const RUN = 4;

/** Four words on end in common; of a shorter piece, all its words. */
function sharedRuns(a: readonly Printed[], b: readonly Printed[]): [number, number][] {
  const folded = new Map([...a, ...b].map((piece) => [piece, words(piece.text).map(({ fold }) => fold)]));
  return pairsWhere(a, b, (left, right) => {
    const [some = [], others = []] = [folded.get(left), folded.get(right)];
    const length = Math.min(RUN, some.length, others.length);
    const runs = new Set(runsOf(others, length));
    return runsOf(some, length).some((run) => runs.has(run));
  });
}

const runsOf = (folded: readonly string[], length: number): string[] =>
  folded.slice(0, folded.length - length + 1).map((_, i) => folded.slice(i, i + length).join(' '));

const SAME_TOKENS = 90;

function tokenSets(a: readonly Printed[], b: readonly Printed[]): [number, number][] {
  return pairsWhere(a, b, (left, right) => token_set_ratio(left.text, right.text) >= SAME_TOKENS);
}

const FUZZY = { includeScore: true, threshold: 0.15, ignoreLocation: true } as const;

/** Fuse looks for a pattern in a text, so either piece may be the pattern. */
function fuzzySearch(a: readonly Printed[], b: readonly Printed[]): [number, number][] {
  const found = new Set<string>();
  const texts = (pieces: readonly Printed[]) =>
    new Fuse(
      pieces.map(({ text }) => text),
      FUZZY,
    );
  const [left, right] = [texts(a), texts(b)];
  a.forEach(({ text }, i) => {
    for (const { refIndex } of right.search(text)) found.add(`${i} ${refIndex}`);
  });
  b.forEach(({ text }, k) => {
    for (const { refIndex } of left.search(text)) found.add(`${refIndex} ${k}`);
  });
  return [...found].map((pair) => pair.split(' ').map(Number) as [number, number]);
}

/** What jsdiff says of two readings: nothing changed, only ends cut, or else every change is one of substance. */
export function jsdiffVariant(a: string, b: string): { relation: Relation; weight?: Weight } {
  const [left, right] = [a, b].map((text) => words(text).map(({ fold }) => fold));
  const changes = diffArrays(left ?? [], right ?? []);
  if (changes.every(({ added, removed }) => !added && !removed)) return { relation: 'identical' };
  const kept = changes.filter(({ added, removed }) => !added && !removed).length;
  const contained = changes.every(({ added }) => !added) || changes.every(({ removed }) => !removed);
  if (kept === 1 && contained) return { relation: 'trimmed' };
  return { relation: 'reworded', weight: 'substantive' };
}
