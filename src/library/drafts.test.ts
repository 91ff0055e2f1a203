import { beforeEach, expect, it, vi } from 'vitest';
import { articleId } from '../core/article.ts';
import type { Cited } from '../core/decision.ts';
import { storageArea } from './storage-in-unit-tests.ts';

const stored = new Map<string, unknown>();

vi.stubGlobal('browser', {
  runtime: {},
  storage: {
    session: storageArea(stored),
  },
});

const { draftKey, forgetDrafts, keepDrafts, readDrafts } = await import('./drafts.ts');

beforeEach(() => stored.clear());

it('keeps what was filled in, tab by tab', async () => {
  await keepDrafts(1, { a: { form: 'note', note: 'Seen on vid' }, b: { form: 'join' } });
  await keepDrafts(2, { a: { form: null, speaker: 'An' } });
  expect(await readDrafts(1)).toEqual({ a: { form: 'note', note: 'Seen on vid' } });
  expect(await readDrafts(2)).toEqual({ a: { form: null, speaker: 'An' } });
  expect(await readDrafts(3)).toEqual({});
});

it('keeps nothing once all was said or given up', async () => {
  await keepDrafts(1, { a: { form: 'note', note: 'x' } });
  await keepDrafts(1, { a: { form: 'speaker', at: 'elsewhere' } });
  expect([...stored.keys()]).toEqual([]);
  await keepDrafts(1, { a: { form: 'note', note: 'x' } });
  await forgetDrafts(1);
  expect(await readDrafts(1)).toEqual({});
});

it('knows a quotation by its words and what stands before them, wherever the text has moved it', () => {
  const cited = (start: number, prefix: string): Cited => ({
    article: articleId('a'),
    selector: { exact: 'killer', prefix, suffix: '', start },
  });
  expect(draftKey(cited(10, 'he said '))).toBe(draftKey(cited(99, 'he said ')));
  expect(draftKey(cited(10, 'he said '))).not.toBe(draftKey(cited(10, 'she said ')));
});
