import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { isoDate, publishedOf } from './dates.ts';

const dates: readonly [stated: string, iso: string | undefined][] = [
  ['2021-05-19', '2021-05-19'],
  ['2021-05-19T21:14:00Z', '2021-05-19T21:14:00Z'],
  ['2021-05-19T21:14:00.123Z', '2021-05-19T21:14:00Z'],
  ['2021-05-19T21:14+08:00', '2021-05-19T21:14:00+08:00'],
  ['2021-05-19T21:14:00+0800', '2021-05-19T21:14:00+08:00'],
  ['2021-05-19T21:14:00-05', '2021-05-19T21:14:00-05:00'],
  ['2021-05-19 21:14:00 UTC', '2021-05-19T21:14:00Z'],
  ['2021-05-19T21:14:00', '2021-05-19'],
  ['20210519T211400Z', '2021-05-19T21:14:00Z'],
  ['Wed, 19 May 2021 21:14:00 GMT', '2021-05-19'],
  ['May 19, 2021', '2021-05-19'],
  ['19 May 2021', '2021-05-19'],
  ['0001-01-01T00:00:00Z', undefined],
  ['2021-13-45', undefined],
  ['yesterday', undefined],
  ['1621458840', undefined],
  ['', undefined],
];
test.each(dates)('%s is %s', (stated, iso) => {
  expect(isoDate(stated)).toBe(iso);
});

const published = (html: string, linked: unknown = undefined, meta: [string, string][] = []) =>
  publishedOf(parseHTML(`<html><body>${html}</body></html>`).document, [linked], new Map(meta));

test('prefers JSON-LD to meta elements, and those to the text', () => {
  const time = '<time datetime="2021-01-03">';
  expect(published(time, '2021-01-01', [['date', '2021-01-02']])).toBe('2021-01-01');
  expect(published(time, 'soon', [['date', '2021-01-02']])).toBe('2021-01-02');
  expect(published(time, 7)).toBe('2021-01-03');
});

test('prefers the time inside the article to a teaser’s', () => {
  expect(
    published('<time datetime="2021-01-09"></time><article><time datetime="2021-01-03"></time></article>'),
  ).toBe('2021-01-03');
});
