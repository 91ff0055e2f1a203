import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LINE_BREAK, type Run, type Tone, wrap } from './wrap.ts';

const tone = fc.constantFrom<Tone>('plain', 'strong', 'quiet', 'changed', 'minor');
const runs = fc.array(fc.record({ text: fc.string({ unit: 'binary', maxLength: 40 }), tone }));
const printed = (lines: readonly Run[][]): string[] =>
  lines.map((line) => line.map(({ text }) => text).join(''));

describe('wrap', () => {
  it('keeps every line within the width and loses nothing but white space', () => {
    fc.assert(
      fc.property(runs, fc.integer({ min: 1, max: 30 }), (given, width) => {
        const lines = printed(wrap(given, width));
        const words = (text: string) => text.replace(/[\s\p{Cc}\p{Cf}]+/gu, '');
        expect(words(lines.join(''))).toBe(words(given.map(({ text }) => text).join('')));
        const joined = given.length > 1; // a word of several runs is left whole, whatever its length
        if (!joined) for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('keeps a word together that changes its tone', () => {
    const lines = wrap(
      [
        { text: 'said “', tone: 'plain' },
        { text: 'killer', tone: 'changed' },
        { text: '”', tone: 'plain' },
      ],
      8,
    );
    expect(printed(lines)).toEqual(['said', '“killer”']);
  });

  it('breaks where it is told to', () => {
    expect(printed(wrap([{ text: `a${LINE_BREAK}b`, tone: 'plain' }], 20))).toEqual(['a', 'b']);
  });

  it('lets no control character through', () => {
    const hostile = '\u001b[31mred\u0007 \u202eturned\u202c\r\n';
    expect(printed(wrap([{ text: hostile, tone: 'plain' }], 80)).join('')).toMatch(
      /^[^\p{Cc}\u202a-\u202e]+$/u,
    );
  });
});
