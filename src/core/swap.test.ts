import { describe, expect, it } from 'vitest';
import { lemma } from './likeness.ts';
import { isOtherWord, isSwap } from './swap.ts';

const word = (key: string, grammar = false) => ({ key, lemma: lemma(key), grammar });
const lexicon = { likeness: (a: string, b: string) => (a[0] === b[0] ? 0.6 : 0.1) };

describe('a swap', () => {
  it.each([
    ['killer', 'knifeman', true],
    ['killer', 'executioner', false],
    ['killer', 'killers', false],
    ['five', 'four', false],
    ['#5', '#50', false],
  ])('%s for %s: %s', (a, b, swapped) => {
    expect(isSwap(word(a), word(b), lexicon)).toBe(swapped);
  });

  it('is no matter of grammar words', () => {
    expect(isOtherWord(word('the', true), word('their', true))).toBe(false);
    expect(isOtherWord(word('five'), word('four'))).toBe(false);
    expect(isOtherWord(word('killer'), word('executioner'))).toBe(true);
  });
});
