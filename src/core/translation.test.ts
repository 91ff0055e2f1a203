import { describe, expect, it } from 'vitest';
import { extractQuotations } from './quotation.ts';
import { slice } from './text.ts';

/** The first words of each translated quotation, and the words that say so. */
const translated = (text: string): string[] =>
  extractQuotations(text).flatMap(({ content, translated: cue, kind }) =>
    cue && kind !== 'indirect'
      ? [`${text.slice(content[0]!.start, content[0]!.end).split(' ')[0]}: ${slice(text, cue.span)}`]
      : [],
  );

describe('a translated quotation', () => {
  it.each([
    ['“Boats are late,” Ms Aldous said through a Danish interpreter.', 'through a Danish interpreter'],
    ['“Boats are late,” Ms Aldous said, according to a CNN translation.', 'according to a CNN translation'],
    ['“Boats are late,” Ms Aldous said in translated remarks.', 'translated remarks'],
    ['Speaking in Russian, Ms Aldous said: “Boats are late.”', ''],
    ['“Boats are late,” Ms Aldous wrote on her page in Danish.', 'wrote on her page in Danish'],
    [
      '“Boats are late,” Ms Aldous told the crew, speaking in her native tongue.',
      'speaking in her native tongue',
    ],
  ])('is flagged: %s', (text, cue) => {
    const found = translated(text);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(cue);
  });

  it.each([
    '“Boats are late,” Ms Aldous told reporters in Danish waters.',
    '“Boats are late,” Ms Aldous said, a promise translated into action.',
    '“Boats are late,” Ms Aldous told the German newspaper Bild.',
    '“I spoke through an interpreter,” Ms Aldous said.',
    'The interpreter went home. “Boats are late,” Ms Aldous said.',
  ])('is not: %s', (text) => {
    expect(translated(text)).toEqual([]);
  });

  it('takes the speaker’s other quotations along where an interpreter spoke, and nobody else’s', () => {
    const text =
      'Ms Aldous, who spoke through an interpreter, met the crew on Monday.\n' +
      '“Boats are late,” Ms Aldous said.\n“Nets are torn,” said Mr Brandt, the harbour master.\n“Fish are few,” Ms Aldous added.';
    expect(translated(text).map((found) => found.split(':')[0])).toEqual(['Boats', 'Fish']);
  });

  it.each([
    ['Ann Aldous-Brandt', 'Aldous-Brandt'],
    ['Tom Aldous Jr.', 'Aldous'],
  ])('is %s’s where the interpreter’s sentence names them by the surname', (name, surname) => {
    const text = `“Boats are late,” ${name} said on Monday.\n${surname} spoke through an interpreter.`;
    expect(translated(text)).toEqual(['Boats: through an interpreter']);
  });

  it('is only the one at hand where a single remark was made in another language', () => {
    const text =
      '“Boats are late,” Ms Aldous said in Danish.\n“Nets are torn,” Ms Aldous told the council in the evening.';
    expect(translated(text).map((found) => found.split(':')[0])).toEqual(['Boats']);
  });
});
