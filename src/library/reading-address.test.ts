import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articleId } from '../core/article.ts';
import { checkingAddress, placeNamedBy, readingAddress } from './reading-address.ts';

const fragment = (address: string) => address.slice(address.indexOf('#'));

test('leads back to the article and the words, whatever the id', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.nat(9999), fc.nat(9999), (id, start, length) => {
      const place = { article: articleId(id), span: { start, end: start + length + 1 } };
      expect(placeNamedBy(fragment(readingAddress(place)))).toEqual(place);
    }),
  );
});

test('opens an article from its beginning where no words are given', () => {
  expect(placeNamedBy(fragment(readingAddress({ article: articleId('a b') })))).toEqual({ article: 'a b' });
});

test('names an article that is to be checked as one that is to be read', () => {
  expect(placeNamedBy(fragment(checkingAddress(articleId('https://a.example/1?x=#2'))))).toEqual({
    article: 'https://a.example/1?x=#2',
  });
});

test.each(['', '#', '#start=1&end=2'])('finds no place in "%s"', (given) => {
  expect(placeNamedBy(given)).toBeNull();
});

test.each(['start=5&end=2', 'start=-1&end=2', 'start=1', 'start=1e3&end=2e9', 'start=x&end=y'])(
  'leaves "%s" out as no span',
  (given) => {
    expect(placeNamedBy(`#article=a&${given}`)).toEqual({ article: 'a' });
  },
);
