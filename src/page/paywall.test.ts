import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { isCut } from './paywall.ts';

const { document } = parseHTML(
  `<html><body><div class="all">${'Word after word. '.repeat(40)}</div><div class="some">Word.</div></body></html>`,
);
const withheld = (cssSelector: string) => ({
  isAccessibleForFree: 'False',
  hasPart: { isAccessibleForFree: false, cssSelector },
});

const cases: readonly [name: string, article: Record<string, unknown>, cut: boolean][] = [
  ['says nothing', {}, false],
  ['is free', { isAccessibleForFree: true }, false],
  ['is not free', { isAccessibleForFree: false }, true],
  ['withholds a part that is not there', withheld('.none'), true],
  ['withholds a part of which a word is there', withheld('.some'), true],
  ['withholds a part that is there', withheld('.all'), false],
  ['names the part wrongly', withheld('<<'), true],
];
test.each(cases)('%s', (_, article, cut) => {
  expect(isCut(document, article, new Map())).toBe(cut);
});

test('is locked', () => {
  expect(isCut(document, {}, new Map([['article:content_tier', 'locked']]))).toBe(true);
});
