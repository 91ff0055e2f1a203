import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stretches } from './marks.ts';

const between = (text: string): string[] => stretches(text).map(({ start, end }) => text.slice(start, end));

describe('stretches between marks', () => {
  it.each<[style: string, text: string, words: string[]]>([
    ['straight', 'She called it "a long day" and left.', ['a long day']],
    ['curly', 'She called it “a long day” and left.', ['a long day']],
    ['doubled single', "She called it ''a long day'' and left.", ['a long day']],
    ['grave and doubled single', "She called it ``a long day'' and left.", ['a long day']],
    ['single straight', "'We won't,' she said. 'Not today.'", ["We won't,", 'Not today.']],
    ['single curly', '‘We won’t,’ she said.', ['We won’t,']],
    ['low-9 closed by a high mark', 'Er sagte „kein Wort“ dazu.', ['kein Wort']],
    ['guillemets', 'Il a dit « pas un mot » hier.', [' pas un mot ']],
    ['guillemets pointing inwards', 'Er sagte »kein Wort« dazu.', ['kein Wort']],
    ['opened straight, closed curly', 'She called it "a long day” and left.', ['a long day']],
    ['opened curly, closed straight', 'She called it “a long day" and left.', ['a long day']],
    [
      'closed by an opening mark',
      '“We will not be moved, “she said. Then silence.',
      ['We will not be moved, '],
    ],
    ['a single pair inside double ones', 'He said “they call it ‘home’ here”.', ['they call it ‘home’ here']],
    [
      'a double pair inside single ones',
      '\'They call it "home" here,\' he said.',
      ['They call it "home" here,'],
    ],
    [
      'left open at the end of a paragraph',
      '“First part.\n\n“Second part,” she said.',
      ['First part.', 'Second part,'],
    ],
    ['opened twice without closing', 'He said “one thing and “another” too.', ['one thing and ', 'another']],
    ['bracketed', 'A mark ("plain") in brackets.', ['plain']],
    ['after a dash', 'One word—"never"—was enough.', ['never']],
  ])('are found: %s', (_, text, words) => {
    expect(between(text)).toEqual(words);
  });

  it.each([
    ['possessives and contractions', "The players' wives don't mind James' car."],
    ['clipped words', "Rock 'n' roll of the '90s, 'twas fun, get 'em."],
    ['inches', 'He is 6\'2" tall and wide.'],
    ['marks without words', 'Nothing “ ” here "" or \'\'.'],
    ['an apostrophe of a plural', "The brothers' house and the sisters' garden."],
  ])('are not seen in %s', (_, text) => {
    expect(between(text)).toEqual([]);
  });

  it('lie inside the text, in order, without overlap, whatever the text', () => {
    const glyphs = fc.constantFrom(...'ab .,!\n"\'“”‘’„«»`(—', '\ud800', '\u200b', '\u202e');
    fc.assert(
      fc.property(fc.array(glyphs, { maxLength: 120 }), (list) => {
        const text = list.join('');
        let last = 0;
        for (const { open, start, end, closeEnd } of stretches(text)) {
          expect(open).toBeGreaterThanOrEqual(last);
          expect(start).toBeGreaterThan(open);
          expect(end).toBeGreaterThan(start);
          expect(closeEnd).toBeGreaterThanOrEqual(end);
          expect(closeEnd).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end)).not.toContain('\n');
          last = closeEnd;
        }
      }),
      { numRuns: 2000 },
    );
  });
});
