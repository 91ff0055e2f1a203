/** Logistic regression with a handful of features: Newton's method on standardised columns, ridge penalty. */

export interface Example {
  readonly features: readonly number[];
  readonly yes: boolean;
  readonly weight?: number;
}

export interface Fit {
  readonly bias: number;
  readonly features: readonly number[];
}

const STEPS = 40;

/** Weights for the features as they are; the penalty acts on them in units of their spread. */
export function fitLogistic(examples: readonly Example[], penalty: number): Fit {
  const width = examples[0]?.features.length ?? 0;
  const columns = Array.from({ length: width }, (_, i) =>
    spread(examples.map((one) => one.features[i] ?? 0)),
  );
  const rows = examples.map(({ features, yes, weight = 1 }) => ({
    x: Float64Array.of(
      1,
      ...features.map((value, i) => (value - (columns[i]?.mean ?? 0)) / (columns[i]?.deviation ?? 1)),
    ),
    yes,
    weight,
  }));
  let theta = new Array<number>(width + 1).fill(0);
  for (let step = 0; step < STEPS; step++) {
    const { gradient, hessian } = slopes(rows, theta, penalty);
    const move = solved(hessian, gradient);
    theta = theta.map((value, i) => value - (move[i] ?? 0));
    if (Math.max(...move.map(Math.abs)) < 1e-7) break;
  }
  const features = columns.map(({ deviation }, i) => (theta[i + 1] ?? 0) / deviation);
  const shift = columns.reduce((sum, { mean }, i) => sum + mean * (features[i] ?? 0), 0);
  return { bias: (theta[0] ?? 0) - shift, features };
}

export const logit = ({ bias, features }: Fit, values: readonly number[]): number =>
  values.reduce((sum, value, i) => sum + value * (features[i] ?? 0), bias);

function spread(values: readonly number[]): { mean: number; deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, deviation: Math.sqrt(variance) || 1 };
}

interface Row {
  readonly x: Float64Array;
  readonly yes: boolean;
  readonly weight: number;
}

/** Plain loops over half of the matrix, which is symmetric: nearly all of the training's time is spent here. */
function slopes(rows: readonly Row[], theta: readonly number[], penalty: number) {
  const size = theta.length;
  const gradient = theta.map((value, i) => (i > 0 ? penalty * value : 0));
  const half = new Float64Array(size * size);
  for (const { x, yes, weight } of rows) {
    let sum = 0;
    for (let i = 0; i < size; i++) sum += (x[i] ?? 0) * (theta[i] ?? 0);
    const p = 1 / (1 + Math.exp(-sum));
    const pull = weight * (p - (yes ? 1 : 0));
    const curve = weight * p * (1 - p);
    for (let i = 0; i < size; i++) {
      const value = x[i] ?? 0;
      gradient[i] = (gradient[i] ?? 0) + pull * value;
      const scaled = curve * value;
      for (let j = 0, at = i * size; j <= i; j++, at++) half[at] = (half[at] ?? 0) + scaled * (x[j] ?? 0);
    }
  }
  const hessian = theta.map((_, i) =>
    theta.map((_, j) => {
      const ridge = i === j ? (i > 0 ? penalty : 1e-9) : 0;
      return ridge + (half[Math.max(i, j) * size + Math.min(i, j)] ?? 0);
    }),
  );
  return { gradient, hessian };
}

/** Gauss with pivots. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((line, i) => [...line, right[i] ?? 0]);
  const at = (i: number, j: number): number => rows[i]?.[j] ?? 0;
  for (let i = 0; i < rows.length; i++) {
    const best = rows.reduce(
      (most, _, k) => (k > i && Math.abs(at(k, i)) > Math.abs(at(most, i)) ? k : most),
      i,
    );
    [rows[i], rows[best]] = [rows[best] ?? [], rows[i] ?? []];
    for (let k = 0; k < rows.length; k++) {
      if (k === i) continue;
      const factor = at(k, i) / at(i, i);
      rows[k] = (rows[k] ?? []).map((value, j) => value - factor * at(i, j));
    }
  }
  return rows.map((_, i) => at(i, rows.length) / at(i, i));
}
