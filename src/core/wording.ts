/**
 * What a report says in plain words: popup, card, panel and command line all speak through this file.
 * It says what is printed where. It never says who is right, and never guesses why.
 */
import type { MarkKind, Report } from './report.ts';
import type { Rewriting } from './rewriting.ts';
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

const KIND_LABELS: Readonly<Record<MarkKind, string>> = {
  substantive: 'Printed differently',
  speaker: 'Another speaker named',
  'only-here': 'Only here',
  paraphrased: 'Retold without quotation marks',
  trivial: 'Differs in small ways',
  trimmed: 'Cut shorter or longer',
  identical: 'Printed alike',
};

/** A kind as a heading or a filter's choice: "Printed differently". */
export function kindLabel(kind: MarkKind): string {
  return KIND_LABELS[kind];
}

const REASON_LABELS: Readonly<Record<Reason, string>> = {
  negation: 'A negation differs',
  number: 'A number differs',
  modality: 'A “may”, “must” or “will” differs',
  swapped: 'Words swapped',
  'left-out': 'Leaves words out',
  added: 'Adds words',
  order: 'Words in another order',
  spelling: 'Spelled differently',
  contraction: 'Short form differs',
  'number-format': 'Number written differently',
  transliteration: 'Name spelled differently',
  gloss: 'Explanation added or dropped',
  title: 'Title or form of address differs',
  filler: 'Filler word added or dropped',
  article: '“A” or “the” differs',
};

/** A reason as a label: "Words swapped". */
export function reasonLabel(reason: Reason): string {
  return REASON_LABELS[reason];
}

/** What the other outlet does with the words of this page: "Words swapped", "Quotes less of it". */
export function describeVariant(variant: Variant): string {
  switch (variant.relation) {
    case 'identical':
      return variant.speaker === 'differs' ? 'Same words, another speaker' : 'Printed alike';
    case 'trimmed':
      return describeTrim(variant.edits);
    case 'paraphrased':
      return 'Retold without quotation marks';
    case 'reworded':
      return variant.reason ? reasonLabel(variant.reason) : 'Printed differently';
    default:
      return variant.relation satisfies never;
  }
}

function describeTrim(edits: readonly Edit[]): string {
  const less = edits.some((edit) => edit.op === 'omit');
  const more = edits.some((edit) => edit.op === 'add');
  if (less && !more) return 'Quotes less of it';
  if (more && !less) return 'Quotes more of it';
  return 'Quotes another part of it';
}

/**
 * Who is named here and who elsewhere: "Speaker here: A; there: B". Null stands for a speaker who is not named.
 * Names that occur twice are said once.
 */
export function describeSpeakers(here: string | null, there: readonly (string | null)[]): string {
  const names = [...new Set(there)].map((name) => name ?? 'not named');
  return `Speaker here: ${here ?? 'not named'}; there: ${listNames(names)}`;
}

/** One line that sums a report up, and the counts that it leaves out, each in words. */
export interface Verdict {
  readonly line: string;
  readonly rest: readonly string[];
}

/**
 * The report in a line: "3 of 9 quotations are printed differently elsewhere". Counts utterances, the printed
 * pieces of this article's quotations.
 */
export function verdict(report: Report): Verdict {
  const total = report.utterances.length;
  if (total === 0) return { line: 'This article prints no quotations.', rest: [] };
  if (report.witnesses.length === 0) {
    return { line: 'No other article in the library tells this story.', rest: [quotations(total)] };
  }
  const { line, told } = leading(report, total);
  const rest = KINDS_BY_WEIGHT.filter((kind) => !told.includes(kind) && report.counts[kind] > 0);
  return { line, rest: rest.map((kind) => tally(kind, report.counts[kind])) };
}

interface Leading {
  readonly line: string;
  /** The kinds that the line has counted. */
  readonly told: readonly MarkKind[];
}

function leading({ counts }: Report, total: number): Leading {
  if (counts.substantive > 0) {
    return {
      line: `${share(counts.substantive, total)} printed differently elsewhere.`,
      told: ['substantive'],
    };
  }
  if (counts.speaker > 0) {
    return { line: `${share(counts.speaker, total)} given to another speaker elsewhere.`, told: ['speaker'] };
  }
  if (counts['only-here'] === total) {
    return { line: 'No other outlet prints these quotations.', told: ['only-here'] };
  }
  if (counts['only-here'] + counts.paraphrased === 0) return { line: 'Told alike everywhere.', told: [] };
  return { line: 'No quotation is printed differently elsewhere.', told: [] };
}

/** "3 of 9 quotations are", "The only quotation is", "All 4 quotations are". */
function share(count: number, total: number): string {
  if (total === 1) return 'The only quotation is';
  if (count === total) return `All ${total} quotations are`;
  return `${count} of ${total} quotations ${count === 1 ? 'is' : 'are'}`;
}

const TALLIES: Readonly<Record<MarkKind, string>> = {
  substantive: 'printed differently',
  speaker: 'given to another speaker',
  'only-here': 'only here',
  paraphrased: 'retold without marks',
  trivial: 'differing in small ways',
  trimmed: 'cut',
  identical: 'alike',
};

/** A kind with its count, for the middle of a line: "2 cut". */
export function tally(kind: MarkKind, count: number): string {
  return `${count} ${TALLIES[kind]}`;
}

/** "1 quotation", "9 quotations". */
export function quotations(count: number): string {
  return count === 1 ? '1 quotation' : `${count} quotations`;
}

/** "1 other outlet", "4 other outlets". */
export function otherOutlets(count: number): string {
  return count === 1 ? '1 other outlet' : `${count} other outlets`;
}

/** "A", "A and B", "A, B and C". */
export function listNames(names: readonly string[]): string {
  const last = names.at(-1);
  if (last === undefined) return '';
  const first = names.slice(0, -1).join(', ');
  return first === '' ? last : `${first} and ${last}`;
}

/** "May be machine-reworded: 12 swapped words in 94 quoted ones." */
export function rewritingLine({ swaps, quotedWords }: Rewriting): string {
  return `May be machine-reworded: ${swaps.length} swapped words in ${quotedWords} quoted ones.`;
}

/** What else looks like it. */
export const REWRITING_CAUSES = 'Translation or plain editing can look the same.';
