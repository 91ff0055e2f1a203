/**
 * Takes out of what Readability chose the lines that are no part of the text: captions, credits, dates, teasers,
 * appeals. Each line's features are weighed by a logistic regression that was learned from hand-made bodies
 * (bench/block-training.ts); only ever removes, so that the way back stays.
 */

import { besideIn } from './beside.ts';
import { type Features, featuresOf, knownOf, type Place } from './block-features.ts';
import type { Line, Lines } from './block-lines.ts';
import { BIAS, WEIGHTS } from './block-weights.ts';
import { type Names, namesBeside } from './cleaning.ts';
import { pulledIn } from './pull-quotes.ts';

export interface Known {
  readonly title?: string;
  readonly byline?: string;
  readonly url?: string;
  /** What the names of elements are known to say. */
  readonly names?: Names;
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
  const boxed = namesBeside(root, known.names);
  return lines.all.map((line) => ({ line, lines, boxed, ...about }));
}

/** Removes lines from the tree that they were read from; those that stay are returned. Linear in its nodes. */
export function keepText(root: Element, lines: Lines, known: Known): readonly Line[] {
  const foreign: Weighed[] = [];
  const pulled = pulledIn(lines);
  const beside = besideIn(lines, { byline: knownOf(known).byline, url: known.url });
  let words = 0;
  for (const place of placesOf(root, lines, known)) {
    const { line } = place;
    words += line.words.length;
    const chance = pulled.has(line) || beside.has(line) ? 1 : chanceOf(featuresOf(place));
    const weighed = { line, chance };
    if (isForeign(weighed)) foreign.push(weighed);
  }
  let left = MAX_SHARE * words;
  const gone = new Set<Line>();
  for (const { line } of foreign.sort((a, b) => b.chance - a.chance)) {
    if (line.words.length > left) continue;
    left -= line.words.length;
    gone.add(line);
    for (const text of line.block.texts) text.remove();
  }
  return gone.size > 0 ? lines.all.filter((line) => !gone.has(line)) : lines.all;
}

interface Weighed {
  readonly line: Line;
  readonly chance: number;
}

function isForeign({ line, chance }: Weighed): boolean {
  if (chance <= FOREIGN) return false;
  return chance > FOREIGN_IF_QUOTED || !QUOTATION.test(line.block.text);
}

export const FEATURE_NAMES = Object.keys(WEIGHTS) as readonly (keyof Features)[];

/** The chance that a line of these features is no part of the text. */
function chanceOf(features: Features): number {
  let sum = BIAS;
  for (const name of FEATURE_NAMES) sum += Number(features[name]) * WEIGHTS[name];
  return 1 / (1 + Math.exp(-sum));
}
