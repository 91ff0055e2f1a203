import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSeeds } from '../cli/seeds.ts';
import { witnessArticle } from './story-file.ts';

const [story] = readSeeds();
if (!story) throw new Error('no seed story');
const { file, articles } = story;
const documentOf = (name: string): string =>
  readFileSync(new URL(`../../seeds/${file.story}/${name}`, import.meta.url), 'utf8');

describe('the bundled story', () => {
  it('has five witnesses with an outlet and a date each', () => {
    expect(articles).toHaveLength(5);
    for (const { outlet, published } of articles) {
      expect(outlet).toBeTruthy();
      expect(published).toMatch(/^2021-05-\d\d$/);
    }
  });

  it.each(file.witnesses)('rests every statement about $id on words of its document', (witness) => {
    const document = documentOf(witness.file);
    const { outlet, agency, headline, published, url } = witness;
    for (const stated of [outlet, agency, headline, published, url]) {
      if (stated) expect(document).toContain(stated.words);
    }
  });

  it.each(articles)('leaves the site around $id out', ({ text }) => {
    expect(text).not.toMatch(/Telegram|Views:|PHOTO|Twitter|Visited|Al Jazeera|©|CNA/);
  });

  it('keeps every other line of a document', () => {
    file.witnesses.forEach((witness, i) => {
      const left = new Set(witness.chrome.map((line) => line.trim()));
      const lines = documentOf(witness.file)
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line && !left.has(line));
      const last = lines.at(-1) ?? '';
      expect(articles[i]?.text.endsWith(last)).toBe(true);
      expect(articles[i]?.text.split('\n')).toHaveLength(lines.length);
    });
  });

  it('refuses a statement that the document does not bear out', () => {
    const [witness] = file.witnesses;
    if (!witness) throw new Error('no witness');
    const wrong = { ...witness, chrome: ['never printed'] };
    expect(() => witnessArticle(file, wrong, documentOf(witness.file))).toThrow(/never printed/);
  });
});
