/** Written by bench/train-stories.ts: log odds that two articles tell one story. */

/** By words alone, in the order of `likenessOf`. */
export const LIKENESS_WEIGHTS = {
  bias: -8.33,
  features: [1.59, 3.41, 0.27, 1.14, 0.36, 0.06, 1.91, -0.23, 0.51, 0.51, 0.71, 2.28, 0.13, -0.87],
};

/** With the days between them. */
export const DATE_WEIGHTS = { bias: 0.54, alike: 1.76, known: -2.02, log: -1.09, near: 5.45 };

/** With the days between them and with what the best candidates have in common. */
export const SUPPORT_WEIGHTS = {
  bias: 5.21,
  alike: 1.67,
  known: -2.56,
  log: -1,
  near: 6.48,
  voices: -0.95,
  others: 1.17,
  names: -11.2,
};
