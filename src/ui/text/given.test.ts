import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articleId } from '../../core/article.ts';
import { articleOf, NOTHING_GIVEN, printedText } from './given.ts';

test('prints a paragraph a line, without empty lines and doubled spaces', () => {
  expect(printedText('  One\u00a0 two\r\n\r\n\tThree\u00adfour. \n\n')).toBe('One two\nThreefour.');
});

test('leaves alone what is printed already', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = printedText(text);
      expect(printedText(once)).toBe(once);
    }),
  );
});

test('makes no article of white space', async () => {
  expect(await articleOf({ ...NOTHING_GIVEN, text: ' \n\u200b\n' })).toBeNull();
});

test('takes the same text for the same article, and another for another', async () => {
  const ids = await Promise.all(
    ['She left.', ' She  left.\n', 'He left.'].map(
      async (text) => (await articleOf({ ...NOTHING_GIVEN, text }))?.id,
    ),
  );
  expect(ids[0]).toBe(ids[1]);
  expect(ids[0]).not.toBe(ids[2]);
});

test('keeps what a file states, but for what the reader has changed', async () => {
  const article = { id: articleId('a.html'), text: '', title: 'Heading', published: '2021-05-19T21:14:00Z' };
  const file = { name: 'a.html', article: { ...article, outlet: 'The Quay Courier' } };
  const given = { text: 'She left.', outlet: 'Another', date: '2021-05-19', file };
  expect(await articleOf(given)).toEqual({ ...article, text: 'She left.', outlet: 'Another' });
  const { published: _, ...undated } = article;
  expect(await articleOf({ ...given, outlet: '', date: '' })).toEqual({ ...undated, text: 'She left.' });
});
