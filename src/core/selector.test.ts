import fc from 'fast-check';
import { expect, describe as group, test } from 'vitest';
import { anchor, foldForMatching } from './anchoring.ts';
import { describe } from './selector.ts';
import { slice, trim } from './text.ts';

const spanOf = (text: string, words: string, nth = 0) => {
  let start = -1;
  for (let i = 0; i <= nth; i++) start = text.indexOf(words, start + 1);
  return { start, end: start + words.length };
};
const found = (before: string, words: string, after: string, nth = 0): string | null => {
  const selector = describe(before, spanOf(before, words, nth));
  const span = selector && anchor(foldForMatching(after), selector);
  return span && `${after.slice(span.start - 8, span.start)}[${slice(after, span)}]`;
};

const STORY =
  'The president called his rival a "killer" in March, and the envoy went home. ' +
  'A reporter asked about it. "We have serious differences," the minister said, "but we talk."';

group('finds words again', () => {
  test('after text was added before them', () => {
    expect(found(STORY, 'killer', `Breaking news. Read all of it here.\n${STORY}`)).toBe('ival a "[killer]');
  });

  test('after white space and mark styles changed', () => {
    const changed = STORY.replaceAll('" ', '” ').replaceAll(' "', ' “').replaceAll(' the ', '\u00a0\n the ');
    expect(found(STORY, 'serious differences', changed)).toBe('We have [serious differences]');
  });

  test('with a soft hyphen inside them', () => {
    expect(found(STORY, 'serious differences', STORY.replace('diff', 'dif\u00adf'))).toBe(
      'We have [serious dif\u00adferences]',
    );
  });

  test('by their context, where they stand twice', () => {
    const twice = `He said "no" to the first of the questions. Then he said "no" to the last of them.`;
    expect(found(twice, 'no', `Tuesday. ${twice}`, 1)).toBe('e said "[no]');
    const selector = describe(twice, spanOf(twice, 'no', 1))!;
    expect(anchor(foldForMatching(`Tuesday. ${twice}`), selector)!.start).toBe(9 + twice.lastIndexOf('no"'));
  });
});

group('refuses', () => {
  test('words that are gone', () => {
    expect(found(STORY, 'killer', STORY.replace('killer', 'murderer'))).toBeNull();
  });

  test('a short look-alike in other surroundings', () => {
    const other =
      'The film "Killers" opens today. One critic wrote that the lead is a lady "killer" and nothing else.';
    expect(found(STORY, 'killer', other)).toBeNull();
  });

  test('to choose between places that look the same', () => {
    const doubled = `${STORY}\n${STORY}`;
    expect(found(STORY, 'serious differences', `Top. ${doubled}`)).toBeNull();
  });

  test('to describe white space', () => {
    expect(describe('a   b', { start: 1, end: 4 })).toBeNull();
  });

  test('a phrase that stands everywhere, without comparing every place', () => {
    const everywhere = 'yes '.repeat(5000);
    const selector = { exact: 'yes', prefix: 'no ', suffix: ' no', start: 3 };
    expect(anchor(foldForMatching(everywhere), selector)).toBeNull();
  });
});

const texts = fc
  .array(
    fc.constantFrom('the', 'a', 'killer', '“no”', "'s", ' ', '  ', '\n', '\u00a0', ',', '😀', '\ud800'),
    {
      maxLength: 60,
    },
  )
  .map((parts) => parts.join(''));

group('in any text', () => {
  test('what was described anchors to itself', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, from, length) => {
        const start = text.length ? from % text.length : 0;
        const span = { start, end: Math.min(text.length, start + 1 + (length % 30)) };
        const selector = describe(text, span);
        if (!selector) return;
        expect(anchor(foldForMatching(text), selector)).toEqual(trim(text, span));
      }),
    );
  });

  test('what is found reads as what was described', () => {
    fc.assert(
      fc.property(texts, texts, fc.nat(), fc.nat(), (before, after, from, length) => {
        const start = before.length ? from % before.length : 0;
        const selector = describe(before, { start, end: Math.min(before.length, start + 1 + (length % 9)) });
        const span = selector && anchor(foldForMatching(after), selector);
        if (!selector || !span) return;
        expect(foldForMatching(slice(after, span)).text).toBe(foldForMatching(selector.exact).text);
      }),
    );
  });

  test('folding keeps a way back for every character', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { text: folded, offsets } = foldForMatching(text);
        expect(offsets.length).toBe(folded.length);
        for (let i = 1; i < offsets.length; i++) expect(offsets[i]).toBeGreaterThan(offsets[i - 1]!);
      }),
    );
  });
});
