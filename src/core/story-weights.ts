/** Written by bench/train-stories.ts: log odds that two articles tell one story. */

/** By words alone, in the order of `likenessOf`. */
export const LIKENESS_WEIGHTS = {
  bias: -7,
  features: [1, 3, 0.5, 1, 0.4, 0.5, 1, 0.2, 0.2, 0.2, 0.6, 0.4, 0.3, 1],
};

/** With the days between them. */
export const DATE_WEIGHTS = { bias: 0, alike: 1, known: 0.5, log: -1.2, near: 0.8 };

/** With the days between them and with what the best candidates have in common. */
export const SUPPORT_WEIGHTS = { bias: 0, alike: 1, known: 0.5, log: -1.2, near: 0.8, voices: 0, others: 0 };
