import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSeeds } from '../cli/seeds.ts';
import { witnessArticle } from './story-file.ts';

const [story] = readSeeds();
if (!story) throw new Error('no seed story');
const { file, articles } = story;
const documentOf = (name: string): string =>
  readFileSync(new URL(`../../seeds/${file.story}/${name}`, import.meta.url), 'utf8');

/** SHA-256 of the documents as they were found. */
const FOUND: Readonly<Record<string, string>> = {
  '000': 'e634681584176606a8bd6b06705e027de5e2d5d2d64cb693a0a198384b4ae268',
  '001': '48ce5002d49e240eb48529dc8bc2b01c72ff92d811483d505b8ec25269add2c9',
  '002': 'eb053c53fba525f4680e36195da756df08cf5e081b8c1414dc12828e7d539563',
  '003': 'c4277a2a3de9002348da14f2b33174c75e0481c7c4db3dd2cc3dff2daa99e0f0',
  '004': 'a700b38ad66cdc482f88c51292537ff8c6e903be13c60dd50c5b687d7fc375a3',
};

describe('the bundled story', () => {
  it.each(file.witnesses)('keeps the document of $id unaltered', ({ id, file: name }) => {
    expect(createHash('sha256').update(documentOf(name)).digest('hex')).toBe(FOUND[id]);
  });

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
