import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleId } from './article.ts';
import { linkArticles } from './collation.ts';
import { crosscheck, study } from './crosscheck.ts';
import { decide } from './decide.ts';
import { languageOf, quotationsOf } from './languages.ts';
import { slice } from './text.ts';

/** "speaker: words" of what is somebody's words. */
const said = (language: string, text: string): string[] =>
  quotationsOf({ text, language }).flatMap(({ speaker, content, attributed }) =>
    attributed ? [`${speaker}: ${content.map((span) => slice(text, span)).join(' … ')}`] : [],
  );

describe.each<[language: string, cases: readonly (readonly [text: string, found: readonly string[]])[]]>([
  [
    'de-DE',
    [
      [
        '„Die Boote kommen zu spät“, sagte Hafenmeisterin Anna Berg.',
        ['Anna Berg: Die Boote kommen zu spät'],
      ],
      [
        'Außenministerin Anna Berg sagte: „Die Boote kommen zu spät.“',
        ['Anna Berg: Die Boote kommen zu spät.'],
      ],
      ['Am Montag sagte Anna Berg: »Die Boote kommen zu spät.«', ['Anna Berg: Die Boote kommen zu spät.']],
      [
        'Anna Berg kam am Montag. „Die Boote kommen viel zu spät“, erklärte Berg.\n„Niemand hat uns etwas gesagt“, fügte sie hinzu.',
        ['Anna Berg: Die Boote kommen viel zu spät', 'Anna Berg: Niemand hat uns etwas gesagt'],
      ],
      ['Laut Anna Berg kommen die Boote „viel zu spät“.', ['Anna Berg: viel zu spät']],
      ['Er las „Der Hafen“ im Zug.', []],
    ],
  ],
  [
    'fr',
    [
      [
        '« Les bateaux sont en retard », a déclaré la ministre Anne Duval.',
        ['Anne Duval: Les bateaux sont en retard'],
      ],
      ['Anne Duval a affirmé : « Les bateaux sont en retard. »', ['Anne Duval: Les bateaux sont en retard.']],
      [
        'Anne Duval est venue lundi. « Les bateaux sont en retard », a dit Mme Duval.\n« Personne ne nous a rien dit », explique-t-elle.',
        ['Anne Duval: Les bateaux sont en retard', 'Anne Duval: Personne ne nous a rien dit'],
      ],
      ['Selon Anne Duval, les bateaux sont « trop lents ».', ['Anne Duval: trop lents']],
    ],
  ],
  [
    'es-MX',
    [
      ['«Los barcos llegan tarde», dijo la ministra Ana Robles.', ['Ana Robles: Los barcos llegan tarde']],
      ['Ana Robles afirmó: “Los barcos llegan tarde”.', ['Ana Robles: Los barcos llegan tarde']],
      [
        'Ana Robles vino el lunes. “Los barcos llegan muy tarde”, aseguró Robles. “Nadie nos dijo nada”, añadió ella.',
        ['Ana Robles: Los barcos llegan muy tarde', 'Ana Robles: Nadie nos dijo nada'],
      ],
      ['Según Ana Robles, los barcos son “demasiado lentos”.', ['Ana Robles: demasiado lentos']],
    ],
  ],
  [
    'ar',
    [
      ['قال وزير الخارجية سالم الهادي: «القوارب تصل متأخرة جدا».', ['سالم الهادي: القوارب تصل متأخرة جدا']],
      ['«القوارب تصل متأخرة جدا»، قالت الوزيرة ليلى حداد في المؤتمر.', ['ليلى حداد: القوارب تصل متأخرة جدا']],
      ['وأضاف سالم الهادي أن القوارب "بطيئة جدا هذه الأيام".', ['سالم الهادي: بطيئة جدا هذه الأيام']],
    ],
  ],
])('the conventions of %s', (language, cases) => {
  it.each(cases)('read %s', (text, found) => {
    expect(said(language, text)).toEqual(found);
  });

  it('give spans inside the text, in order, whatever the text', () => {
    const glyphs = fc.constantFrom(...'Ab .,!:\n"“”„«»-ق', 'sagte ', 'dit-elle ', 'según ', 'قال ', 'Anna ');
    fc.assert(
      fc.property(fc.array(glyphs, { maxLength: 60 }), (list) => {
        const text = list.join('');
        let last = 0;
        for (const { content, source, cue } of quotationsOf({ text, language })) {
          expect(content[0]!.start).toBeGreaterThanOrEqual(last);
          last = content[0]!.end;
          for (const span of [source, cue]) if (span) expect(span.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('an article’s language', () => {
  it('is told by its tag, and English where there are no conventions', () => {
    expect(languageOf('DE_at')?.code).toBe('de');
    for (const tag of [undefined, 'en-GB', 'da', '']) expect(languageOf(tag)).toBeNull();
  });

  it('is told in the report where meaning could not be compared', () => {
    const german = (id: string, text: string) =>
      study({ id: articleId(id), text, language: 'de', published: '2024-03-01' });
    const story =
      'Die Hafenmeisterin Anna Berg sprach am Montag in Kronsund über die neuen Fähren nach Halmö und Varberg.';
    const a = german('a', `${story}\n„Die Fähren kommen jeden Tag eine Stunde zu spät“, sagte Anna Berg.`);
    const b = german(
      'b',
      `${story}\n„Die Fähren kommen jeden Tag zwei Stunden zu spät“, sagte Anna Berg in Kronsund.`,
    );
    const report = crosscheck(a, [b]);
    expect(report.byWordsAlone).toBe(true);
    expect(report.counts.substantive).toBe(1);
    expect(crosscheck(study({ id: articleId('c'), text: story }), []).byWordsAlone).toBeUndefined();
  });

  it('decides, however two articles are compared, whether meanings are looked up', () => {
    const story = (id: string, language: string, word: string) => {
      const text = `“No ${word} will ever reach the harbour of Kronsund,” Anna Berg said. “We wait.”`;
      return study({ id: articleId(id), text, language });
    };
    let asked = 0;
    const lexicon = {
      likeness: () => {
        asked++;
        return 0.9;
      },
    };
    const [a, b] = [story('a', 'es', 'ferry'), story('b', 'es', 'barge')];
    const rule = { kind: 'words', words: ['barge', 'ferry'], outlet: null } as const;
    const candidates = [{ ...b, saidSame: true as const }];
    expect(decide({ here: a, candidates, lexicon }, [], [rule]).ruled).toHaveLength(1);
    for (const language of ['en', 'es']) linkArticles(story('a', language, 'ferry'), b, lexicon);
    linkArticles(a, story('b', 'en', 'barge'), lexicon);
    expect(asked).toBe(0);
    linkArticles(story('a', 'en', 'ferry'), story('b', 'en', 'barge'), lexicon);
    expect(asked).toBeGreaterThan(0);
  });
});
