import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSeeds } from '../cli/seeds.ts';
import { type Article, articleId } from './article.ts';
import { fingerprint } from './fingerprint.ts';
import { matchStory } from './story.ts';

const seeds = readSeeds().flatMap((story) => story.articles);

const article = (text: string, more: Partial<Article> = {}): Article => ({
  id: articleId('x'),
  text,
  ...more,
});

const FLOOD = `Rescue boats reached the village of Ambleford on Monday after the river Tarn burst its banks overnight.
Mayor Ines Calder said 340 people had been moved to a school in Penrose. The regional water board blamed a broken sluice
gate near Hallam bridge and promised an inquiry. Two people are missing, the fire service said.`;
const FLOOD_ELSEWHERE = `The river Tarn flooded Ambleford in the night to Monday. Some 340 residents spent the morning in a
Penrose school, mayor Ines Calder told reporters, while firefighters searched for two missing people. A sluice gate at Hallam
bridge had failed, according to the water board.`;
const BUDGET = `The finance ministry presented its budget on Monday. Minister Oren Halabi promised lower taxes for families and
more money for railways. The opposition called the plan reckless and demanded new elections. Bond prices fell slightly.`;

const match = (a: Article, b: Article) => matchStory(fingerprint(a), fingerprint(b));

describe('matchStory', () => {
  it.each(seeds.flatMap((a, i) => seeds.slice(i + 1).map((b) => [a.id, b.id, a, b] as const)))(
    'takes %s and %s for one story',
    (_, __, a, b) => {
      expect(match(a, b).decision).not.toBe('none');
    },
  );

  it('finds another report of the same event', () => {
    expect(match(article(FLOOD), article(FLOOD_ELSEWHERE)).decision).toBe('same');
  });

  it('keeps events of one day apart', () => {
    const day = { published: '2024-03-04' };
    expect(match(article(FLOOD, day), article(BUDGET, day)).decision).toBe('none');
  });

  it.each(seeds)('matches no seed with an unrelated text: $id', (seed) => {
    expect(match(seed, article(FLOOD)).decision).toBe('none');
    expect(match(seed, article(BUDGET)).decision).toBe('none');
  });

  it('counts the same words a year later as another story', () => {
    const then = article(FLOOD, { published: '2023-03-04' });
    const later = article(FLOOD_ELSEWHERE, { published: '2024-03-04' });
    expect(match(then, later).score).toBeLessThan(match(article(FLOOD), article(FLOOD_ELSEWHERE)).score / 2);
  });

  it('recognises a copied text under another headline', () => {
    expect(match(article(FLOOD), article(`${FLOOD}\nMore to follow.`, { title: 'Flood' })).kinship).toBe(
      'copy',
    );
    expect(match(article(FLOOD), article(FLOOD_ELSEWHERE)).kinship).toBe('independent');
  });

  it('says why in plain words', () => {
    const day = { published: '2024-03-04' };
    const { reasons } = match(article(FLOOD, day), article(FLOOD_ELSEWHERE, day));
    expect(reasons).toContain('same day');
    expect(reasons[0]).toMatch(/^\d+ shared names and words$/);
  });

  it('is symmetric and bounded for any two texts', () => {
    const text = fc.string({ unit: 'binary', maxLength: 400 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const there = match(article(a), article(b));
        const back = match(article(b), article(a));
        expect(back.score).toBeCloseTo(there.score, 6);
        expect(back.decision).toBe(there.decision);
        expect(there.score).toBeGreaterThanOrEqual(0);
        expect(there.score).toBeLessThanOrEqual(1);
      }),
    );
  });
});
