import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../cli/lexicon.ts';
import { readSeeds } from '../cli/seeds.ts';
import { crosscheck, study } from './crosscheck.ts';

const lexicon = loadLexicon();
const seeds = readSeeds().flatMap((story) => story.articles.map(study));
const sign = (id: string, from = seeds) => {
  const dossier = seeds.find(({ article }) => article.id.endsWith(id));
  if (!dossier) throw new Error(`no seed ${id}`);
  return crosscheck(dossier, from, lexicon).rewriting ?? null;
};

describe('rewritingOf', () => {
  it('speaks of the reworded copy, with the words it swaps', () => {
    const found = sign('003');
    expect(found?.swaps.map(({ here, there }) => [here, there])).toContainEqual(['mysterious', 'secret']);
    expect(found?.swapped).toBeGreaterThanOrEqual(3);
    expect(found?.quotedWords).toBeGreaterThan(50);
    expect(found?.outside?.swaps.map(({ here, there }) => [here, there])).toContainEqual([
      'forced',
      'imposed',
    ]);
  });

  it.each(['000', '001', '002', '004'])('is silent on %s', (id) => {
    expect(sign(id)).toBeNull();
  });

  it('is silent where only one other outlet stands against it', () => {
    const pair = seeds.filter(({ article }) => article.id.endsWith('003') || article.id.endsWith('001'));
    expect(sign('003', pair)).toBeNull();
    expect(sign('001', pair)).toBeNull();
  });

  it('is silent without a lexicon', () => {
    const [dossier] = seeds;
    expect(dossier && crosscheck(dossier, seeds).rewriting).toBeUndefined();
  });
});
