/** Log odds that two articles tell one story, by a logistic model: of their likeness alone, and with the days between. */
import { type Likeness, NAMES } from './story-likeness.ts';
import { DATE_WEIGHTS, LIKENESS_WEIGHTS } from './story-weights.ts';

export interface LikenessWeights {
  readonly bias: number;
  readonly features: readonly number[];
}

export type DateWeights = Readonly<Record<'bias' | 'alike' | 'known' | 'log' | 'near' | 'names', number>>;

/**
 * Weights for what a large library has counted, and for what English alone says of words. English does not know which
 * names are in the news of the year: unrelated reports look more alike by it, and a day in common tells less.
 */
export interface Regimes<Weights> {
  readonly counted: Weights;
  readonly english: Weights;
}

/** The weights between the two, for a library that is trusted so far, 0 to 1. */
export function blended<Name extends string>(
  { counted, english }: Regimes<Readonly<Record<Name, number>>>,
  trust: number,
): Readonly<Record<Name, number>> {
  const names = Object.keys(counted) as Name[];
  const mixed = names.map((name) => [name, trust * counted[name] + (1 - trust) * english[name]]);
  return Object.fromEntries(mixed) as Record<Name, number>;
}

/** By words alone. */
export function alikeness({ features }: Likeness, weights: LikenessWeights = LIKENESS_WEIGHTS): number {
  let sum = weights.bias;
  for (let i = 0; i < features.length; i++) sum += (features[i] ?? 0) * (weights.features[i] ?? 0);
  return sum;
}

/** By words, names and days apart. A story is told within days; an unknown date says nothing. */
export function dated(
  logOdds: number,
  likeness: Likeness,
  weights: DateWeights = DATE_WEIGHTS.english,
): number {
  const sum = weights.bias + weights.alike * logOdds + weights.names * namesAnew(likeness);
  if (likeness.days === null) return sum;
  const [known = 0, log = 0, near = 0] = dateFeatures(likeness.days);
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
 * The names in common, weighed anew: what a likeness makes of them was learned from what a library
 * prints on one day, and that overrates the names of a running affair. Short texts of few words but names go no further.
 */
export const namesAnew = ({ features }: Likeness): number => Math.min(MANY_NAMES, features[NAMES] ?? 0);

const MANY_NAMES = 0.3;
