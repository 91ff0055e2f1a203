import { describe, expect, test } from 'vitest';
import {
  type Choices,
  chosen,
  compared,
  NO_CHOICE,
  narrowing,
  newWordsOf,
  stillOffered,
  vocabularyOf,
} from './choices.ts';
import { termsOf } from './search.ts';
import { reportOf } from './sketches.ts';

const report = reportOf({
  witnesses: [{ siglum: 'A' }, { siglum: 'B' }, { siglum: 'C', copyOf: 'here' }, { siglum: 'D' }],
  utterances: [
    { says: 'We sail on Friday', others: [{ by: ['A', 'B'], says: 'We sail on Friday' }] },
    {
      says: 'The engine is new',
      speaker: 'Bo',
      others: [
        { by: ['A'], says: 'The engine is old' },
        { by: ['B'], says: 'The engine is new' },
      ],
    },
    { says: 'The colour is grey', others: [{ by: ['B'], says: 'The color is grey' }] },
    { says: 'Nobody else was told', speaker: null },
    { says: 'It will rain', others: [{ by: ['A'], says: 'rain is expected', relation: 'paraphrased' }] },
  ],
});

function found(choices: Partial<Choices>): string[] {
  const wordsOf = newWordsOf();
  const terms = termsOf(choices.query ?? '', vocabularyOf(report, wordsOf));
  return chosen(report, { ...NO_CHOICE, ...choices }, { wordsOf, terms }).map(({ base }) => base.text);
}

describe('the list', () => {
  test('shows all in the order of the article where nothing is chosen', () => {
    expect(found({})).toEqual(report.utterances.map(({ base }) => base.text));
  });

  test.each<[string, Partial<Choices>, string[]]>([
    ['a speaker', { speaker: 'Bo' }, ['The engine is new']],
    ['nobody named', { speaker: null }, ['Nobody else was told']],
    ['a kind', { kind: 'trivial' }, ['The colour is grey']],
    ['an outlet that prints it', { outlet: 'A' }, ['We sail on Friday', 'The engine is new', 'It will rain']],
    ['words that differ', { weight: 'substantive' }, ['The engine is new']],
    ['small differences only', { weight: 'trivial' }, ['The colour is grey']],
    ['no word that differs', { weight: 'none' }, ['We sail on Friday']],
    [
      'what one outlet does to the words',
      { outlet: 'B', weight: 'none' },
      ['We sail on Friday', 'The engine is new'],
    ],
  ])('keeps to %s', (_, choices, expected) => {
    expect(found(choices)).toEqual(expected);
  });

  test.each([
    ['the beginning of a word', 'engi', ['The engine is new']],
    ['a word of another reading', 'color', ['The colour is grey']],
    ['a speaker', 'bo', ['The engine is new']],
    ['several words in any order', 'friday sail', ['We sail on Friday']],
    ['words without regard to case and accents', 'ENGÍNE', ['The engine is new']],
    ['nothing but space', '  ', report.utterances.map(({ base }) => base.text)],
    ['what nobody prints', 'harbour', []],
    ['the middle of a word', 'gine', []],
  ])('is searched by %s', (_, query, expected) => {
    expect(found({ query })).toEqual(expected);
  });

  test('is sorted by weight', () => {
    expect(found({ order: 'weight' })[0]).toBe('The engine is new');
    expect(found({ order: 'weight' }).at(-1)).toBe('We sail on Friday');
  });

  test('is sorted by speaker: who says most first, unnamed last, each in the order of the article', () => {
    expect(found({ order: 'speaker' })).toEqual([
      'We sail on Friday',
      'The colour is grey',
      'It will rain',
      'The engine is new',
      'Nobody else was told',
    ]);
  });
});

test('A copy that prints nothing of its own is not compared, an outlet that is silent is', () => {
  expect(compared(report).map(({ siglum }) => siglum)).toEqual(['A', 'B', 'D']);
});

test('After another check, choices that are gone are dropped and the others stay', () => {
  const choices: Choices = {
    speaker: 'Cy',
    outlet: 'D',
    kind: 'speaker',
    weight: 'none',
    query: 'x',
    order: 'weight',
  };
  expect(stillOffered(choices, report)).toEqual({ weight: 'none', query: 'x', order: 'weight' });
  const kept: Choices = { ...NO_CHOICE, speaker: null, outlet: 'B', kind: 'trivial' };
  expect(stillOffered(kept, report)).toEqual(kept);
});

test('Filters are counted, search and order are not', () => {
  expect(narrowing({ ...NO_CHOICE, query: 'x', speaker: null, kind: 'trivial' })).toBe(2);
});
