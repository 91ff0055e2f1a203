/** Log odds that two articles tell one story, by a logistic model: of their likeness alone, and with the days between. */
import { type Likeness, NAMES } from './story-likeness.ts';
import { DATE_WEIGHTS, LIKENESS_WEIGHTS } from './story-weights.ts';

export interface LikenessWeights {
  readonly bias: number;
  readonly features: readonly number[];
}

export type DateWeights = Readonly<Record<'bias' | 'alike' | 'known' | 'log' | 'near', number>>;

/** By words alone. */
export function alikeness({ features }: Likeness, weights: LikenessWeights = LIKENESS_WEIGHTS): number {
  let sum = weights.bias;
  for (let i = 0; i < features.length; i++) sum += (features[i] ?? 0) * (weights.features[i] ?? 0);
  return sum;
}

/** By words and days apart. A story is told within days; an unknown date says nothing. */
export function dated(logOdds: number, days: number | null, weights: DateWeights = DATE_WEIGHTS): number {
  const sum = weights.bias + weights.alike * logOdds;
  if (days === null) return sum;
  const [known = 0, log = 0, near = 0] = dateFeatures(days);
  return sum + weights.known * known + weights.log * log + weights.near * near;
}

/** Whether the days are known, their logarithm, whether they are few. */
export const dateFeatures = (days: number | null): readonly number[] =>
  days === null ? [0, 0, 0] : [1, Math.log1p(Math.min(days, FAR)), days <= NEAR ? 1 : 0];

/** Within so many days most reports of an event appear. */
const NEAR = 3;
/** Beyond so many days another day more or less says nothing. */
const FAR = 60;

/**
 * The names in common, which the second stage weighs anew: what a likeness makes of them was learned from what a library
 * prints on one day, and that overrates the names of a running affair. Short texts of few words but names go no further.
 */
export const namesAnew = ({ features }: Likeness): number => Math.min(MANY_NAMES, features[NAMES] ?? 0);

const MANY_NAMES = 0.3;
