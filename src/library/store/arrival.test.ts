import { describe, expect, it } from 'vitest';
import { articleId } from '../../core/article.ts';
import { describe as described, prepareUnstudied } from './arrival.ts';

const NOW = Date.parse('2024-03-01T12:00:00Z');
const dayOf = (published?: string) =>
  described({ id: articleId('a'), ...(published && { published }) }, NOW).day;

describe('the day under which an article is listed', () => {
  it.each([
    ['2024-02-29T23:00:00+01:00', '2024-02-29'],
    ['1815-06-22', '1815-06-22'],
    ['2024-03-02', '2024-03-02'], // tomorrow's paper
  ])('is that of %s', (published, day) => {
    expect(dayOf(published)).toBe(day);
  });

  it.each(['9999-12-31', '2024-03-09', '2024-13-41', '0001-01-01', '22 June', '', undefined])(
    'is none for %s',
    (published) => {
      expect(dayOf(published)).toBe('');
    },
  );
});

describe('an article on its way in', () => {
  it('is prepared the same whether a page or a feed says that it is of the year 9999', async () => {
    const origin = { way: 'feed', read: '2024-03-01T12:00:00Z' } as const;
    const article = { id: articleId('https://a.example/1'), text: 'Words.', published: '9999-12-31' };
    const { card } = await prepareUnstudied({ article, origin });
    expect([card.day, card.article.published]).toEqual(['', '9999-12-31']);
  });
});
