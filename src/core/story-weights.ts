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
    bias: 1.97,
    alike: 1.44,
    known: 0.72,
    log: -1.85,
    near: 4.07,
    others: 0.64,
    names: -10.99,
    background: -0.32,
    nearer: -0.5,
  },
  english: {
    bias: 1.62,
    alike: 2.8,
    known: -1.29,
    log: -2.49,
    near: 2.49,
    others: 1.1,
    names: -11.56,
    background: -0.28,
    nearer: -0.48,
  },
};
