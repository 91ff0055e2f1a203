import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameSpeaker } from './speaker.ts';

describe('sameSpeaker', () => {
  it.each<[a: string | null, b: string | null, relation: string]>([
    ['Sergei Lavrov', 'Sergey Lavrov', 'same'],
    ['Mr Lavrov', 'Sergei Lavrov', 'same'],
    ['Foreign Minister Sergei Lavrov', 'Lavrov', 'same'],
    ['Volodymyr Zelensky', 'Volodymyr Zelenskyy', 'same'],
    ['Dmytro Kuleba', 'Mr Kuleba', 'same'],
    ['Joe Biden', 'Joseph Biden', 'same'],
    ['John F. Kerry', 'John Kerry', 'same'],
    ['Robert Downey Jr.', 'Robert Downey', 'same'],
    ['State Department', 'the US State Department', 'same'],
    ['the foreign ministry', 'the foreign ministry', 'same'],
    ['Joe Biden', 'Antony Blinken', 'differs'],
    ['Bill Clinton', 'Hillary Clinton', 'differs'],
    ['State Department', 'Foreign Ministry', 'differs'],
    ['a US official', 'Antony Blinken', 'unknown'],
    ['a US official', 'senior officials', 'unknown'],
    ['Melania', 'Melania Trump', 'unknown'],
    ['State Department', 'Ned Price', 'unknown'],
    ['Ministry of Defence', 'Ada Okoro', 'unknown'],
    ['Department of Justice', 'Justice Department', 'same'],
    ['Ministry of Foreign Affairs', 'the Foreign Affairs Ministry', 'same'],
    ['Federal Bureau of Prisons', 'Bureau of Prisons', 'same'],
    ['Ministry of Defence', 'Ministry of Health', 'differs'],
    [null, 'Joe Biden', 'unknown'],
    [null, null, 'unknown'],
    ['', 'Joe Biden', 'unknown'],
  ])('%s and %s: %s', (a, b, relation) => {
    expect(sameSpeaker(a, b)).toBe(relation);
  });

  it('does not depend on the order of the names', () => {
    const names = fc.oneof(
      fc.constantFrom(
        'Mr Lavrov',
        'Sergei Lavrov',
        'Bill Clinton',
        'Mrs. Clinton',
        'State Department',
        'an aide',
        null,
      ),
      fc.string(),
    );
    fc.assert(fc.property(names, names, (a, b) => sameSpeaker(a, b) === sameSpeaker(b, a)));
  });
});
