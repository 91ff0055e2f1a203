/** Written by bench/train-stories.ts: log odds that two articles tell one story. */

/** By words alone, in the order of `likenessOf`. */
export const LIKENESS_WEIGHTS = {
  bias: -8.333,
  features: [1.594, 3.414, 0.267, 1.14, 0.359, 0.065, 1.911, -0.228, 0.51, 0.506, 0.71, 2.279, 0.131, -0.866],
};

/** With the days between them. */
export const DATE_WEIGHTS = { bias: 0.643, alike: 1.824, known: -3.129, log: -1.471, near: 6.853 };

/** With the days between them and with what the best candidates have in common. */
export const SUPPORT_WEIGHTS = {
  bias: 2.322,
  alike: 1.234,
  known: -3.076,
  log: -1.391,
  near: 7.427,
  voices: -0.996,
  others: 1.275,
};
