import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Lexicon, readLexicon } from './lexicon.ts';

const bytes = new Uint8Array(readFileSync(join(import.meta.dirname, 'english.bin')));

function read(): Lexicon {
  const lexicon = readLexicon(bytes);
  if (!lexicon) throw new Error('english.bin is no lexicon');
  return lexicon;
}

describe('the English lexicon', () => {
  const { likeness } = read();

  it.each([
    ['quiet', 'calm', 'bank'],
    ['killer', 'murderer', 'harbour'],
    ['honest', 'straightforward', 'december'],
    ['discussion', 'conversation', 'butter'],
  ])('finds %s nearer to %s than to %s', (word, near, far) => {
    expect(likeness(word, near)).toBeGreaterThan(0.4);
    expect(likeness(word, far)).toBeLessThan(0.25);
  });

  it('knows inflections by their base, and nothing of strangers', () => {
    expect(likeness('harbours', 'harbour')).toBe(1);
    expect(likeness('xyzzyx', 'harbour')).toBe(0);
    expect(likeness('constructor', '__proto__')).toBe(0);
  });

  it('is symmetric', () => {
    expect(likeness('quiet', 'calm')).toBeCloseTo(likeness('calm', 'quiet'), 10);
  });

  it('stays under a megabyte', () => {
    expect(bytes.length).toBeLessThan(1_000_000);
  });
});

describe('readLexicon', () => {
  it('refuses bytes that are no lexicon, or a part of one', () => {
    expect(readLexicon(new Uint8Array(0))).toBeNull();
    expect(readLexicon(new Uint8Array(64))).toBeNull();
    expect(readLexicon(bytes.slice(0, bytes.length - 1))).toBeNull();
  });
});
