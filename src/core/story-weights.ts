/** Written by bench/train-stories.ts: log odds that two articles tell one story. */

/** By words alone, in the order of `likenessOf`. */
export const LIKENESS_WEIGHTS = {
  bias: -8.33,
  features: [1.59, 3.41, 0.27, 1.14, 0.36, 0.06, 1.91, -0.23, 0.51, 0.51, 0.71, 2.28, 0.13, -0.87],
};

/** With the days between them. */
export const DATE_WEIGHTS = {
  counted: { bias: 2.89, alike: 1.95, known: 0.14, log: -2.06, near: 3.62, names: -11.21 },
  english: { bias: 2.75, alike: 3.47, known: -1.43, log: -2.09, near: 2.49, names: -12.56 },
};

/** With the days between them and with what the other candidates say. */
export const SUPPORT_WEIGHTS = {
  counted: {
    bias: -2.13,
    alike: 1.22,
    known: 0.72,
    log: -1.82,
    near: 4.02,
    others: 0.6,
    names: -11.07,
    background: -0.29,
    nearer: -0.45,
    happening: 0.96,
    numbers: 0.92,
    headline: 0.82,
  },
  english: {
    bias: -0.81,
    alike: 2.58,
    known: -1.22,
    log: -2.46,
    near: 2.5,
    others: 1.05,
    names: -7.78,
    background: -0.51,
    nearer: -0.33,
    happening: 0,
    numbers: 0,
    headline: 0,
  },
};
