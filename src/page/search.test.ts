import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstMatches } from './search.ts';

describe('what a pattern finds in many texts', () => {
  test('is what it finds first in each of them', () => {
    expect(firstMatches(/[aeiou]\w/g, ['', 'sailing out', 'try', 'end', ''])).toEqual([
      undefined,
      'ai',
      undefined,
      'en',
      undefined,
    ]);
    expect(firstMatches(/a/g, [])).toEqual([]);
  });

  test.each([
    ['anywhere', /b[ac]|cc/],
    ['at the begin', /^(?:a|bc)/],
    ['as words', /(?<=^|-)(?:a|cb)(?=$|-)/],
  ])('is the same as text by text: %s', (_, pattern) => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '-', 'й'), maxLength: 6 });
    fc.assert(
      fc.property(fc.array(text), (texts) => {
        const each = texts.map((one) => pattern.exec(one)?.[0]);
        expect(firstMatches(new RegExp(pattern, 'gm'), texts)).toEqual(each);
      }),
    );
  });
});
