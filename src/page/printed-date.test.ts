import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { dayIn, dayInAddress, printedDate } from './printed-date.ts';

const lines: readonly [line: string, day: string | undefined][] = [
  ['May 19, 2021', '2021-05-19'],
  ['Published 11:11 PM EST Nov 19, 2019', '2019-11-19'],
  ['Monday, November 18th, 2019 at 11:08 a.m.', '2019-11-18'],
  ['19 mai 2021', '2021-05-19'],
  ['19. März 2021, 8:15 Uhr', '2021-03-19'],
  ['22 de outubro de 2010', '2010-10-22'],
  ['21:17 18.11.2019', '2019-11-18'],
  ['Feb 31, 2021', undefined],
  ['03/04/2021', undefined],
  ['Room 19, 2021 Main Street', undefined],
  ['May 19', undefined],
  ['', undefined],
];
test.each(lines)('%s', (line, day) => {
  expect(dayIn(line)).toBe(day);
});

const addresses: readonly [address: string, day: string | undefined][] = [
  ['https://example.com/2021/05/19/story', '2021-05-19'],
  ['https://example.com/2021/may/19/story', '2021-05-19'],
  ['https://example.com/world/story-20210519/', '2021-05-19'],
  ['https://example.com/world/story-20219919/', undefined],
  ['https://example.com/id/474349633.html', undefined],
  ['story.html', undefined],
];
test.each(addresses)('%s', (address, day) => {
  expect(dayInAddress(address)).toBe(day);
});

const printed = (body: string, address = 'https://example.com/story') =>
  printedDate(parseHTML(`<html><body>${body}</body></html>`).document, address);

test('believes what says that it is the day of publication before all else', () => {
  expect(printed('<span class="date">1 May 2021</span><p>Published: 2 May 2021</p>')).toBe('2021-05-02');
  expect(printed('<i class="published">2 May 2021</i><i class="updated">9 May 2021</i>')).toBe('2021-05-02');
});

test('prefers the address to a box, and a box to a bare line', () => {
  const page = '<h1>Talks end</h1><p>3 May 2021</p><span class="meta">1 May 2021</span>';
  expect(printed(page, 'https://example.com/2021/05/02/talks')).toBe('2021-05-02');
  expect(printed(page)).toBe('2021-05-01');
  expect(printed('<h1>Talks end</h1><p>3 May 2021</p>')).toBe('2021-05-03');
});

test('leaves dates alone that are part of a story, of a menu or of a script', () => {
  expect(
    printed('<h1>Talks</h1><p>The envoys had met in Vienna on 3 May 2021 and parted.</p>'),
  ).toBeUndefined();
  expect(
    printed('<nav class="date">3 May 2021</nav><script>"Published 3 May 2021"</script>'),
  ).toBeUndefined();
});
