import { expect, it } from 'vitest';
import { dayOf } from './fingerprint.ts';

it.each([
  ['1970-01-01', 0],
  ['1970-01-02T23:59:00Z', 1],
  ['2024-02-29', 19_782],
  ['2021-02-29', null],
  ['2021-02-31', null],
  ['2021-04-31', null],
  ['2021-13-01', null],
  ['2021-00-10', null],
  ['May 2021', null],
  [undefined, null],
])('%s is day %s', (published, day) => {
  expect(dayOf(published)).toBe(day);
});
