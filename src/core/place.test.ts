import { expect, it } from 'vitest';
import { placeOf } from './place.ts';

const here = placeOf('https://a.example/news/1');

it.each(['https://a.example/news/1#top', 'https://a.example/news/1?page=2'])(
  'is the same at %s',
  (address) => {
    expect(placeOf(address)).toBe(here);
  },
);

it.each([
  'https://a.example/news/2',
  'https://b.example/news/1',
  'http://a.example/news/1',
  'file:///news/1',
])('is another at %s', (address) => {
  expect(placeOf(address)).not.toBe(here);
});

it('is nowhere for what is no address', () => {
  expect(placeOf('')).toBeNull();
  expect(placeOf('/news/1')).toBeNull();
});
