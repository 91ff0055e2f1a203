import { describe, expect, it } from 'vitest';
import { articleId } from '../../../core/article.ts';
import type { Entry } from './entry.ts';
import { indexWords, searchWords } from './word-search.ts';

const row = (title: string, outlet: string, speakers: readonly string[] = []): Entry => ({
  ...{ id: articleId(title), title, outlet, speakers, url: null, language: 'en', day: '', saved: 0 },
  ...{ quotations: 0, tags: ['read'], way: 'page', from: null, revision: 1, isCut: false },
  group: articleId(title),
});

const ENTRIES = [
  row('Summit ends in Geneva', 'Harbour Post', ['Vladimir Putin']),
  row('Putin rebuffs the killer remark', 'Island Times', ['Joe Biden']),
  row('Café reopens after the storm', 'Harbour Post'),
];

async function search(query: string): Promise<readonly number[]> {
  const pace = () => undefined;
  return searchWords(await indexWords(ENTRIES, pace), query, pace);
}

describe('a search of the list', () => {
  it.each([
    ['words of headlines, outlets, speakers and tags', 'harbour', [0, 2]],
    ['beginnings of words', 'gen', [0]],
    ['words with a letter wrong', 'Vladmir', [0]],
    ['words with two letters swapped', 'kilelr', [1]],
    ['all of the words, wherever they stand', 'putin geneva', [0]],
    ['words without their accents', 'cafe', [2]],
    ['words of tags', 'read', [0, 1, 2]],
  ])('finds %s', async (_, query, places) => {
    expect(await search(query)).toEqual(places);
  });

  it('puts the word itself before words that are nearly so', async () => {
    expect(await search('putin')).toEqual([0, 1]);
    expect((await search('islands'))[0]).toBe(1);
  });

  it.each(['', ' … ', 'xylophone'])('finds nothing for "%s"', async (query) => {
    expect(await search(query)).toEqual([]);
  });

  it('takes no typing error for a short word', async () => {
    expect(await search('joa')).toEqual([]);
  });
});
