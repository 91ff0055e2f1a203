/** Texts that no newspaper prints, and what must hold of whatever is made of them. */
import fc from 'fast-check';
import { loadLexicon } from '../src/cli/lexicon.ts';
import { articleId } from '../src/core/article.ts';
import { crosscheck, type Dossier, study } from '../src/core/crosscheck.ts';
import type { Report } from '../src/core/report.ts';
import type { Span } from '../src/core/text.ts';

/** Pieces that are repeated without end: each aims at one scanner or regular expression. */
export const UNITS: Readonly<Record<string, string>> = {
  'one endless line': 'and so the council went on talking ',
  'one endless word': 'a',
  'straight marks': '"',
  'opening marks': '“',
  'closing marks': '”',
  'single marks': "'",
  'low marks': '„',
  'nested marks': '“‘"',
  'marks around words': '“word ” ',
  'marks never closed': '“We go ',
  'a quotation after the other': '“We will go,” he said. ',
  'cues between halves': '," said Ann, "',
  'lone surrogates': '\ud800 “\udc00 said” ',
  'zero-width characters': '\u200b“\u200dWe\u2060 go”\ufeff said ',
  'turned writing': '\u202e“We go”\u202c \u2067said ',
  Arabic: 'قال الوزير: «لن نذهب» وأضاف. ',
  Chinese: '部长说：“我们不会去。”他补充道。',
  Russian: '«Мы не пойдём», — сказал министр. ',
  'full stops': '. ',
  ellipses: '… ',
  initials: 'U.S.',
  titles: 'Mr. ',
  dashes: '- ',
  apostrophes: "a'a",
  numbers: '1,1.',
  amounts: '$1,000.50 ',
  spaces: ' ',
  'tabs and breaks': '\t\n',
  'cues alone': 'he said that ',
  brackets: '([',
  names: 'Ann Bell and ',
  accents: 'a\u0301\u0301',
  masks: '*a',
  hyphens: 'a-',
};

export const repeated = (unit: string, length: number): string =>
  unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

/** Beginnings that may send a scanner to the end of what is repeated behind them, and that. */
export const HEADED: Readonly<Record<string, { readonly head: string; readonly unit: string }>> = {
  'conjunctions behind cues': { head: 'he said '.repeat(40), unit: 'and ' },
};

const FRAGMENTS = [
  ...Object.values(UNITS),
  ...['“', '”', '"', "'", '‘', '’', '«', '»', "''", '``', ' ', '\n', '\n\n', ', ', '. ', '… ', ' - ', '—'],
  ...['Ann Bell', 'Mr. Bell', 'the minister', 'she', 'he', ' said ', ' told reporters', ' according to '],
  ...['not', 'never', 'will', 'may', 'twenty-five', '25', 'colour', 'color', 'killed', 'executioner'],
  ...['constructor', '__proto__', 'toString', '$&', '\\', '\0', '\u0085', '\u2028', '\u{1f600}'],
];

/** A text of such pieces in any order. */
export const hostileText = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...FRAGMENTS) }, fc.string({ unit: 'binary' })), {
      maxLength,
      size: 'max', // else fast-check keeps to a handful of pieces
    })
    .map((parts) => parts.join(''));

const lexicon = loadLexicon();
const SELF = articleId('self');

/** Studies a text and checks it against a second one and a copy of itself. Throws where that does. */
export function checkedAgainst(text: string, other: string): { dossier: Dossier; report: Report } {
  const dossier = study({ id: SELF, text, published: '2021-05-19' });
  const candidates = [other, text].map((candidate, i) =>
    study({ id: articleId(`other ${i}`), text: candidate, published: '2021-05-19' }),
  );
  return { dossier, report: crosscheck(dossier, candidates, lexicon) };
}

/** What is wrong with a result; empty when all holds that popup and page rely on. */
export function faults(text: string, { dossier, report }: { dossier: Dossier; report: Report }): string[] {
  const inside = ({ start, end }: Span): boolean => 0 <= start && start <= end && end <= text.length;
  const found: string[] = [];
  const spans = dossier.quotations.flatMap(({ content, source, cue }) => [
    ...content,
    ...[source, cue].filter((span) => span !== null),
  ]);
  if (!spans.every(inside)) found.push('a span outside of the text');
  if (dossier.quotations.some(({ content }) => content.length === 0))
    found.push('a quotation without content');
  const { utterances, counts } = report;
  if (utterances.some(({ base }) => text.slice(base.span.start, base.span.end) !== base.text))
    found.push('a reading that is not what the article prints');
  if (Object.values(counts).reduce((sum, count) => sum + count, 0) !== utterances.length)
    found.push('counts that do not add up');
  if (new Set(utterances.map(({ id }) => id)).size !== utterances.length) found.push('two marks of one id');
  if (JSON.stringify(JSON.parse(JSON.stringify(report))) !== JSON.stringify(report))
    found.push('no plain JSON');
  return found;
}
