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

test('asks the page no more than a page with an article needs', () => {
  const asked: string[] = [];
  const read: number[] = [];
  const hits = Array.from({ length: 1000 }, (_, at) => ({
    get textContent() {
      read.push(at);
      return '';
    },
  }));
  const querySelectorAll = (selector: string) => {
    asked.push(selector);
    return hits;
  };
  const hasPart = [
    { isAccessibleForFree: false, cssSelector: `.a${':not(.a)'.repeat(100)}` },
    ...Array.from({ length: 1000 }, () => ({ isAccessibleForFree: false, cssSelector: '.a' })),
  ];
  expect(isCut({ querySelectorAll } as unknown as Document, { hasPart }, new Map())).toBe(true);
  expect(asked).toEqual(Array.from({ length: 9 }, () => '.a'));
  expect(read.length).toBe(9 * 200);
});

test('reads no further than the first paragraph that is shown', () => {
  const read: number[] = [];
  const hits = Array.from({ length: 9 }, (_, at) => ({
    get textContent() {
      read.push(at);
      return 'w'.repeat(299);
    },
  }));
  const page = { querySelectorAll: () => hits } as unknown as Document;
  expect(isCut(page, withheld('.all'), new Map())).toBe(false);
  expect(read).toEqual([0, 1]);
});
