import { expect, test } from 'vitest';
import manifest from '../../../manifest.json' with { type: 'json' };
import { purposeOf } from './permissions.ts';

test('explains every permission that the manifest asks for or may ask for', () => {
  const named = [...manifest.permissions, ...manifest.optional_permissions];
  expect(named.filter((permission) => purposeOf(permission) === null)).toEqual([]);
});

test('explains none that is not there', () => {
  expect(purposeOf('history')).toBeNull();
});
