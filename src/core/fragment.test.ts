import { describe, expect, it } from 'vitest';
import { type Article, articleId } from './article.ts';
import { linkArticles } from './collation.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import { extractQuotations } from './quotation.ts';

const LIKE = ['quick rapid', 'harbour port', 'repair mend', 'plain simple', 'costly dear', 'bridge crossing'];
const lexicon: Lexicon = {
  likeness: (a, b) =>
    a === b ? 1 : LIKE.some((pair) => pair === `${a} ${b}` || pair === `${b} ${a}`) ? 0.7 : 0,
};

const studied = (id: string, text: string) => {
  const article: Article = { id: articleId(id), text };
  return { article, quotations: extractQuotations(text) };
};

const REST = [
  '“The repair of the harbour wall will be costly for the islanders,” Ms Aldous told the council.',
  '“Nobody promised the fishermen a quick answer about the bridge,” Ms Aldous said.',
];
const WHOLE = `Ms Aldous said: “The rule is plain: every boat pays for the quick ferry crew.”\n${REST.join('\n')}`;
const swapped = (first: string) =>
  `${first}\n${REST.join('\n')}`
    .replace('repair', 'mend')
    .replace('harbour', 'port')
    .replace('quick answer', 'rapid answer')
    .replace('bridge', 'crossing')
    .replace('costly', 'dear');

const linksTo = (fragment: string, other: string): boolean =>
  linkArticles(studied('a', WHOLE), studied('b', other), lexicon).links.some(({ b }) =>
    other.slice(b.span.start, b.span.end).includes(fragment),
  );

describe('a fragment beside a linked piece', () => {
  it('is linked by its place and a like word where the article swaps words all along', () => {
    const other = swapped(
      'Ms Aldous called the rule “simple”, adding that “every boat pays for the rapid ferry crew”.',
    );
    expect(linksTo('simple', other)).toBe(true);
  });

  it('is left alone where no word answers it', () => {
    const other = swapped(
      'Ms Aldous called the rule “famous”, adding that “every boat pays for the rapid ferry crew”.',
    );
    expect(linksTo('famous', other)).toBe(false);
  });

  it('is left alone where the article swaps nothing else', () => {
    const other = `Ms Aldous called the rule “simple”, adding that “every boat pays for the quick ferry crew”.\n${REST.join('\n')}`;
    expect(linksTo('simple', other)).toBe(false);
  });

  const HEAP = `Ms Aldous said: “There is a heap of rubble, and every boat pays for the quick ferry crew.”\n${REST.join('\n')}`;
  const framed = (lead: string, fragment: string): string[] => {
    const other = swapped(
      `Ms Aldous said ${lead} “${fragment}”, and “every boat pays for the rapid ferry crew”.`,
    );
    return linkArticles(studied('a', HEAP), studied('b', other), lexicon)
      .links.map(({ b }) => other.slice(b.span.start, b.span.end))
      .filter((text) => text === fragment);
  };

  it('is linked by its frame where all its content is swapped', () => {
    expect(framed('there was', 'a mound of debris')).toEqual(['a mound of debris']);
  });

  it.each([
    ['there was', 'no sign of debris'],
    ['they cleared', 'a mound of debris'],
    ['there was', 'a mound of debris on the quay'],
  ])('is left alone where its frame is another: %s “%s”', (lead, fragment) => {
    expect(framed(lead, fragment)).toEqual([]);
  });
});
