/**
 * Takes out of what Readability chose the lines that are no part of the text: captions, credits, dates, teasers,
 * appeals. Each line's features are weighed by a logistic regression that was learned from hand-made bodies
 * (bench/block-training.ts); only ever removes, so that the way back stays.
 */
import { type Features, featuresOf, knownOf, type Place } from './block-features.ts';
import type { Line, Lines } from './block-lines.ts';
import { BIAS, WEIGHTS } from './block-weights.ts';
import { namesBeside } from './cleaning.ts';

export interface Known {
  readonly title?: string;
  readonly byline?: string;
}

/** The chance above which a line goes. Higher keeps more of the text, and more beside it. */
const FOREIGN = 0.6;
// A quotation lost is worse than a foreign line kept, which nobody else prints.
const FOREIGN_IF_QUOTED = 0.85;
const QUOTATION = /["“«„](?:[^"“”«»„]*\s){3}/;
// More than that is the text itself, whatever it looks like.
const MAX_SHARE = 0.35;

/** Each line in its place among the others. */
export function placesOf(root: Element, lines: Lines, known: Known): Place[] {
  const about = knownOf(known);
  const boxed = namesBeside(root);
  return lines.all.map((line) => ({ line, lines, boxed, ...about }));
}

/** Removes lines from the tree that they were read from. Linear in its nodes. */
export function keepText(root: Element, lines: Lines, known: Known): void {
  const places = placesOf(root, lines, known);
  const all = places.map((place) => ({ line: place.line, chance: chanceOf(featuresOf(place)) }));
  let left = MAX_SHARE * all.reduce((sum, { line }) => sum + line.words.length, 0);
  for (const { line } of all.filter(isForeign).sort((a, b) => b.chance - a.chance)) {
    if (line.words.length > left) continue;
    left -= line.words.length;
    for (const text of line.block.texts) text.remove();
  }
}

function isForeign({ line, chance }: { readonly line: Line; readonly chance: number }): boolean {
  if (chance <= FOREIGN) return false;
  return chance > FOREIGN_IF_QUOTED || !QUOTATION.test(line.block.text);
}

export const FEATURE_NAMES = Object.keys(WEIGHTS) as readonly (keyof Features)[];

/** The chance that a line of these features is no part of the text. */
function chanceOf(features: Features): number {
  const sum = FEATURE_NAMES.reduce((total, name) => total + Number(features[name]) * WEIGHTS[name], BIAS);
  return 1 / (1 + Math.exp(-sum));
}
