import { expect, test } from 'vitest';
import { isThing, listOf } from './json.ts';

test.each([
  [{}, true],
  [{ a: 1 }, true],
  [[], false],
  [null, false],
  [undefined, false],
  ['text', false],
])('%j is an object with members: %s', (value, is) => {
  expect(isThing(value)).toBe(is);
});

test('what is no list counts as an empty one', () => {
  expect([listOf([1, 2]), listOf({ length: 1 }), listOf('ab'), listOf(null)]).toEqual([[1, 2], [], [], []]);
});
