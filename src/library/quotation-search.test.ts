import { describe, expect, it } from 'vitest';
import { slice } from '../core/text.ts';
import { sight, sought } from './quotation-search.ts';

const TEXT = [
  'The ferry was repaired on Monday.',
  'Petra Lund was pleased. “It fits, and we’ll sail in April whatever the winter brings,” she said.',
  'Nobody sails in April, said others, whatever they bring.',
].join('\n');

const find = (quotation: string, text = TEXT) => {
  const wanted = sought(quotation);
  return wanted && sight(text, wanted);
};

describe('words in a text', () => {
  it('are found as they stand, whatever their case, marks and punctuation', () => {
    const found = find("IT FITS — and we'll sail in April");
    expect(found).toMatchObject({
      likeness: 1,
      text: 'It fits, and we’ll sail in April',
      before: '“',
      after: ' whatever the winter brings,” she said.',
    });
    expect(found && slice(TEXT, found.span)).toBe(found?.text);
  });

  it('are found when some were swapped, added or left out, as less alike', () => {
    const found = find('it fits and we shall sail in April, whatever winter may bring');
    expect(found?.text).toMatch(/^It fits, and we’ll sail in April whatever the winter/);
    expect(found?.likeness).toBeGreaterThan(0.66);
    expect(found?.likeness).toBeLessThan(1);
  });

  it('come the nearer the more of them are there', () => {
    const [one, other] = ['engine 12 fits in its place', 'engine 30 fits in its place'].map((text) =>
      find('the engine 12 fits in its place', text),
    );
    expect(one?.likeness).toBeGreaterThan(other?.likeness ?? 1);
  });

  it('are found where they stand together, whatever stray words of them stand before', () => {
    const text =
      'The April was long on Monday.\nThe engine fits in place number 12 and we will sail in April.';
    const found = find('The engine fit in place number 12 and we shall sail in April', text);
    expect(found?.text).toBe('The engine fits in place number 12 and we will sail in April');
    expect(found?.likeness).toBeGreaterThan(0.8);
  });

  it('are not found in a text that has them here and there', () => {
    expect(find('winter in April brings a pleased ferry on Monday')).toBeNull();
  });

  it('are not found where there are none', () => {
    expect(sought(' … “” ')).toBeNull();
    expect(find('harbour')).toBeNull();
    expect(find('ferry', '')).toBeNull();
  });

  it('stand in a long sentence that is cut between its words', () => {
    const found = find('the ferry sails', `${'harbour '.repeat(60)}the ferry sails${' harbour'.repeat(60)}.`);
    expect(found?.before).toMatch(/^(harbour )+$/);
    expect(found?.after).toMatch(/^( harbour)+$/);
  });

  it('are looked for in hostile texts in time that grows with them', () => {
    const text = 'we sail '.repeat(50_000);
    const started = performance.now();
    const found = find('sail we we sail sail we '.repeat(8), text);
    expect(String(found?.before).length + String(found?.after).length).toBeLessThan(1_000);
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
