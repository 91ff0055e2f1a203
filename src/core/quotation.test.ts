import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extractQuotations, type Quotation } from './quotation.ts';
import { slice } from './text.ts';

const words = (text: string, { content }: Quotation): string =>
  content.map((piece) => slice(text, piece)).join(' | ');

function marked(text: string): { said: string; by: string | null; cue: string | null; kind: string }[] {
  return extractQuotations(text)
    .filter(({ kind, attributed }) => kind !== 'indirect' && attributed)
    .map((quotation) => ({
      said: words(text, quotation),
      by: quotation.speaker,
      cue: quotation.cue && slice(text, quotation.cue),
      kind: quotation.kind,
    }));
}

const speakers = (text: string): (string | null)[] => marked(text).map(({ by }) => by);

describe('sources', () => {
  it.each<[where: string, text: string, by: string]>([
    ['before the words', 'Maria Olsen said: “The bridge will open in spring.”', 'Maria Olsen'],
    ['behind the words', '“The bridge will open in spring,” Maria Olsen said.', 'Maria Olsen'],
    [
      'behind an inverted cue',
      '“The bridge will open in spring,” said Maria Olsen, the mayor.',
      'Maria Olsen',
    ],
    [
      'before a fragment',
      'Maria Olsen said the bridge was “a gift to the valley” and thanked the builders.',
      'Maria Olsen',
    ],
    [
      'across an insertion',
      'Maria Olsen, speaking at the opening of the bridge on Monday, said it was “a gift”.',
      'Maria Olsen',
    ],
    [
      'behind "according to"',
      'The bridge is “a gift to the valley”, according to Maria Olsen.',
      'Maria Olsen',
    ],
    [
      'in a participle',
      'Maria Olsen praised the builders on Monday, calling the bridge “a gift to the valley”.',
      'Maria Olsen',
    ],
    [
      'as an office before a name',
      'Mayor Maria Olsen told reporters that the bridge was “a gift”.',
      'Maria Olsen',
    ],
    [
      'in the recording that somebody else shows',
      'The new advertisement uses footage of Maria Olsen saying at a rally last week, “The bridge will open in spring.”',
      'Maria Olsen',
    ],
    [
      'behind a noun and “that”',
      'The listing was replaced at mid-morning on Thursday by a message that said, “The bridge will open in spring.”',
      'a message',
    ],
    [
      'as a name that is a small word too',
      'The bridge is late. “It will open in spring,” Will wrote in his column.',
      'Will',
    ],
    ['as the two of them', 'The two said: “The bridge will open in spring.”', 'The two'],
    [
      'behind a number that hangs on it',
      'Maria Olsen left. The mother of three replied: “The bridge will open in spring.”',
      'The mother',
    ],
    [
      'before a comma that belongs to a bracket',
      'In Millbrook, Gov. Maria Olsen (D-OR), said, “The bridge will open in spring.”',
      'Maria Olsen',
    ],
    [
      'before a participle and its places',
      'Neighbours marching through the streets chanted “Open the bridge!” until late.',
      'Neighbours',
    ],
    [
      'before "put it"',
      'It was, as Maria Olsen put it in her letter, “a gift to the valley”.',
      'Maria Olsen',
    ],
    [
      'by age and kin',
      'Asked about dates, the 34-year-old mother replied, “The bridge will open in spring.”',
      'the 34-year-old mother',
    ],
    [
      'by a name that looks like a verb',
      'On Monday the builders met Schilling.\nSchilling told Radio Nord: “The bridge will open in spring.”',
      'Schilling',
    ],
    [
      'on the line behind a pulled quote',
      'The builders are late.\n“The bridge will open in spring, and it will be a gift to the valley.”\n- Maria Olsen.\nShe has said so before.',
      'Maria Olsen',
    ],
  ])('are found %s', (_, text, by) => {
    expect(speakers(text)).toEqual([by]);
  });

  it('are carried over from the sentence before', () => {
    const text = '“The bridge will open in spring,” Maria Olsen said. “Nobody believed in it.”';
    expect(speakers(text)).toEqual(['Maria Olsen', 'Maria Olsen']);
  });

  it('change where another speaker takes over', () => {
    const text =
      '“The bridge will open in spring,” Maria Olsen said.\n\n“Nobody asked us,” said Peter Brandt, a farmer. “We will see.”';
    expect(speakers(text)).toEqual(['Maria Olsen', 'Peter Brandt', 'Peter Brandt']);
  });

  it('give the cue as printed', () => {
    expect(marked('Maria Olsen has repeatedly said the bridge was “a gift”.')[0]?.cue).toBe(
      'has repeatedly said',
    );
    expect(marked('The bridge is “a gift to us”, according to Maria Olsen.')[0]?.cue).toBe('according to');
  });

  it('are the labels of a transcript', () => {
    const text =
      'Partial transcript:\n\n“OLSEN: We built it in a year.\n\n“BRANDT: And who paid for it?”\n\nMaria Olsen smiled.';
    expect(speakers(text)).toEqual(['Maria Olsen', 'BRANDT']);
  });
});

describe('speakers', () => {
  it.each<[form: string, text: string, by: string | null]>([
    [
      'a surname',
      'Maria Olsen opened the bridge on Monday.\n\n“It is a gift,” Ms Olsen said.',
      'Maria Olsen',
    ],
    [
      'a pronoun',
      'Maria Olsen opened the bridge. Peter Brandt watched.\n\n“It is a gift,” she said.',
      'Maria Olsen',
    ],
    [
      'the name behind a long description',
      'The leader of the harbour workers’ union, Maria Olsen, said: “It is a gift.”',
      'Maria Olsen',
    ],
    ['no trade before the name', 'Lawyer Maria Olsen said: “It is a gift.”', 'Maria Olsen'],
    ['no rank before the name', 'Det Insp Maria Olsen said: “It is a gift.”', 'Maria Olsen'],
    [
      'a number that tells which',
      'Article 5 of the treaty states that “the bridge is a gift to all”.',
      'Article 5',
    ],
    ['a noun that looks like a verb', '“My house is a gift to the town,” the will read.', 'the will'],
    [
      'the other pronoun',
      'Maria Olsen opened the bridge. Peter Brandt watched.\n\n“It is a gift,” he said.',
      'Peter Brandt',
    ],
    [
      'an office',
      'Mayor Maria Olsen opened the bridge on Monday.\n\n“It is a gift,” the mayor said.',
      'Maria Olsen',
    ],
    [
      'an apposition',
      'Maria Olsen, a senator from the valley, came too.\n\n“It is a gift,” the senator said.',
      'Maria Olsen',
    ],
    ['a description', '“It is a gift,” a spokeswoman for the builders said.', 'a spokeswoman'],
    [
      'a pronoun for a description',
      'A spokeswoman said the work was done. “It is a gift,” she said.',
      'A spokeswoman',
    ],
    [
      'a name behind its description',
      'The bridge is “a gift”, said a spokesman, Jonas Berg. It opened on Monday.',
      'Jonas Berg',
    ],
    [
      'an answer for who gave it',
      'Peter Brandt was asked about the bridge. His answer: “It is ours.”',
      'Peter Brandt',
    ],
    ['nobody in the article', '“It is a gift,” I said.', null],
  ])('are named in full: %s', (_, text, by) => {
    expect(speakers(text)).toEqual([by]);
  });

  it('are told apart where two share a surname', () => {
    const text =
      'Maria Olsen and Jonas Olsen opened the bridge.\n\n“It is a gift,” Mr. Olsen said. “It is ours,” Mrs. Olsen said.';
    expect(speakers(text)).toEqual(['Jonas Olsen', 'Maria Olsen']);
  });
});

describe('pieces', () => {
  it.each<[what: string, text: string, said: string]>([
    [
      'halves around the cue',
      '“We will go,” she said, “and we will come back.”',
      'We will go, | and we will come back.',
    ],
    [
      'paragraphs left open',
      '“We will go.\n\n“And we will come back,” Maria Olsen said.',
      'We will go. | And we will come back,',
    ],
  ])('of one utterance are joined: %s', (_, text, said) => {
    expect(marked(text).map((quotation) => quotation.said)).toEqual([said]);
  });

  it('of two sentences stay apart', () => {
    expect(marked('“We will go,” Maria Olsen said. “Come along.”')).toHaveLength(2);
  });

  it('of a list stay apart', () => {
    const list = 'Maria Olsen called the bridge “narrow,” “crooked” and “late.”';
    expect(marked(list).map(({ said }) => said)).toEqual(['narrow,', 'crooked', 'late.']);
  });

  it('stay apart where the reporter’s own clause runs into the second', () => {
    const text = '“Nobody asked us,” Maria Olsen said, adding that the bridge was “a gift to nobody”.';
    expect(marked(text)).toHaveLength(2);
  });

  it.each([
    ['“We will go,” she said.', 'direct'],
    ['She said the plan was “a mistake”.', 'mixed'],
    ['She left the “America First” rally and called it “dull”.', 'mixed'],
    ['She said: “No.”', 'direct'],
  ])('know what they are: %s', (text, kind) => {
    expect(marked(text).at(-1)?.kind).toBe(kind);
  });
});

describe('words that are nobody’s', () => {
  it.each([
    'The song “Long Valley Road” was played twice.',
    'The film “The Long Valley” opens on Friday, with music by a local band.',
    'The novel, titled “The Long Valley,” sold well.',
    'In her memoir “A Promised Shore,” Maria Olsen tells of the winter.',
    'The nurses sang “Long Valley Road” outside the ward on Monday.',
    'The band then played “The Long Valley” twice, to loud applause.',
  ])('are not attributed: %s', (text) => {
    expect(
      extractQuotations(text)
        .filter(({ kind }) => kind !== 'indirect')
        .map(({ attributed }) => attributed),
    ).toEqual([false]);
  });
});

it('takes words that a crowd sings for said where they are no title', () => {
  for (const words of ['we will not be moved', 'We’re Staying Here'])
    expect(marked(`The crowd sang “${words}” outside the court.`).map(({ said }) => said)).toEqual([words]);
});

it('takes what stands behind a label for said, however short', () => {
  expect(marked('Q: Would you go back?\n\nA: “Never.”').map(({ said }) => said)).toEqual(['Never.']);
});

describe('a nickname inside a name', () => {
  it.each<[text: string, name: string]>([
    ['Peter “the Hammer” Brandt came. “It is a gift,” he said.', 'Peter Brandt'],
    ['“It is a gift,” said Maria ‘Mimi’ van Dyk of the union.', 'Maria van Dyk'],
    ['Peter “Tiny” Brandt Opens Bridge With Maria Olsen\nBrandt said: “It is a gift.”', 'Peter Brandt'],
  ])('is nobody’s words and no part of the name: %s', (text, name) => {
    const found = extractQuotations(text).filter(({ kind }) => kind !== 'indirect');
    const nickname = found.filter(({ attributed }) => !attributed);
    expect(nickname.map(({ source, speaker }) => [source, speaker])).toEqual([[null, null]]);
    expect(found.filter(({ attributed }) => attributed).map(({ speaker }) => speaker)).toEqual([name]);
  });

  it('is no title or claim between a name and something else', () => {
    const [found] = extractQuotations('Maria Olsen “never wanted” the bridge, Peter Brandt said.');
    expect(found?.attributed).toBe(true);
  });
});

describe('reported speech', () => {
  const reported = (text: string) =>
    extractQuotations(text)
      .filter(({ kind }) => kind === 'indirect')
      .map((quotation) => [words(text, quotation), quotation.speaker]);

  it.each<[text: string, clause: string, by: string]>([
    ['Maria Olsen said the bridge would open in spring.', 'the bridge would open in spring', 'Maria Olsen'],
    ['Maria Olsen said on Monday that the bridge would open.', 'that the bridge would open', 'Maria Olsen'],
    ['The bridge will open in spring, Maria Olsen said.', 'The bridge will open in spring', 'Maria Olsen'],
    [
      'The bridge will open in spring, according to Maria Olsen.',
      'The bridge will open in spring',
      'Maria Olsen',
    ],
    [
      'According to Maria Olsen, the bridge will open in spring.',
      'the bridge will open in spring',
      'Maria Olsen',
    ],
    ['Maria Olsen told reporters that the bridge would open.', 'that the bridge would open', 'Maria Olsen'],
  ])('is found where the cue is plain: %s', (text, clause, by) => {
    expect(reported(text)).toEqual([[clause, by]]);
  });

  it('is not what somebody was asked', () => {
    const text = 'Asked whether the bridge was late, Maria Olsen said: “I cannot discuss that.”';
    expect(reported(text)).toEqual([]);
  });

  it('is not seen in plain narration', () => {
    expect(reported('Maria Olsen walked over the bridge. The builders took the old road home.')).toEqual([]);
  });
});

describe('the seed story', () => {
  const read = (file: string) =>
    readFileSync(new URL(`../../seeds/reykjavik-2021/${file}`, import.meta.url), 'utf8');

  it.each<[file: string, said: string, by: string]>([
    ['000_626695700aa663da.txt', 'serious differences', 'Sergei Lavrov'],
    ['000_626695700aa663da.txt', 'a predictable, stable relationship with Russia', 'Antony Blinken'],
    ['001_1d52634de672e62c.txt', 'killer', 'Joe Biden'],
    ['002_3f819a3494a57ad5.txt', 'constructive', 'Sergey Lavrov'],
    ['003_0ea0d2ba22bb05e6.txt', 'executioner,', 'Joe Biden'],
    ['003_0ea0d2ba22bb05e6.txt', 'not mysterious that we have our differences,', 'Antony Blinken'],
  ])('%s gives “%s” to %s', (file, said, by) => {
    const text = read(file);
    const found = extractQuotations(text).filter((quotation) =>
      quotation.content.some((piece) => slice(text, piece) === said),
    );
    expect(found.map(({ speaker }) => speaker)).toContain(by);
  });
});
