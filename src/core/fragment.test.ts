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
});
