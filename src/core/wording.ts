/**
 * What a report says in plain words: popup, card, panel and command line all speak through this file.
 * It says what is printed where. It never says who is right, and never guesses why.
 * The words themselves come with a phrasebook, one for each language; none is needed to know what to say.
 */
import type { Ground } from './ground.ts';
import type { MarkKind, Report } from './report.ts';
import type { Rewriting } from './rewriting.ts';
import type { StoryMatch } from './story.ts';
import type { Edit, Reason, Variant } from './variant.ts';

/** The kinds of finding, heaviest first: the order in which every list shows them. */
export const KINDS_BY_WEIGHT: readonly MarkKind[] = [
  'substantive',
  'speaker',
  'only-here',
  'paraphrased',
  'trivial',
  'trimmed',
  'identical',
];

/** What is said as it stands, or with words put in. */
export type Phrase =
  | `kind_${MarkKind}`
  | `reason_${Reason}`
  | `trim_${'less' | 'more' | 'elsewhere'}`
  | `kinship_${StoryMatch['kinship']}`
  | `verdict_${'none' | 'alone' | 'only-here' | 'small' | 'alike' | 'no-difference'}`
  | 'same-words'
  | 'speakers'
  | 'not-named'
  | 'translated'
  | 'by-words-alone'
  | 'same-day'
  | 'said-same'
  | 'rewriting-causes';

/** What is said of a number. */
export type CountedPhrase =
  | `verdict_${'substantive' | 'speaker'}${'' | '-all'}`
  | `tally_${MarkKind}`
  | 'quotations'
  | 'told-by'
  | `ground_${Exclude<Ground['kind'], 'reader'>}`
  | `rewriting${'' | '-outside'}`;

/** The words of one language, with its plurals, its numerals and its way of listing. */
export interface Phrasebook {
  readonly say: (phrase: Phrase, ...given: readonly string[]) => string;
  readonly count: (phrase: CountedPhrase, count: number, ...given: readonly number[]) => string;
  /** "A", "A and B", "A, B and C"; empty for none. */
  readonly list: (names: readonly string[]) => string;
}

/** One line that sums a report up, and the counts that it leaves out, each in words. */
export interface Verdict {
  readonly line: string;
  readonly rest: readonly string[];
}

export interface Wording {
  /** A kind as a heading or a filter's choice: "Printed differently". */
  readonly kindLabel: (kind: MarkKind) => string;
  /** A reason as a label: "Words swapped". */
  readonly reasonLabel: (reason: Reason) => string;
  /** What the other outlet does with the words of this page: "Words swapped", "Quotes less of it". */
  readonly describeVariant: (variant: Variant) => string;
  /**
   * Who is named here and who elsewhere: "Speaker here: A; there: B". Null stands for a speaker who is not named.
   * Names that occur twice are said once.
   */
  readonly describeSpeakers: (here: string | null, there: readonly (string | null)[]) => string;
  /**
   * The report in a line: "3 of 9 quotations are printed differently elsewhere". Counts utterances, the printed
   * pieces of this article's quotations.
   */
  readonly verdict: (report: Report) => Verdict;
  /** "9 quotations". */
  readonly quotations: (count: number) => string;
  /** "Told by 4 other outlets". */
  readonly toldByOthers: (count: number) => string;
  /** That an article says of the words that they were translated, as it says it: "through an interpreter". */
  readonly describeTranslation: (words: string) => string;
  /** What ties two articles: "4 quotations in common", "same day". In English where only that was kept. */
  readonly describeMatch: (match: StoryMatch) => readonly string[];
  /**
   * Whether one text was printed twice, reworked, or two were written, with the measure that it rests on: "Partly the
   * same text, perhaps reworked: 34 % of the shorter text word for word". Null where the measure was not kept.
   */
  readonly describeKinship: (match: StoryMatch) => string | null;
  /** That meaning was not compared, where the article is not in English. */
  readonly byWordsAlone: () => string;
  /** "A, B and C". */
  readonly listNames: (names: readonly string[]) => string;
  /** "May be machine-reworded: 12 swapped words in 94 quoted ones, 9 more outside quotations." */
  readonly rewritingLine: (rewriting: Rewriting) => string;
  /** What else looks like it. */
  readonly rewritingCauses: () => string;
}

/** The wording in the language of a phrasebook. */
export function wordingIn(phrases: Phrasebook): Wording {
  return {
    kindLabel: (kind) => phrases.say(`kind_${kind}`),
    reasonLabel: (reason) => phrases.say(`reason_${reason}`),
    describeVariant: (variant) => phrases.say(phraseOf(variant)),
    describeSpeakers: (here, there) => {
      const [one = '', ...others] = [here, ...new Set(there)].map((name) => name ?? phrases.say('not-named'));
      return phrases.say('speakers', one, phrases.list(others));
    },
    verdict: (report) => verdict(report, phrases),
    quotations: (count) => phrases.count('quotations', count),
    toldByOthers: (count) => phrases.count('told-by', count),
    describeTranslation: (words) => phrases.say('translated', words),
    describeMatch: ({ grounds, reasons }) =>
      grounds?.filter(({ kind }) => kind !== 'runs').map((ground) => tie(ground, phrases)) ?? reasons,
    describeKinship: ({ grounds, kinship }) => {
      if (!grounds) return null;
      const share = grounds.find(({ kind }) => kind === 'runs')?.count ?? 0;
      return phrases.say(`kinship_${kinship}`, phrases.count('ground_runs', share));
    },
    byWordsAlone: () => phrases.say('by-words-alone'),
    listNames: phrases.list,
    rewritingLine: ({ swaps, quotedWords, outside }) =>
      outside
        ? phrases.count('rewriting-outside', swaps.length, quotedWords, outside.swaps.length)
        : phrases.count('rewriting', swaps.length, quotedWords),
    rewritingCauses: () => phrases.say('rewriting-causes'),
  };
}

function tie({ kind, count }: Ground, phrases: Phrasebook): string {
  if (kind === 'reader') return phrases.say('said-same');
  return kind === 'days' && count === 0 ? phrases.say('same-day') : phrases.count(`ground_${kind}`, count);
}

function phraseOf(variant: Variant): Phrase {
  switch (variant.relation) {
    case 'identical':
      return variant.speaker === 'differs' ? 'same-words' : 'kind_identical';
    case 'trimmed':
      return trimOf(variant.edits);
    case 'paraphrased':
      return 'kind_paraphrased';
    case 'reworded':
      return variant.reason ? `reason_${variant.reason}` : 'kind_substantive';
    default:
      return variant.relation satisfies never;
  }
}

function trimOf(edits: readonly Edit[]): Phrase {
  const less = edits.some((edit) => edit.op === 'omit');
  const more = edits.some((edit) => edit.op === 'add');
  if (less === more) return 'trim_elsewhere';
  return less ? 'trim_less' : 'trim_more';
}

function verdict(report: Report, phrases: Phrasebook): Verdict {
  const total = report.utterances.length;
  if (total === 0) return { line: phrases.say('verdict_none'), rest: [] };
  if (report.witnesses.length === 0) {
    return { line: phrases.say('verdict_alone'), rest: [phrases.count('quotations', total)] };
  }
  const { line, told } = leading(report, phrases);
  const rest = KINDS_BY_WEIGHT.filter((kind) => told !== kind && report.counts[kind] > 0);
  return { line, rest: rest.map((kind) => phrases.count(`tally_${kind}`, report.counts[kind])) };
}

interface Leading {
  readonly line: string;
  /** The kind that the line has counted, if any. */
  readonly told?: MarkKind;
}

function leading({ counts, utterances: { length: total } }: Report, phrases: Phrasebook): Leading {
  const part = (['substantive', 'speaker'] as const).find((kind) => counts[kind] > 0);
  if (part) {
    const count = counts[part];
    const line =
      count === total
        ? phrases.count(`verdict_${part}-all`, count)
        : phrases.count(`verdict_${part}`, count, total);
    return { line, told: part };
  }
  if (counts['only-here'] === total) return { line: phrases.say('verdict_only-here'), told: 'only-here' };
  if (counts.trivial + counts.trimmed > 0) return { line: phrases.say('verdict_small') };
  const alike = counts['only-here'] + counts.paraphrased === 0;
  return { line: phrases.say(alike ? 'verdict_alike' : 'verdict_no-difference') };
}
