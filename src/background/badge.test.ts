import { expect, it } from 'vitest';
import { articleId } from '../core/article.ts';
import { NONE_COUNTED, type Report } from '../core/report.ts';
import { badgeAsSet, badgeOf } from './badge.ts';

const report: Report = {
  engine: '1',
  article: { id: articleId('a') },
  witnesses: [],
  utterances: [],
  counts: { ...NONE_COUNTED, substantive: 3, speaker: 1, trivial: 2, identical: 4 },
  approximate: false,
};
const url = 'https://a.example/1';

it('counts what is printed differently, and nothing else', () => {
  expect(badgeOf({ state: 'checked', url, report }).text).toBe('3');
});

it('keeps its words where the reader wants no badge', () => {
  const outcome = { state: 'checked', url, report } as const;
  const { text, title } = badgeAsSet(outcome, { badge: false });
  expect({ text, title }).toEqual({ text: '', title: badgeOf(outcome).title });
  expect(badgeAsSet(outcome, { badge: true })).toEqual(badgeOf(outcome));
});

it('says nothing of a page that was not checked', () => {
  expect(badgeOf(null)).toEqual({ text: '', title: 'Crossquote: check this page' });
});

it('says nothing of a page while it is read, since the reading may never end', () => {
  expect(badgeOf({ state: 'reading', url, since: 1 })).toEqual(badgeOf(null));
});

it('gives no number where there is nobody to compare with', () => {
  expect(badgeOf({ state: 'alone', url, report }).text).toBe('');
});

it.each(['not-an-article', 'empty', 'too-large', 'barred', 'failed'] as const)(
  'tells in words why a page is %s',
  (reason) => {
    const { text, title } = badgeOf({ state: 'refused', url, reason });
    expect(text).toBe('?');
    expect(title).toMatch(/^Crossquote: .{10,}/);
  },
);
