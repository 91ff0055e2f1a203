/** Written by bench/train-stories.ts: log odds that two articles tell one story. */

/** By words alone, in the order of `likenessOf`. */
export const LIKENESS_WEIGHTS = {
  bias: -7.528,
  features: [
    2.008, 3.37, 0.018, 2.137, 0.371, 0.216, 1.797, -0.267, 0.212, 0.326, 0.727, 2.293, 0.094, -0.861,
  ],
};

/** With the days between them. */
export const DATE_WEIGHTS = { bias: 0.71, alike: 1.884, known: -3.194, log: -1.601, near: 7.025 };

/** With the days between them and with what the best candidates have in common. */
export const SUPPORT_WEIGHTS = {
  bias: 2.469,
  alike: 1.268,
  known: -3.171,
  log: -1.509,
  near: 7.525,
  voices: -0.966,
  others: 1.326,
};
