import { describe, expect, it } from 'vitest';
import { extractQuotations } from './quotation.ts';

const speakerOf = (text: string): string | null =>
  extractQuotations(text).find(({ kind, attributed }) => kind !== 'indirect' && attributed)?.speaker ?? null;

/** So many sentences about somebody else that no pronoun would look back over them. */
const FAR = 'Jonas Berg watched the rain on the new bridge.\n'.repeat(10);

describe('a role stands for whom the article gives it to', () => {
  it.each<[how: string, text: string, by: string]>([
    [
      'by a short title',
      'Sen. Maria Olsen opened the bridge.\n“It is a gift,” the lawmaker said.',
      'Maria Olsen',
    ],
    [
      'however far away',
      `Governor Maria Olsen opened the bridge.\n${FAR}“It is a gift,” the governor said.`,
      'Maria Olsen',
    ],
    [
      'of the party that it names',
      'Sen. Maria Olsen (D-Ohio) met Sen. Peter Brandt (R-Iowa) on the bridge.\n“It is a gift,” the Democratic senator said.',
      'Maria Olsen',
    ],
    [
      'of the sex that it names',
      'Rep. Maria Olsen met Rep. Peter Brandt on the bridge.\n“It is a gift,” the congresswoman said.',
      'Maria Olsen',
    ],
    [
      'and not for one below it',
      'President Maria Olsen came. Vice President Peter Brandt came too.\n“It is a gift,” the president said.',
      'Maria Olsen',
    ],
    [
      'and not for one below it by a short title',
      'Gov. Maria Olsen came. Lt. Gov. Peter Brandt came too.\n“It is a gift,” the governor said.',
      'Maria Olsen',
    ],
    [
      'of the lower office that it names',
      'Gov. Maria Olsen came. Lt. Gov. Peter Brandt came too.\n“It is a gift,” the lieutenant governor said.',
      'Peter Brandt',
    ],
    [
      'for a rank that is qualified before the name alone',
      'Lieutenant General Maria Olsen opened the bridge.\n“It is a gift,” the general said.',
      'Maria Olsen',
    ],
    [
      'for a body of which only the kind is repeated',
      'The Ohio transport department built the bridge.\n“It is a gift,” the department said.',
      'The Ohio transport department',
    ],
  ])('%s', (_, text, by) => {
    expect(speakerOf(text)).toBe(by);
  });

  it('stays a role where two in the article have it', () => {
    const text = `Governor Maria Olsen met Governor Peter Brandt.\n${FAR}“It is a gift,” the governor said.`;
    expect(speakerOf(text)).toBe('the governor');
  });
});

describe('the name of a body', () => {
  it.each<[text: string, by: string]>([
    ['“It is a gift,” the British Bridge Association said.', 'British Bridge Association'],
    ['“It is a gift,” the Federal Bureau of Bridges said.', 'Federal Bureau of Bridges'],
    ['“It is a gift,” House of Commons Speaker Maria Olsen said.', 'Maria Olsen'],
  ])('is whole, and no part of a person: %s', (text, by) => {
    expect(speakerOf(text)).toBe(by);
  });
});

describe('an office before a surname', () => {
  it.each<[who: string, text: string, by: string]>([
    [
      'the one named in full whom the article gives that office',
      'Senator Maria Olsen came.\n“It is a gift,” Senator Olsen said.',
      'Maria Olsen',
    ],
    [
      'the one to whom a description gives it',
      'Maria Olsen, the senator, came.\n“It is a gift,” Senator Olsen said.',
      'Maria Olsen',
    ],
    [
      'the only one named in full with that surname',
      'Maria Olsen came at noon.\n“It is a gift,” President Olsen said.',
      'Maria Olsen',
    ],
    [
      'nobody who holds another office',
      'Senator Maria Olsen came.\n“It is a gift,” President Olsen said.',
      'Olsen',
    ],
    [
      'neither of two named in full with that surname',
      'Maria Olsen met Jonas Olsen.\n“It is a gift,” President Olsen said.',
      'Olsen',
    ],
    [
      'nobody of that surname where the article speaks of relatives',
      'Maria Olsen came with her husband.\n“It is a gift,” President Olsen said.',
      'Olsen',
    ],
  ])('means %s', (_, text, by) => {
    expect(speakerOf(text)).toBe(by);
  });
});

describe('a person named with a place or a body behind “of”', () => {
  it.each<[text: string, by: string]>([
    ['“It is a gift,” Senator Maria Olsen of Florida said.', 'Maria Olsen'],
    ['“It is a gift,” said Maria Olsen of Harbour Watch.', 'Maria Olsen'],
    ['“It is a gift,” Prime Minister Bram Visser of New Zealand said.', 'Bram Visser'],
    ['“It is a gift,” said Tjorven Aalbers of Harbour Rights Watch.', 'Tjorven Aalbers'],
    ['“It is a gift,” the Episcopal Diocese of Harbour Bay said.', 'Episcopal Diocese of Harbour Bay'],
    ['“It is a gift,” the University of Iowa said.', 'University of Iowa'],
    ['“It is a gift,” the Ministry of Justice said.', 'Ministry of Justice'],
  ])('keeps the name: %s', (text, by) => {
    expect(speakerOf(text)).toBe(by);
  });
});
