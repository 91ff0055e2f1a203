import { expect, test } from 'vitest';
import { articleId } from '../../core/article.ts';
import type { Report, Witness } from '../../core/report.ts';
import { KINDS_BY_WEIGHT } from '../../core/wording.ts';
import type { Outcome, Refusal } from '../../library/outcome.ts';
import { aloneNotice, announcement, refusalNotice, STEP_LABELS, toldBy } from './words.ts';

const REFUSALS: readonly Refusal[] = ['not-an-article', 'empty', 'too-large', 'barred', 'failed'];

const witness = (siglum: string, copyOf?: string): Witness => ({
  siglum,
  article: { id: articleId(siglum) },
  match: { decision: 'same', score: 1, reasons: [], kinship: copyOf ? 'copy' : 'independent' },
  ...(copyOf && { copyOf }),
});

test('gives every refusal a title and a text of its own', () => {
  const notices = REFUSALS.map(refusalNotice);
  expect(new Set(notices.map(({ title }) => title)).size).toBe(REFUSALS.length);
  expect(new Set(notices.map(({ text }) => text)).size).toBe(REFUSALS.length);
});

test('offers another check wherever one can help, and nowhere else', () => {
  const offering = REFUSALS.filter((reason) => refusalNotice(reason).steps.includes('again'));
  expect(offering).toEqual(['not-an-article', 'empty', 'too-large', 'failed']);
  expect(STEP_LABELS.again).toBe('Check again');
});

test('says how much the library holds once that is known', () => {
  expect(aloneNotice(null).text).not.toMatch(/holds/);
  expect(aloneNotice(1).text).toMatch(/holds 1 article\.$/);
  expect(aloneNotice(5).text).toMatch(/holds 5 articles\.$/);
});

test('counts as told only what is not a copy', () => {
  expect(toldBy([witness('A'), witness('B', 'A'), witness('C')])).toBe('Told by 2 other outlets');
  expect(toldBy([witness('A'), witness('B', 'here')])).toBe('Told by 1 other outlet');
  expect(toldBy([witness('B', 'here')])).toBe('Told elsewhere only in the same text');
});

const NONE = Object.fromEntries(KINDS_BY_WEIGHT.map((kind) => [kind, 0])) as Report['counts'];

const report: Report = {
  engine: '1',
  article: { id: articleId('here') },
  witnesses: [witness('A')],
  utterances: Array.from({ length: 2 }) as unknown as Report['utterances'],
  counts: { ...NONE, substantive: 1, identical: 1 },
  approximate: false,
};

test.each<[string, Outcome | null, boolean]>([
  ['Reading this page …', null, false],
  ['Still reading: this is a long page.', { state: 'reading', url: '', since: 0 }, true],
  [
    '1 of 2 quotations is printed differently elsewhere. Told by 1 other outlet.',
    { state: 'checked', url: '', report },
    false,
  ],
  ['Nobody else tells this story', { state: 'alone', url: '', report }, false],
  ['This page is too large', { state: 'refused', url: '', reason: 'too-large' }, false],
])('announces "%s"', (said, outcome, slow) => {
  expect(announcement(outcome, slow)).toBe(said);
});
