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
    bias: -0.68,
    alike: 0.08,
    known: 1.11,
    log: -1.73,
    near: 3.11,
    others: -0.03,
    names: -12.68,
    background: -0.5,
    nearer: -0.54,
    unvouched: -1.88,
    unheard: -0.78,
    happening: 0.92,
    numbers: 0.98,
    headline: 0.58,
  },
  english: {
    bias: 0.88,
    alike: 1.04,
    known: -0.47,
    log: -2.36,
    near: 1.79,
    others: 0.47,
    names: -9.09,
    background: -0.76,
    nearer: -0.19,
    unvouched: -2.65,
    unheard: -1.2,
    happening: 0,
    numbers: 0,
    headline: 0,
  },
};
