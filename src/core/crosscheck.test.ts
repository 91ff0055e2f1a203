import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../cli/lexicon.ts';
import { readSeeds } from '../cli/seeds.ts';
import { articleId } from './article.ts';
import { crosscheck, type Dossier, study } from './crosscheck.ts';
import type { MarkKind, Report, Utterance } from './report.ts';
import { slice } from './text.ts';

const seeds: readonly Dossier[] = readSeeds().flatMap((story) => story.articles.map(study));
const lexicon = loadLexicon();
const seed = (id: string): Dossier => {
  const found = seeds.find(({ article }) => article.id.endsWith(`/${id}`));
  if (!found) throw new Error(`no seed ${id}`);
  return found;
};
const reports = new Map(
  seeds.map((dossier) => [dossier.article.id.slice(-3), crosscheck(dossier, seeds, lexicon)]),
);
const reportOf = (id: string): Report => {
  const report = reports.get(id);
  if (!report) throw new Error(`no report ${id}`);
  return report;
};
const entry = (id: string, words: string): Utterance | undefined =>
  reportOf(id).utterances.find(({ base }) => base.text.replace(/[’‘]/g, "'").includes(words));

/** What the seed story must show: the page read, its words, whose other words, and how the pair is called. */
const SHOWN: readonly (readonly [page: string, words: string, other: string, there: string, kind: string])[] =
  [
    ['001', 'killer', '003', 'executioner', 'substantive'],
    ['003', 'executioner', '001', 'killer', 'substantive'],
    ['000', 'no secret that we have our differences', '003', 'not mysterious that', 'substantive'],
    ['004', 'no secret that we have our differences', '003', 'not mysterious that', 'substantive'],
    ['001', 'a predictable, stable relationship', '003', 'an anticipated, stable', 'substantive'],
    ['001', "We think that's good for our people", '003', 'useful for our kin', 'substantive'],
    ['002', "We think that's good for our people", '003', 'useful for our kin', 'substantive'],
    ['001', 'ready to discuss all the issues', '003', 'prepared to examine every one', 'substantive'],
    ['000', 'on the basis of mutual respect', '003', 'based on common regard', 'substantive'],
    ['003', 'based on common regard', '000', 'on the basis of mutual respect', 'substantive'],
    ['002', 'It will not be a matter for us', '003', "We won't be found needed", 'substantive'],
    ['000', 'in spheres where our interests collide', '001', 'in spheres where', 'identical'],
    ['004', 'if Russia acts aggressively', '002', 'if Russia acts aggressively', 'trimmed'],
  ];

describe('crosscheck on the seed story', () => {
  it.each(seeds.map((dossier) => [dossier.article.id, dossier] as const))(
    'finds the four other outlets for %s',
    (_, dossier) => {
      const { witnesses } = crosscheck(dossier, seeds);
      expect(witnesses).toHaveLength(4);
      expect(new Set(witnesses.map(({ siglum }) => siglum)).size).toBe(4);
      expect(witnesses.every(({ copyOf }) => copyOf === undefined)).toBe(true);
    },
  );

  it.each(SHOWN)('%s prints “%s”, %s prints “%s”: %s', (page, words, other, there, kind) => {
    const groups = entry(page, words)?.variants ?? [];
    const group = groups.find(({ readings }) =>
      readings.some(
        ({ article, text }) => article.endsWith(`/${other}`) && text.replace(/[’‘]/g, "'").includes(there),
      ),
    );
    expect(group?.variant.weight ?? group?.variant.relation).toBe(kind);
  });

  it('shows the cut versions of one answer as trimmed, not as an alert', () => {
    for (const words of ['if Russia acts aggressively', 'not for purposes of escalation']) {
      expect(entry('004', words)?.kind).toBe<MarkKind>('trimmed');
    }
  });

  it('tells whose words came through an interpreter, in the words of each article', () => {
    expect(reportOf('001').translated).toEqual([
      { siglum: 'SD', speaker: 'Sergei Lavrov', words: 'through an interpreter' },
      { siglum: 'here', speaker: 'Sergei Lavrov', words: 'through a translator' },
    ]);
  });

  it('says what each link rests on', () => {
    const links = reportOf('001').utterances.flatMap(({ variants }) =>
      variants.flatMap(({ readings }) => readings.map(({ link }) => link)),
    );
    expect(links.length).toBeGreaterThan(10);
    for (const link of links) {
      const { words, sense, speaker, scene, order } = link!.evidence;
      expect(words + sense + speaker + scene + order).toBeGreaterThan(0.5);
      expect(link!.score).toBeGreaterThan(0.3);
    }
  });

  it('gives every reading the very words of its article', () => {
    for (const { utterances } of reports.values()) {
      for (const { base, variants } of utterances) {
        for (const reading of [base, ...variants.flatMap(({ readings }) => readings)]) {
          expect(reading.text).toBe(slice(seed(reading.article.slice(-3)).article.text, reading.span));
        }
      }
    }
  });

  it('leaves each witness either speaking or silent', () => {
    for (const { utterances, witnesses } of reports.values()) {
      for (const { variants, silent } of utterances) {
        const speaking = variants.flatMap(({ readings }) => readings.map(({ siglum }) => siglum));
        expect(new Set([...speaking, ...silent])).toEqual(new Set(witnesses.map(({ siglum }) => siglum)));
        expect(silent.filter((siglum) => speaking.includes(siglum))).toEqual([]);
      }
    }
  });

  it('counts each entry once', () => {
    for (const { utterances, counts } of reports.values()) {
      expect(Object.values(counts).reduce((sum, n) => sum + n, 0)).toBe(utterances.length);
    }
  });
});

describe('crosscheck', () => {
  it('names a copy of the text, and counts it as no voice', () => {
    const { article } = seed('001');
    const page = study({ ...article, id: articleId('http://paper.example/1'), outlet: 'Paper' });
    const { witnesses, utterances } = crosscheck(page, [seed('001'), seed('004')]);
    const copy = witnesses.find((witness) => witness.article.id === article.id);
    expect(copy?.copyOf).toBe('here');
    const speaking = utterances.flatMap((u) => u.variants.flatMap((group) => group.readings));
    expect(speaking.length).toBeGreaterThan(0);
    expect(speaking.every((reading) => reading.siglum !== copy?.siglum)).toBe(true);
  });

  it('hears a copy of the text where one quotation was altered', () => {
    const { article } = seed('001');
    const text = article.text.replace('“killer”', '“victim”').replace('"killer"', '"victim"');
    const page = study({ ...article, text, id: articleId('http://paper.example/2') });
    const { utterances } = crosscheck(page, [seed('001')], lexicon);
    expect(utterances.filter(({ variants }) => variants.length > 0).map(({ base }) => base.text)).toEqual([
      'victim',
    ]);
  });

  it('hears a copy of the text that gives the words to another speaker', () => {
    const told = (speaker: string) =>
      `The ferry to Ambleford stays in port until the storm has passed, the harbour office announced on Monday. “We will not risk one life for a timetable,” ${speaker} told reporters at the quay. The company runs four ships a day between the islands, and 900 people were waiting for it in the rain.`;
    const [here, there] = ['Maria Olsen', 'Peter Quill'].map((speaker) =>
      study({ id: articleId(`https://paper.example/${speaker}`), text: told(speaker) }),
    );
    const { witnesses, utterances } = crosscheck(here!, [there!]);
    expect(witnesses[0]?.copyOf).toBe('here');
    expect(utterances[0]?.kind).toBe('speaker');
    expect(utterances[0]?.variants[0]?.variant).toMatchObject({ relation: 'identical', speaker: 'differs' });
  });

  it.each(seeds)('hears nothing of a copy that altered nothing: $article.id', ({ article }) => {
    const page = study({ ...article, id: articleId('http://paper.example/3') });
    const { utterances } = crosscheck(page, [study(article)], lexicon);
    expect(utterances.flatMap(({ variants }) => variants)).toEqual([]);
  });

  it('finds nothing between an article and itself', () => {
    expect(crosscheck(seed('000'), [seed('000')]).witnesses).toEqual([]);
  });

  it('is plain JSON, and the same a second time', () => {
    const report = reportOf('002');
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
    expect(crosscheck(study(seed('002').article), seeds, lexicon)).toEqual(report);
  });

  it('says nothing of articles that tell another story', () => {
    const other = study({
      id: articleId('other'),
      text: 'The mayor of Ambleford said the flood was “the worst in a century”. The river Tarn had burst its banks.',
    });
    const report = crosscheck(other, seeds);
    expect(report.witnesses).toEqual([]);
    expect(report.utterances.map(({ kind }) => kind)).toEqual(['only-here']);
  });

  it('answers an empty text with an empty report', () => {
    const report = crosscheck(study({ id: articleId('empty'), text: '' }), seeds);
    expect(report.utterances).toEqual([]);
    expect(report.witnesses).toEqual([]);
  });
});

describe('what a library is not sure of', () => {
  const QUOTED = 'Mayor Ines Calder said: “We will rebuild the school before winter.” ';
  const STORM =
    'The storm that broke the roof of the school in Ambleford left forty families of Penrose without light.';
  const dossier = (id: string, text: string) =>
    study({
      id: articleId(id),
      text,
      title: 'Storm breaks the school of Ambleford',
      published: '2024-03-04',
    });
  const here = dossier('here', QUOTED + STORM);

  it('is no witness by its likeness alone', () => {
    const there = dossier('there', STORM);
    expect(crosscheck(here, [there]).witnesses).toHaveLength(1);
    expect(crosscheck(here, [{ ...there, unsure: true }]).witnesses).toEqual([]);
    expect(crosscheck(here, [{ ...there, unsure: true, saidSame: true }]).witnesses).toHaveLength(1);
  });

  it('is the witness by a quotation in common that it would be without the library', () => {
    const there = dossier('there', QUOTED + STORM);
    expect(crosscheck(here, [{ ...there, unsure: true }])).toEqual(crosscheck(here, [there]));
  });
});

describe('what the reader says of two articles', () => {
  const here = study({
    id: articleId('here'),
    text: 'Mayor Ines Calder said: “We will rebuild the school before winter.” Boats reached Ambleford on Monday.',
  });
  const there = study({
    id: articleId('there'),
    text: 'The finance minister presented a budget. Oren Halabi promised lower taxes for families with children.',
  });

  it('makes a story of them, however little they share', () => {
    expect(crosscheck(here, [there]).witnesses).toEqual([]);
    const [witness] = crosscheck(here, [{ ...there, saidSame: true }]).witnesses;
    expect(witness?.match).toMatchObject({ decision: 'same', grounds: [{ kind: 'reader', count: 1 }, {}] });
    expect(witness?.match.reasons[0]).toBe('the reader says so');
  });
});
