import { expect, test } from 'vitest';
import { besideOf } from './beside.ts';
import { reportOf } from './sketches.ts';

const report = reportOf({
  witnesses: [{ siglum: 'A' }, { siglum: 'B' }, { siglum: 'C' }, { siglum: 'D', copyOf: 'here' }],
  utterances: [
    {
      says: 'The colour is grey',
      others: [{ by: ['A'], says: 'The color is grey' }],
    },
    {
      says: 'You are a killer',
      others: [
        { by: ['A', 'B'], says: 'You are a killer' },
        { by: ['C'], says: 'You are an executioner' },
      ],
    },
  ],
});

test('The article that prints most in other words stands beside this one', () => {
  expect(besideOf(report)?.siglum).toBe('C');
});

test('Where none prints other words, small differences count, and then who prints most', () => {
  const [first, second] = report.utterances;
  const alike = second!.variants
    .slice(-1)
    .concat(second!.variants.slice(0, -1))
    .filter(({ variant }) => !variant.weight);
  const calm = { ...report, utterances: [first!, { ...second!, variants: alike }] };
  expect(besideOf(calm)?.siglum).toBe('A');
  expect(besideOf({ ...calm, utterances: calm.utterances.slice(1) })?.siglum).toBe('A');
});

test('The reader has the choice', () => {
  expect(besideOf(report, 'B')?.siglum).toBe('B');
  expect(besideOf(report, 'D')?.siglum).toBe('C');
  expect(besideOf({ ...report, witnesses: [] })).toBeUndefined();
});
