import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalAddress, libraryId } from './address.ts';
import { articleId } from './article.ts';

const PLAIN = 'https://paper.example/news/ferry-1';

describe('a canonical address', () => {
  it.each([
    PLAIN,
    'http://paper.example/news/ferry-1',
    'https://www.paper.example/news/ferry-1',
    'https://m.paper.example/news/ferry-1/',
    'https://amp.paper.example/news/ferry-1',
    'https://www.m.paper.example:443/news/ferry-1',
    'https://PAPER.example/news/ferry-1#comments',
    'https://paper.example/news/ferry-1/amp/',
    'https://paper.example/news/ferry-1/amp',
    'https://paper.example/amp/news/ferry-1',
    'https://paper.example/news/ferry-1.amp',
    'https://paper.example/news//ferry-1/index.html',
    'https://paper.example/news/%66erry-1',
    'https://paper.example/news/ferry-1?utm_source=a&utm_medium=b&fbclid=c&gclid=d&msclkid=e',
    'https://paper.example/news/ferry-1?amp=1',
    'https://paper.example/news/ferry-1?outputType=amp',
    'https://www.google.com/amp/s/paper.example/news/ferry-1',
    'https://paper-example.cdn.ampproject.org/c/s/paper.example/news/ferry-1?amp=1',
    'https://reader:secret@paper.example/news/ferry-1',
  ])('is the same for %s', (address) => {
    expect(canonicalAddress(address)).toBe(PLAIN);
  });

  it.each([
    ['another path', 'https://paper.example/news/ferry-2'],
    ['another host', 'https://other.example/news/ferry-1'],
    ['an edition that is a host of its own', 'https://uk.paper.example/news/ferry-1'],
    ['an article named by a parameter', 'https://paper.example/news/ferry-1?id=7'],
    ['a page of its own', 'https://paper.example/news/ferry-1?page=2'],
    ['another port', 'https://paper.example:8080/news/ferry-1'],
    ['another case in the path', 'https://paper.example/news/Ferry-1'],
  ])('keeps %s apart', (_, address) => {
    expect(canonicalAddress(address)).not.toBe(PLAIN);
  });

  it('does not mind the order of parameters', () => {
    const [a, b] = ['https://a.example/?b=2&a=1', 'https://a.example/?a=1&utm_id=3&b=2'].map(
      canonicalAddress,
    );
    expect(a).toBe(b);
  });

  it('leaves a host of two names alone, though it begins like a dress', () => {
    expect(canonicalAddress('https://m.example/1')).toBe('https://m.example/1');
    expect(canonicalAddress('http://www.com/1')).toBe('https://www.com/1');
  });

  it.each([
    '',
    'story/001',
    'javascript:alert(1)',
    'file:///home/a.html',
    'https://',
    `https://a.example/${'x'.repeat(4_000)}`,
  ])('does not exist for %s', (address) => {
    expect(canonicalAddress(address)).toBeNull();
  });

  it('is its own canonical form', () => {
    const piece = fc.constantFrom(
      'www.',
      'm.',
      'amp',
      '/',
      '.',
      'a',
      'Ab',
      '%41',
      '%2f',
      '%',
      ':80',
      'index.html',
      '?',
      '&',
      '=1',
      'utm_a',
      '#',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const once = canonicalAddress(`http://${pieces.join('')}`);
        if (once !== null) expect(canonicalAddress(once)).toBe(once);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('the id of an article in the library', () => {
  it('is the canonical address', () => {
    expect(libraryId({ id: articleId('7'), url: 'http://www.a.example/1/' })).toBe('https://a.example/1');
    expect(libraryId({ id: articleId('http://www.a.example/1#x') })).toBe('https://a.example/1');
  });

  it('stays what it was where there is no address of the web', () => {
    expect(libraryId({ id: articleId('sheet-7') })).toBe('sheet-7');
    expect(libraryId({ id: articleId('sheet-7'), url: 'no address' })).toBe('sheet-7');
  });
});
