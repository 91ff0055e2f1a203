/** Which quotations the reader asked to see, and in which order. */
import type { MarkId, MarkKind, Report, Utterance, VariantGroup, Witness } from '../../core/report.ts';
import { byWeight, kindsOf, speakersOf } from '../parts/order.ts';
import { allForms, type Term } from './search.ts';

export const ORDERS = ['place', 'weight', 'speaker'] as const;
export type Order = (typeof ORDERS)[number];

/** What the words of the other readings do: differ, differ in small ways only, or agree where they overlap. */
export const WORD_WEIGHTS = ['substantive', 'trivial', 'none'] as const;
export type WordWeight = (typeof WORD_WEIGHTS)[number];

export interface Choices {
  /** A name; null for the quotations whose speaker is not named; absent for all. */
  readonly speaker?: string | null;
  /** The siglum of a witness that prints the quotation; its readings alone are then weighed. */
  readonly outlet?: string;
  readonly kind?: MarkKind;
  readonly weight?: WordWeight;
  /** Each of its words begins a word of some reading or of a speaker's name. */
  readonly query: string;
  readonly order: Order;
}

export const NO_CHOICE: Choices = { query: '', order: 'place' };

/** The forms of the words in an utterance's readings and its speakers' names, a space before each. */
export type WordsOf = (utterance: Utterance) => string;

/** The utterances that fit and hold all terms, in the order asked for. */
export function chosen(
  report: Report,
  choices: Choices,
  { wordsOf, terms }: { readonly wordsOf: WordsOf; readonly terms: readonly Term[] },
): readonly Utterance[] {
  const found = report.utterances.filter(
    (utterance) => passes(utterance, choices) && (terms.length === 0 || holds(wordsOf(utterance), terms)),
  );
  return inOrder(found, choices.order, report);
}

const holds = (held: string, terms: readonly Term[]): boolean =>
  terms.every(({ starts }) => starts.some((start) => held.includes(` ${start}`)));

function passes({ base, kind, variants }: Utterance, choices: Choices): boolean {
  if (choices.speaker !== undefined && base.speaker !== choices.speaker) return false;
  if (choices.kind !== undefined && kind !== choices.kind) return false;
  const weighed = variants.filter((group) => prints(group, choices.outlet));
  if (choices.outlet !== undefined && weighed.length === 0) return false;
  return choices.weight === undefined || weightOf(weighed) === choices.weight;
}

const prints = ({ readings }: VariantGroup, outlet: string | undefined): boolean =>
  outlet === undefined || readings.some(({ siglum }) => siglum === outlet);

/** Null where no words can be compared: nobody else quotes them. */
function weightOf(groups: readonly VariantGroup[]): WordWeight | null {
  const quoted = groups.filter(({ variant }) => variant.relation !== 'paraphrased');
  if (quoted.length === 0) return null;
  const weights = quoted.map(({ variant }) => variant.weight);
  if (weights.includes('substantive')) return 'substantive';
  return weights.includes('trivial') ? 'trivial' : 'none';
}

function inOrder(found: readonly Utterance[], order: Order, report: Report): readonly Utterance[] {
  switch (order) {
    case 'place':
      return found;
    case 'weight':
      return byWeight(found);
    case 'speaker': {
      const ranks = new Map(speakersOf(report).map((speaker, rank) => [speaker, rank]));
      const rank = ({ base }: Utterance): number => ranks.get(base.speaker) ?? ranks.size;
      return [...found].sort((a, b) => rank(a) - rank(b));
    }
    default:
      return order satisfies never;
  }
}

/** Folds the words of each utterance once, when they are first asked for. */
export function newWordsOf(): WordsOf {
  const known = new Map<MarkId, string>();
  return (utterance) => {
    const found = known.get(utterance.id) ?? foldedWords(utterance);
    known.set(utterance.id, found);
    return found;
  };
}

function foldedWords({ base, variants }: Utterance): string {
  const readings = [base, ...variants.flatMap((group) => group.readings)];
  const texts = new Set(readings.flatMap(({ text, speaker }) => [text, speaker ?? '']));
  return [...texts].map((text) => ` ${allForms(text).join(' ')}`).join('');
}

/** All words that a search can find. */
export function vocabularyOf({ utterances }: Report, wordsOf: WordsOf): ReadonlySet<string> {
  return new Set(utterances.flatMap((utterance) => wordsOf(utterance).split(' ')).filter(Boolean));
}

/** The witnesses that print any of the quotations, in the report's order. */
export function outletsOf({ witnesses, utterances }: Report): string[] {
  const printing = new Set(
    utterances.flatMap(({ variants }) =>
      variants.flatMap(({ readings }) => readings.map(({ siglum }) => siglum)),
    ),
  );
  return witnesses.map(({ siglum }) => siglum).filter((siglum) => printing.has(siglum));
}

/** The witnesses that there is something to compare with: a copy of a text has nothing of its own to show. */
export function compared(report: Report): Witness[] {
  const printing = outletsOf(report);
  return report.witnesses.filter(({ copyOf, siglum }) => copyOf === undefined || printing.includes(siglum));
}

/** What of the choices a report still offers: after another check a speaker, outlet or kind may be gone. */
export function stillOffered(
  { speaker, outlet, kind, weight, query, order }: Choices,
  report: Report,
): Choices {
  return {
    query,
    order,
    ...(weight !== undefined && { weight }),
    ...(speaker !== undefined && speakersOf(report).includes(speaker) && { speaker }),
    ...(outlet !== undefined && outletsOf(report).includes(outlet) && { outlet }),
    ...(kind !== undefined && kindsOf(report).includes(kind) && { kind }),
  };
}

/** How many of them narrow the list, the search not counted. */
export function narrowing({ speaker, outlet, kind, weight }: Choices): number {
  return [speaker, outlet, kind, weight].filter((choice) => choice !== undefined).length;
}
