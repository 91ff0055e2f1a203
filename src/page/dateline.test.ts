import { expect, test } from 'vitest';
import { agencyIn, agencyOf } from './dateline.ts';

const REST =
  'The ministers of both countries met for an hour on Wednesday and parted without a word to anybody.';

const texts: readonly [text: string, agency: string | undefined][] = [
  [`OSLO (REUTERS) - ${REST}`, 'Reuters'],
  [`A caption stands here.\nOSLO, May 19 (Reuters) – ${REST}`, 'Reuters'],
  [`(Bloomberg) -- ${REST}`, 'Bloomberg'],
  [`ST. PAUL, Minn. (AP) — ${REST}`, 'AP'],
  [`${REST}\n${REST} – AP`, 'AP'],
  [`${REST}\n(AFP)`, 'AFP'],
  [`${REST}\nLe Matin avec AFP`, 'AFP'],
  [`${REST}\njdo/dpa`, 'dpa'],
  [`${REST}\nShe spoke with Reuters.`, undefined],
  [`OSLO (The Daily) - ${REST}`, undefined],
  [`The minister said (Reuters reported it) - as he does. ${REST}`, undefined],
  [`${REST} He works for AP`, undefined],
  ['', undefined],
];
test.each(texts)('%s', (text, agency) => {
  expect(agencyOf(text)).toBe(agency);
});

const bylines: readonly [byline: string, agency: string | undefined][] = [
  ['Associated Press', 'AP'],
  ['Jane Doe, Reuters', 'Reuters'],
  ['JANE DOE, AP National Security Writer', 'AP'],
  ['Jane Doe and John Roe of The Associated Press', 'AP'],
  ['Jane Doe (avec AFP)', 'AFP'],
  ['Ann Pa', undefined],
];
test.each(bylines)('%s', (byline, agency) => {
  expect(agencyIn(byline)).toBe(agency);
});
