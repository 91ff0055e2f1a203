import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { words } from './text.ts';
import { compareReadings, type Edit } from './variant.ts';

const vocabulary = [
  ...[
    'we',
    "we're",
    'are',
    'not',
    "won't",
    'will',
    'the',
    'plan',
    'plans',
    'thirty',
    '30',
    '%',
    'per',
    'cent',
  ],
  ...['…', '.', ',', '[sic]', '(', 'Qaddafi', 'al-Gadhafi', 'f***', 'face-to-face', '\n', 'honour', 'honor'],
  ...['\ud800', '\u202e', '\u200b', '…', '"', 'constructor', '__proto__', "n't", "'s"],
];
const sentence = fc.array(fc.constantFrom(...vocabulary), { maxLength: 14 }).map((list) => list.join(' '));
const anything = fc.oneof(
  sentence,
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);

function expectTiling(edits: readonly Edit[], side: 'a' | 'b', length: number): void {
  let at = 0;
  for (const edit of edits) {
    expect(edit[side].start).toBe(at);
    expect(edit[side].end).toBeGreaterThanOrEqual(at);
    at = edit[side].end;
  }
  expect(at).toBe(length);
}

/** What the edits make of A, taking from B only what they change. */
const apply = (edits: readonly Edit[], a: string, b: string): string =>
  edits
    .map(({ op, a: from, b: to }) =>
      op === 'keep' ? a.slice(from.start, from.end) : b.slice(to.start, to.end),
    )
    .join(' ');

const letters = (text: string): string =>
  words(text)
    .map(({ fold }) => fold.replace(/[^\p{L}\p{N}]/gu, ''))
    .join('');

describe('the edits of two readings', () => {
  it('tile both texts, and turn one into the other', () => {
    fc.assert(
      fc.property(anything, anything, (a, b) => {
        const { edits } = compareReadings(a, b);
        expectTiling(edits, 'a', a.length);
        expectTiling(edits, 'b', b.length);
        expect(letters(apply(edits, a, b))).toBe(letters(b));
      }),
      { numRuns: 1000 },
    );
  });

  it('hold nothing but kept words between a text and itself', () => {
    fc.assert(
      fc.property(anything, (a) => {
        const { relation, edits } = compareReadings(a, a);
        expect(relation).toBe('identical');
        expect(edits.every(({ op }) => op === 'keep')).toBe(true);
      }),
    );
  });

  it('say the same from either side, additions being omissions', () => {
    fc.assert(
      fc.property(anything, anything, (a, b) => {
        const [there, back] = [compareReadings(a, b), compareReadings(b, a)];
        expect([there.relation, there.weight]).toEqual([back.relation, back.weight]);
        const ops = (edits: readonly Edit[]) => edits.map(({ op }) => op);
        const turned = { add: 'omit', omit: 'add' } as Readonly<Record<string, string>>;
        if (a !== b) expect(ops(there.edits)).toEqual(ops(back.edits).map((op) => turned[op] ?? op));
      }),
      { numRuns: 500 },
    );
  });

  it('take phrases whole, and never tear a word', () => {
    const [a, b] = ["We don't see any reason to wait.", 'We do see reason to wait.'];
    const changed = compareReadings(a, b).edits.filter(({ op }) => op !== 'keep');
    expect(changed.map((edit) => a.slice(edit.a.start, edit.a.end))).toContain("don't");
  });

  it('name words that were moved', () => {
    const [a, b] = ['In the spring we will build the bridge', 'We will build the bridge in the spring'];
    const { edits, reason } = compareReadings(a, b);
    expect(reason).toBe('order');
    expect(edits.filter(({ op }) => op === 'transpose')).toHaveLength(2);
  });

  it.each([
    [
      'order',
      'First the roof, then the pier, then the engines.',
      'First the pier, then the roof, then the engines.',
    ],
    ['swapped', 'First the roof, then the pier.', 'First the roof, then the engines.'],
    ['negation', 'We are able to pay for the bridge.', 'We are unable to pay for the bridge.'],
    ['swapped', 'We have less money for the bridge.', 'We have unless money for the bridge.'],
  ])('give the reason that tells most: %s', (reason, a, b) => {
    expect(compareReadings(a, b)).toMatchObject({ weight: 'substantive', reason });
  });

  it('mark cut ends as nobody’s fault, even beside a swapped word', () => {
    const a = 'The harbour is quiet tonight';
    const b = 'As I told the council this morning, the harbour is calm tonight';
    const { edits, weight } = compareReadings(a, b);
    expect(weight).toBe('substantive');
    expect(edits.filter(({ op, trivial }) => op !== 'keep' && !trivial)).toHaveLength(1);
    expect(edits[0]).toMatchObject({ op: 'add', trivial: true });
  });
});

describe('the class of two readings', () => {
  const identical: readonly (readonly [string, string, string])[] = [
    ['case and marks', 'The harbour is quiet,', '“the harbour is quiet.”'],
    ['hyphens', 'a face-to-face talk', 'a face to face talk'],
    ['dashes and apostrophes', 'It’s late -- go home', "It's late — go home"],
    ['dots in abbreviations', 'the U.S. economy', 'the US economy'],
    ['accents', 'a café in Málaga', 'a cafe in Malaga'],
    ['zero-width marks', 'the\u200b harbour', 'the harbour'],
  ];
  it.each(identical)('is identical but for %s', (_, a, b) => {
    expect(compareReadings(a, b)).toMatchObject({ relation: 'identical' });
  });

  const trimmed: readonly (readonly [string, string, string])[] = [
    ['a part', 'mutual respect', 'on the basis of mutual respect and trust'],
    ['one end each', 'We came early. We saw the boats', 'We saw the boats and we left'],
    ['dots for the middle', 'We came early … and we left', 'We came early to see the boats and we left'],
    ['bracketed dots', 'We came early [...] and we left', 'We came early to see the boats and we left'],
    ['spaced dots', 'We came early . . . and we left', 'We came early to see the boats and we left'],
    ['a word inside a clause', 'abused', 'could be abused by members'],
  ];
  it.each(trimmed)('is trimmed where one holds %s', (_, a, b) => {
    expect(compareReadings(a, b).relation).toBe('trimmed');
  });

  const trivial: readonly (readonly [string, string, string])[] = [
    ['spelling', 'We favour the centre', 'We favor the center'],
    ['spelling', 'They recognise travellers', 'They recognize travelers'],
    ['spelling', 'a bunch of motherf***ers', 'a bunch of motherfuckers'],
    ['contraction', 'We are not going to wait', "We're not gonna wait"],
    ['contraction', "It's a long way", 'It is a long way'],
    ['number-format', 'thirty per cent of twenty-five boats', '30% of 25 boats'],
    ['number-format', 'We lost $5 million', 'We lost five million dollars'],
    ['transliteration', 'Muammar al-Qaddafi will go', 'Moammar Gadhafi will go'],
    ['gloss', 'He [the mayor] knows it', 'He knows it'],
    ['gloss', 'It hurts [the fishermen] more than us', 'It hurts them more than us'],
    ['number-format', 'We meet on May 5th in Oslo', 'We meet on 5 May in Oslo'],
    ['number-format', 'We meet on the 5 of May in Oslo', 'We meet on the May 5th in Oslo'],
    ['number-format', 'We meet at 3 pm in Oslo', 'We meet at 15:00 in Oslo'],
    ['number-format', 'We meet at 3:00 in Oslo', 'We meet at 3 p.m. in Oslo'],
    ['number-format', 'We meet at 3:00 in Oslo', 'We meet at 15:00 in Oslo'],
    ['number-format', 'There were 10. Am I wrong about it?', 'There were ten. Am I wrong about it?'],
    ['number-format', 'We had 5. May I speak to them now?', 'We had five. May I speak to them now?'],
    ['number-format', 'In March 10 million men came', 'In March ten million men came'],
    ['number-format', 'We met two dozen men', 'We met 24 men'],
    ['number-format', 'In May 5 million men came', 'In May five million men came'],
    ['transliteration', 'I met Asad there', 'I met Assad there'],
    ['title', 'I met Mr Okafor here', 'I met Okafor here'],
    ['title', 'I met Prime Minister Okafor here', 'I met Okafor here'],
    ['title', 'I met Mr Okafor here', 'I met President Okafor here'],
    ['title', 'I met Sen. Okafor here', 'I met Senator Okafor here'],
    ['filler', 'He left, well, you know, he left', 'He left, he left'],
    ['filler', 'We went home, and we slept', 'We went home, we slept'],
    ['filler', 'the men and the boats here', 'the men, the boats here'],
    ['article', 'good for the harbour people', 'good for harbour people'],
    ['article', 'I think that we should stay', 'I think we should stay'],
    ['article', 'Look here: we build on the sand of the bay', 'we build on sand of the bay'],
    ['contraction', 'Our way is a very plain one: it is built on sand', 'it’s built on sand'],
  ];
  it.each(trivial)('folds away %s: %s', (reason, a, b) => {
    expect(compareReadings(a, b)).toMatchObject({ relation: 'reworded', weight: 'trivial', reason });
  });

  const substantive: readonly (readonly [string, string, string])[] = [
    ['negation', 'We will go there again', 'We will not go there again'],
    ['negation', "It's not that simple", "It's too simple"],
    ['number', 'We lost thirty boats', 'We lost forty boats'],
    ['number', 'They met on Monday in the port', 'They met on Tuesday in the port'],
    ['number', 'We meet at 3:00 in Oslo', 'We meet at 4 p.m. in Oslo'],
    ['number', 'We meet at 03:00 in Oslo', 'We meet at 3 p.m. in Oslo'],
    ['number', 'We meet at 3 a.m. in Oslo', 'We meet at 3 p.m. in Oslo'],
    ['modality', 'They march on the road with us', 'They may march on the road with us'],
    ['swapped', 'They march on the road with us', 'They walk on the road with us'],
    ['number', 'We meet in March with them', 'We meet in April with them'],
    ['modality', 'We will build the bridge', 'We may build the bridge'],
    ['modality', 'He says the harbour is closed', 'He said the harbour is closed'],
    ['swapped', 'He called him a killer here', 'He called him an executioner here'],
    ['swapped', 'killer', 'executioner'],
    ['left-out', 'a very honest and open talk', 'a very open talk'],
    ['added', 'a very open talk', 'a very honest and open talk'],
    ['swapped', 'we hear you', 'I hear you'],
    ['swapped', 'I met Senator Okafor here', 'I met President Okafor here'],
    ['left-out', 'I met Vice President Okafor here', 'I met President Okafor here'],
    ['left-out', 'I met Attorney General Okafor here', 'I met General Okafor here'],
    ['left-out', 'We asked the Justice Department today', 'We asked the Department today'],
    ['swapped', 'He [the mayor] knows it', 'He [the judge] knows it'],
    ['negation', 'He [did not] go there', 'He [did] go there'],
    ['left-out', 'They did well in the talks', 'They did in the talks'],
    ['left-out', 'They look like him today', 'They look him today'],
    ['left-out', 'It is a bread and butter issue', 'It is a bread butter issue'],
    ['left-out', 'Our way is a very plain one: we build on the sand', 'we build on sand'],
    ['added', 'we build on sand', 'We build on the sand, as our mothers have always done'],
    ['swapped', 'I saw the boats there', 'I saw the boat there'],
    ['swapped', 'I saw Ann there', 'I saw Anne there'],
    ['negation', 'We will not pay forty dollars here', 'We may pay fifty dollars here'],
    ['number', 'We may pay forty calm men here', 'We will pay fifty quiet men here'],
    ['modality', 'We may pay the calm men here', 'We will pay the quiet men here'],
    ['swapped', 'the calm men of our port', 'the quiet men of port'],
    ['left-out', 'the calm men of our port left', 'the men of our port soon left'],
  ];
  it.each(substantive)('tells of %s: %s', (reason, a, b) => {
    expect(compareReadings(a, b)).toMatchObject({ relation: 'reworded', weight: 'substantive', reason });
  });

  it('keeps a left-out sentence apart from a cut end', () => {
    const a = 'The port is open. The boats are safe.';
    const b = 'The port is open. Nobody was hurt at all. The boats are safe.';
    expect(compareReadings(a, b)).toMatchObject({ weight: 'substantive', reason: 'added' });
  });

  it('has nothing to say of two empty texts', () => {
    expect(compareReadings('', '')).toEqual({ relation: 'identical', edits: [] });
  });

  it('answers for readings of any length', () => {
    const long = 'We will rebuild the harbour and the sea wall before the winter comes. '.repeat(4000);
    expect(compareReadings(long, `${long} And soon.`).relation).toBe('trimmed');
  });
});

describe('what stands at one end here and at the other there', () => {
  it.each([
    ['Four years I have waited for this', 'I have waited for this day for four years'],
    [
      'We respect the verdict of the jury. We will not be appealing.',
      'We will not appeal this verdict, which we respect.',
    ],
  ])('was moved, not cut: “%s”', (a, b) => {
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const)
      expect(compareReadings(one, other)).toMatchObject({
        relation: 'reworded',
        weight: 'substantive',
        reason: 'order',
      });
  });

  it('was cut where it says something else', () => {
    const [a, b] = [
      'We need boats. Nobody in the town slept that night',
      'Nobody in the town slept that night. We want houses',
    ];
    expect(compareReadings(a, b).relation).toBe('trimmed');
  });
});
