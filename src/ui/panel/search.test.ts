import { describe, expect, test } from 'vitest';
import { allForms, termsOf } from './search.ts';

const TEXT =
  'Don’t fence me in: the U.S. killer met Zoë face-to-face in a smoke‑filled room, “predictable” as ever';

/** The printed forms that a query finds. */
const found = (query: string): string[][] => {
  const vocabulary = new Set(allForms(TEXT));
  return termsOf(query, vocabulary).map(({ starts }) =>
    [...vocabulary].filter((form) => starts.some((start) => form.startsWith(start))),
  );
};

describe('a word is found', () => {
  test.each([
    ['by its beginning', 'pred', 'predictable'],
    ['in capitals', 'KILLER', 'killer'],
    ['without its accent', 'zoe', 'zoe'],
    ['with an accent that it has not', 'fénce', 'fence'],
    ['with a straight apostrophe', "don't", 'dont'],
    ['without an apostrophe', 'dont', 'dont'],
    ['without its dots', 'us', 'us'],
    ['in quotation marks of any kind', '«predictable»', 'predictable'],
    ['by a part of what hyphens join', 'filled', 'filled'],
    ['with one letter wrong', 'kilker', 'killer'],
    ['with one letter too few', 'kiler', 'killer'],
    ['with two letters swapped', 'kilelr', 'killer'],
    ['by a beginning that is nearly one', 'predikt', 'predictable'],
    ['with two letters of many wrong', 'predyktable', 'predictable'],
  ])('%s', (_, query, form) => {
    expect(found(query)).toEqual([expect.arrayContaining([form])]);
  });

  test('with its hyphens or without', () => {
    expect(found('face-to-face')).toEqual([['facetoface', 'face'], ['to'], ['facetoface', 'face']]);
    expect(found('facetoface')).toEqual([['facetoface']]);
  });
});

describe('a word is not found', () => {
  test.each([
    ['by its middle', 'ller'],
    ['by three letters of which one is wrong', 'mee'],
    ['by another word', 'harbour'],
  ])('%s', (_, query) => {
    expect(found(query)).toEqual([[]]);
  });
});

test('Near words are sought only where no word begins as it was typed', () => {
  expect(termsOf('kill kiler', new Set(allForms('killer miller')))).toEqual([
    { starts: ['kill'], isNear: false },
    { starts: ['killer'], isNear: true },
  ]);
});
