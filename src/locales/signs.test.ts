import { describe, expect, it, test } from 'vitest';
import { languages, textsOf } from './messages.ts';

/** The texts of a language that a pattern fits, by key. */
function textsLike(language: string, pattern: RegExp): string[] {
  const found = [...textsOf(language)].filter(([, { message }]) => pattern.test(message));
  return found.map(([key, { message }]) => `${key}: ${message}`);
}

describe('the signs of each language', () => {
  it.each([
    ['fr', 'a plain space before a tall sign', /[ \u00a0][;:!?»%]/u],
    ['fr', 'no space before a tall sign', /[^\u202f\s;:!?][;!?»%]/u],
    ['fr', 'a plain space behind an opening mark', /«(?!\u202f)/u],
    ['de', 'marks of another language', /[«»”"]/u],
    ['de', 'a percent sign that may fall onto the next line', / %/u],
    ['es', 'marks of another language', /[„“”"]/u],
    ['es', 'a question that does not open', /^[^¿]*\?/u],
    ['es', 'a percent sign that may fall onto the next line', / %/u],
    ['ar', 'a comma, semicolon or question mark of another script', /[,;?]/u],
    ['ar', 'a dot that would go to the wrong end of ".txt"', /(?<![\w\u200e])\.[a-z]/u],
    ['ar', 'marks of another language', /[„“”"]/u],
  ])('in "%s" are never %s', (language, _, pattern) => {
    expect(textsLike(language, pattern)).toEqual([]);
  });

  it.each(languages())('in "%s" have no apostrophe, dots or spaces of the typewriter', (language) => {
    expect(textsLike(language, /'|\.\.\.| {2}|^ | $/u)).toEqual([]);
  });
});

// What terms.md has another word for.
test.each([
  ['en', /by itself|by themselves|\bengine\b/iu],
  ['de', /Geschichte|Quelle|von selbst/u],
  ['fr', /histoire|imprim(?!er\b)|interlocuteur|là-bas/iu],
  ['es', /hablante|fuente/iu],
  ['ar', /فروق|يُعلَّم|تعليم/u],
])('one word is used for one thing in "%s"', (language, others) => {
  expect(textsLike(language, others)).toEqual([]);
});
