import { describe, expect, it } from 'vitest';
import { articleOfJson, isOtherThing } from './article-json.ts';

describe('articleOfJson', () => {
  it('reads our own shape, with date as an alias, and ignores what it does not know', () => {
    const value = { id: 7, text: 'Words.', date: '2024-03-05', title: ' Row ', outlet: '', shares: 12 };
    expect(articleOfJson(value, 'file')).toEqual({
      id: '7',
      text: 'Words.',
      published: '2024-03-05',
      title: 'Row',
    });
  });

  it('prefers the date of publication to its alias', () => {
    expect(articleOfJson({ text: '', published: '2024-01-01', date: '2023-01-01' }, 'f')?.published).toBe(
      '2024-01-01',
    );
  });

  it('goes by its address where it has no id, and by its file where it has neither', () => {
    expect(articleOfJson({ text: '', url: 'https://a.example/1' }, 'f')?.id).toBe('https://a.example/1');
    expect(articleOfJson({ text: '' }, 'f')?.id).toBe('f');
  });

  it('leaves the text as it is', () => {
    const text = '  “Words”,\r\n\r\n she said.\u200b ';
    expect(articleOfJson({ text }, 'f')?.text).toBe(text);
  });

  it('reads names however linked data writes them', () => {
    const article = articleOfJson(
      {
        '@type': 'NewsArticle',
        articleBody: 'Words.',
        headline: 'Row',
        mainEntityOfPage: { '@id': 'https://a.example/2' },
        publisher: [{ name: 'Daily' }],
        author: [{ name: 'A. Writer' }, 'B. Second', { '@id': '#c' }],
        inLanguage: 'en-GB',
      },
      'f',
    );
    expect(article).toEqual({
      id: 'https://a.example/2',
      url: 'https://a.example/2',
      text: 'Words.',
      title: 'Row',
      outlet: 'Daily',
      byline: 'A. Writer, B. Second',
      language: 'en-GB',
    });
  });

  const BODY = {
    '@type': 'NewsArticle',
    articleBody: 'Words.',
    headline: 'Rows &amp; barriers',
    author: 'Se&aacute;n',
  };
  it.each([
    ['a page', { '@type': 'WebPage', mainEntity: BODY }],
    ['one of several things of a page', { '@type': 'WebPage', mainEntity: [{ '@type': 'Person' }, BODY] }],
    ['a graph', { '@type': 'WebPage', '@graph': [{ '@type': 'Organization' }, BODY] }],
    [
      'a page in a graph',
      { '@graph': [{ '@type': 'Organization' }, { '@type': 'WebPage', mainEntity: BODY }] },
    ],
  ])('finds the article of %s, its headline without entities', (_, value) => {
    expect(isOtherThing(value)).toBe(false);
    expect(articleOfJson(value, 'f')).toEqual({
      id: 'f',
      text: 'Words.',
      title: 'Rows & barriers',
      byline: 'Se&aacute;n',
    });
  });

  it.each([null, 3, 'text', [], {}, { text: 3 }, { articleBody: [] }])('finds none in %j', (value) => {
    expect(articleOfJson(value, 'f')).toBeNull();
  });

  it('tells linked data about other things from a broken article', () => {
    expect(isOtherThing({ '@type': 'Organization' })).toBe(true);
    expect(isOtherThing({ '@type': 'NewsArticle', articleBody: 3 })).toBe(false);
    expect(isOtherThing({ id: 'x' })).toBe(false);
  });
});
