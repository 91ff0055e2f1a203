import { describe, expect, it } from 'vitest';
import { articleId } from '../../../core/article.ts';
import type { Entry } from './entry.ts';
import { entrySketch } from './sketches.ts';
import { laidByStory } from './story-order.ts';

const stories = new Map(
  [
    ['a', 'one'],
    ['c', 'one'],
    ['e', 'one'],
    ['b', 'two'],
    ['d', 'two'],
    ['f', 'three'],
  ].map(([id = '', story = '']) => [articleId(id), articleId(story)]),
);
const laid = (ids: string, given: Readonly<Record<string, Partial<Entry>>> = {}) => {
  const { entries, tellings } = laidByStory(
    [...ids].map((id) => entrySketch(id, given[id])),
    stories,
  );
  return [entries.map(({ id }) => id).join(''), Object.fromEntries(tellings)];
};

describe('the list by story', () => {
  it('lays the articles of a story together, where the first of them stood', () => {
    expect(laid('abcde')).toEqual(['acebd', { a: 3, c: 0, e: 0, b: 2, d: 0 }]);
  });

  it('puts what nobody else tells behind, in its order', () => {
    expect(laid('fxac')).toEqual(['acfx', { a: 2, c: 0 }]);
  });

  it('counts copies of one text as one telling, and lays them beside each other', () => {
    expect(laid('ace', { e: { group: articleId('a') } })).toEqual(['aec', { a: 2, e: 0, c: 0 }]);
    expect(laid('ac', { c: { group: articleId('a') } })).toEqual(['ac', { a: 1, c: 0 }]);
  });

  it('takes what came in one file with Crossquote as a story', () => {
    const bundled = { way: 'bundled', from: 'Reykjavik' } as const;
    expect(laid('xfy', { x: bundled, y: bundled })).toEqual(['xyf', { x: 2, y: 0 }]);
  });
});
