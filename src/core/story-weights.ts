/** Written by bench/train-stories.ts: log odds that two articles tell one story. */

/** By words alone, in the order of `likenessOf`. */
export const LIKENESS_WEIGHTS = {
  bias: -8.33,
  features: [1.59, 3.41, 0.27, 1.14, 0.36, 0.06, 1.91, -0.23, 0.51, 0.51, 0.71, 2.28, 0.13, -0.87],
};

/** With the days between them. */
export const DATE_WEIGHTS = { bias: -0.31, alike: 1.6, known: -1.32, log: -1.78, near: 4.72 };

/** With the days between them and with what the other candidates say. */
export const SUPPORT_WEIGHTS = {
  bias: 1.47,
  alike: 1.53,
  known: -0.91,
  log: -1.6,
  near: 5.54,
  others: 0.68,
  names: -10.98,
  background: -0.39,
  nearer: -0.53,
};
