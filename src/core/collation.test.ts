import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleId } from './article.ts';
import { type Collation, type Link, linkArticles, type StudiedArticle, storyLinker } from './collation.ts';
import { readLexicon } from './lexicon/lexicon.ts';
import type { Quotation, QuotationId } from './quotation.ts';
import { extractQuotations } from './quotation.ts';
import { slice } from './text.ts';

const lexicon = readLexicon(readFileSync(join(import.meta.dirname, 'lexicon/english.bin'))) ?? undefined;

/** An article whose quotations are its stretches in double marks, said by the names given in order. */
function told(id: string, text: string, speakers: readonly (string | null)[] = []): StudiedArticle {
  const quotations = [...text.matchAll(/"([^"]+)"/g)].map(
    (match, k): Quotation => ({
      id: `q${k}` as QuotationId,
      kind: 'direct',
      content: [{ start: match.index + 1, end: match.index + match[0].length - 1 }],
      source: null,
      cue: null,
      speaker: speakers[k] ?? null,
      attributed: true,
      confidence: 1,
    }),
  );
  return { article: { id: articleId(id), text }, quotations };
}

const texts = (a: StudiedArticle, b: StudiedArticle, links: readonly Link[]) =>
  links.map((link) => [slice(a.article.text, link.a.span), slice(b.article.text, link.b.span)]);

function linked(a: StudiedArticle, b: StudiedArticle): string[][] {
  return texts(a, b, linkArticles(a, b, lexicon).links);
}

describe('linking two articles', () => {
  it('pairs the same words, however they are cut', () => {
    const a = told(
      'a',
      'Mayor Ann Okafor said: "The sea wall will stand another hundred winters, believe me."',
      ['Ann Okafor'],
    );
    const b = told('b', 'The wall "will stand another hundred winters," Okafor told reporters.', ['Okafor']);
    expect(linked(a, b)).toEqual([
      ['The sea wall will stand another hundred winters, believe me.', 'will stand another hundred winters,'],
    ]);
  });

  it('gives each piece of a split quotation a link of its own', () => {
    const a = told(
      'a',
      '"We rebuilt the lighthouse by hand. Nobody in the capital lifted a finger," he said.',
    );
    const b = told(
      'b',
      '"We rebuilt the lighthouse by hand," he said. "Nobody in the capital lifted a finger."',
    );
    expect(linkArticles(a, b, lexicon).links.map(({ variant }) => variant.relation)).toEqual([
      'trimmed',
      'trimmed',
    ]);
  });

  it('keeps look-alike answers of one speaker apart', () => {
    const answer = 'We are not sending the fishermen home before the winter storms';
    const a = told('a', `"${answer}," Okafor said. The crowd cheered.`, ['Ann Okafor']);
    const b = told('b', `"Sending the fishermen home would ruin the town," she said. "${answer}."`, [
      'Ann Okafor',
      'Ann Okafor',
    ]);
    expect(linked(a, b)).toEqual([[`${answer},`, `${answer}.`]]);
  });

  it.each([
    ['Proud of what the fishermen did', 'Proud of what the teachers did'],
    ['I am proud of what the fishermen did', 'I am proud of what the teachers did'],
    ['I am not angry with the owners', 'I am angry with myself'],
    ['not angry with the owners', 'angry with myself'],
  ])('keeps “%s” and “%s” apart, though one says both', (one, other) => {
    const scene = 'Mayor Ann Okafor of Lindhaven spoke at the town hall after the storm.';
    const a = told('a', `${scene} "${one}," Okafor said.`, ['Ann Okafor']);
    const b = told('b', `${scene} "${other}," Okafor said.`, ['Ann Okafor']);
    expect(linked(a, b)).toEqual([]);
  });

  it.each([
    ['It was the worst day of my whole life', 'It was the best day of my whole life'],
    ['We will not be raising taxes on families', 'We will not be raising taxes on farmers'],
    ['There will be a full inquiry into the fire', 'There will be a full inquiry into the flood'],
  ])('takes “%s” and “%s” for one statement printed in two ways', (one, other) => {
    const a = told('a', `"${one}," Okafor said.`, ['Ann Okafor']);
    const b = told('b', `"${other}," Okafor told reporters.`, ['Ann Okafor']);
    expect(linked(a, b)).toHaveLength(1);
  });

  it('follows a copy that swaps words from quotation to quotation, also where no word is left', () => {
    const say = (words: string) => `"${words}," Okafor said.`;
    const [a, b] = [
      [
        'The gates will be opened on Monday and the wall will be examined',
        'They were told in June and they did nothing about the dam',
        'It would cost at least ninety crowns to repair the northern wall',
        'I am proud of what the engineers did',
        'My grandmother was born in this house and I will die in it',
      ],
      [
        'The doors will be opened on Monday and the wall will be inspected',
        'They were informed in June and they did nothing about the barrage',
        'It would cost no less than ninety crowns to mend the northern wall',
        'I am pleased with what the specialists did',
        'My grandma was brought into the world in this home and I will perish in it',
      ],
    ].map((list, i) =>
      told(
        i === 0 ? 'a' : 'b',
        list.map(say).join(' '),
        list.map(() => 'Ann Okafor'),
      ),
    );
    expect(linked(a!, b!).map(([words]) => words?.slice(0, 14))).toEqual([
      'The gates will',
      'They were told',
      'It would cost ',
      'I am proud of ',
      'My grandmother',
    ]);
  });

  it('keeps two statements apart that share a name and the topic, though speaker and scene agree', () => {
    const scene = (words: string) =>
      [
        'Harbour Commissioner Dunne closed the ferry enquiry on Monday.',
        'Commissioner Dunne will not publish the ferry enquiry before the harbour vote.',
        `Senator Ada Okoro wrote of the enquiry: "${words}"`,
        'Islanders have asked Dunne for the enquiry since the ferry sank off the harbour wall.',
        'The ferry line had no comment on the enquiry, nor had the harbour board.',
      ].join('\n');
    const a = told(
      'a',
      scene(
        'Nobody asked for a leaflet, Harbour Commissioner Dunne. The council voted nine to nothing to publish the enquiry. Islanders deserve every page.',
      ),
      ['Ada Okoro'],
    );
    const b = told(
      'b',
      scene('Harbour Commissioner Dunne, publish the ferry enquiry for the islanders. Today.'),
      ['Ada Okoro'],
    );
    expect(linked(a, b)).toEqual([]);
  });

  it('leaves one word alone unless speaker or sentence agrees', () => {
    const a = told('a', 'The rescue plan was "ridiculous" in the eyes of Ann Okafor.', ['Ann Okafor']);
    const other = told('b', 'Fishing quotas are "ridiculous" to many villagers.', ['Tom Brandt']);
    const same = told('c', 'Okafor found the idea "ridiculous" from the start.', ['Ann Okafor']);
    expect(linked(a, other)).toEqual([]);
    expect(linked(a, same)).toHaveLength(1);
  });

  it('recognises a swapped word by speaker, sentence and neighbour', () => {
    const [start, speakers] = [
      '"We will mend every net in the harbour," Lena Moss said. ',
      ['Lena Moss', 'Lena Moss'],
    ];
    const a = told(
      'a',
      `${start}Moss agreed in a March television interview that the captain was a "killer".`,
      speakers,
    );
    const b = told(
      'b',
      `${start}In a television interview in March, Moss agreed the captain was an "executioner".`,
      speakers,
    );
    expect(linkArticles(a, b, lexicon).links[1]?.variant).toMatchObject({
      relation: 'reworded',
      weight: 'substantive',
      reason: 'swapped',
      speaker: 'same',
    });
  });

  it('finds the clause that reports a quotation without marks', () => {
    const a = told('a', '"The tariffs will ruin every smokehouse on this coast," said Ann Okafor.', [
      'Ann Okafor',
    ]);
    const b = told(
      'b',
      'Ann Okafor warned the tariffs would ruin the smokehouses of the coast. She then left.',
    );
    const { links } = linkArticles(a, b, lexicon);
    expect(links[0]?.variant.relation).toBe('paraphrased');
    expect(texts(a, b, links)[0]?.[1]).toBe('the tariffs would ruin the smokehouses of the coast');
    expect(links[0]?.b).toMatchObject({ quoted: false, quotation: null });
  });

  it.each([
    ['Ann Okafor-Bell', 'Okafor-Bell'],
    ['Tom Okafor Jr.', 'Okafor'],
  ])('knows %s by the surname in such a clause', (name, surname) => {
    const a = told('a', `"The tariffs will ruin every smokehouse on this coast," said ${name}.`, [name]);
    const b = told('b', `${surname} said the tariffs would ruin the smokehouses of the coast.`);
    expect(linkArticles(a, b, lexicon).links[0]?.variant).toMatchObject({
      relation: 'paraphrased',
      speaker: 'same',
    });
  });

  it.each([
    ['Ann Okafor-Bell', 'Okafor-Bell'],
    ['Tom Okafor Jr.', 'Okafor'],
  ])('knows %s by the surname in the sentence around words of nobody', (name, surname) => {
    const a = told('a', `${name} came home. "Calm," we were told.`, [name]);
    const b = told('b', `What ${surname} wants is "calm" and no more.`);
    expect(linked(a, b)).toEqual([['Calm,', 'calm']]);
  });

  it('takes no sentence about the topic for a report', () => {
    const a = told('a', '"The tariffs will ruin every smokehouse on this coast," said Ann Okafor.', [
      'Ann Okafor',
    ]);
    const b = told('b', 'The tariffs begin in May. Every smokehouse on the coast has closed since.');
    expect(linked(a, b)).toEqual([]);
  });

  it('takes a title in capitals for nobody’s words', () => {
    const a = told('a', 'Council members voted to keep "Sea And Stone Forever" as the motto of the town.');
    const b = told('b', 'The motto "Sea And Stone Forever" was painted over by night.');
    expect(linked(a, b)).toEqual([]);
  });

  it('does not take other speakers’ like words for one utterance', () => {
    const a = told('a', '"The last thing we need in this town is a new tax on anyone," said Tom Brandt.', [
      'Tom Brandt',
    ]);
    const b = told('b', '"That is the last thing you want to do," Okafor said.', ['Ann Okafor']);
    expect(linked(a, b)).toEqual([]);
  });

  it('says the same from either side', () => {
    const a = told(
      'a',
      'Okafor said: "The sea wall will stand another hundred winters." She warned the tariffs would ruin the smokehouses.',
    );
    const b = told(
      'b',
      '"The sea wall may stand another hundred winters," she said. "The tariffs will ruin every smokehouse."',
      ['Ann Okafor', 'Okafor'],
    );
    const back = linkArticles(b, a, lexicon).links.map(({ a: x, b: y, variant, score }) => ({
      a: y,
      b: x,
      relation: variant.relation,
      score,
    }));
    const there = linkArticles(a, b, lexicon).links.map(({ a: x, b: y, variant, score }) => ({
      a: x,
      b: y,
      relation: variant.relation,
      score,
    }));
    expect(there.length).toBeGreaterThan(1);
    expect(new Set(back.map((link) => JSON.stringify(link)))).toEqual(
      new Set(there.map((link) => JSON.stringify(link))),
    );
  });

  it('reads an article once for many', () => {
    const a = told('a', '"We rebuilt the lighthouse by hand," he said.');
    const b = told('b', 'They "rebuilt the lighthouse by hand".');
    const { link } = storyLinker(lexicon);
    expect([link(a, b), link(a, b)]).toEqual([linkArticles(a, b, lexicon), linkArticles(a, b, lexicon)]);
  });
});

describe('bad input', () => {
  const expectBounded = ({ links, approximate }: Collation) => {
    expect(approximate).toBe(true);
    expect(links.length).toBeLessThanOrEqual(2000);
  };

  it('ends in a stated result on ten thousand equal quotations', () => {
    const many = told('a', '"we will not go there again" '.repeat(10_000));
    expectBounded(linkArticles(many, many, lexicon));
  });

  it('ends in a stated result on one line of five megabytes', () => {
    const line = told('a', `"${'the harbour wall and the sea '.repeat(180_000)}"`);
    expectBounded(linkArticles(line, line, lexicon));
  });

  it('throws on nothing', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom('"', ' "', '" ', 'said', '\n', '\ud800', '\u202e'),
    );
    const text = fc.array(piece, { maxLength: 40 }).map((list) => list.join(' '));
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [x, y] = [told('a', a), told('b', b)];
        for (const { a: endA, b: endB } of linkArticles(x, y).links) {
          expect(slice(a, endA.span).length).toBe(endA.span.end - endA.span.start);
          expect(slice(b, endB.span).length).toBe(endB.span.end - endB.span.start);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('the seed story', () => {
  const read = (file: string): StudiedArticle => {
    const text = readFileSync(join(import.meta.dirname, '../../seeds/reykjavik-2021', file), 'utf8');
    return { article: { id: articleId(file), text }, quotations: extractQuotations(text) };
  };
  const [today, times, copy, reworded, agency] = [
    ...[
      '000_626695700aa663da',
      '001_1d52634de672e62c',
      '002_3f819a3494a57ad5',
      '003_0ea0d2ba22bb05e6',
      '004_c2089f5900414d25',
    ],
  ].map((name) => read(`${name}.txt`)) as [
    StudiedArticle,
    StudiedArticle,
    StudiedArticle,
    StudiedArticle,
    StudiedArticle,
  ];

  const swaps: readonly (readonly [string, StudiedArticle, string, StudiedArticle])[] = [
    ['killer', times, 'executioner,', reworded],
    [
      'no secret that we have our differences',
      today,
      'not mysterious that we have our differences,',
      reworded,
    ],
    [
      'a predictable, stable relationship with Russia',
      today,
      'an anticipated, stable relationship with Russia',
      reworded,
    ],
  ];
  it.each(swaps)('links “%s” to what the reworded copy prints, as an alert', (here, a, there, b) => {
    const { links } = linkArticles(a, b, lexicon);
    const found = links.find(
      (link) => slice(a.article.text, link.a.span) === here && slice(b.article.text, link.b.span) === there,
    );
    expect(found?.variant).toMatchObject({ relation: 'reworded', weight: 'substantive' });
  });

  it('shows cut versions as trimmed', () => {
    const { links } = linkArticles(copy, agency, lexicon);
    const cut = links.filter((link) =>
      slice(agency.article.text, link.b.span).startsWith('if Russia acts aggressively'),
    );
    expect(cut.map(({ variant }) => variant.relation)).toContain('trimmed');
  });

  it('finds what two outlets print alike', () => {
    const { links } = linkArticles(today, times, lexicon);
    const alike = links.filter(({ variant }) => variant.relation === 'identical');
    expect(alike.map((link) => slice(today.article.text, link.a.span))).toContain(
      'in spheres where our interests collide',
    );
  });
});
