/**
 * A sign that an article's text was reworded as a whole: single words of its quotations stand swapped for like ones
 * all along, where the other outlets agree with each other. Machine rewording does that, but so may translation or
 * heavy editing; it is for a reader to weigh, with the swaps on display.
 */
import type { Lexicon } from './lexicon/lexicon.ts';
import { type Comparable, isFunctionWord, lemma } from './likeness.ts';
import { outsideSwaps } from './outside-swaps.ts';
import type { StudiedArticle } from './passage.ts';
import type { Report, Utterance, VariantGroup } from './report.ts';
import { isSwap } from './swap.ts';
import { slice, words } from './text.ts';
import type { Edit } from './variant.ts';

/** One word for another. */
export interface Swap {
  /** What the checked article prints. */
  readonly here: string;
  readonly there: string;
  /** Who prints the other word. */
  readonly sigla: readonly string[];
}

export interface Rewriting {
  /** In text order, without repeats. */
  readonly swaps: readonly Swap[];
  /** Words of this article's quotations that another outlet prints too, swapped or not. */
  readonly quotedWords: number;
  /** Quotations with a swapped word, and quotations that another outlet prints too. */
  readonly swapped: number;
  readonly shared: number;
  /** Swaps in sentences without marks that a witness prints in nearly the same words; left out where there are none. */
  readonly outside?: OutsideQuotations;
}

export interface OutsideQuotations {
  /** Without repeats. */
  readonly swaps: readonly Swap[];
  /** How many of this article's sentences a witness prints in nearly the same words. */
  readonly sentences: number;
}

/** Fewer swaps are the slips and choices of ordinary editing. */
const FEWEST_SWAPS = 5;
/** They must lie all along: in so many quotations, and in such a share of those that others print. */
const FEWEST_QUOTATIONS = 3;
const LEAST_SHARE = 0.4;
/** With one other outlet nobody can tell which of the two swapped. */
const FEWEST_WITNESSES = 2;

/** The sign and its evidence, or null. Silent without a lexicon, which knows the words that are alike. Linear. */
export function rewritingOf(report: Report, lexicon: Lexicon | undefined): Rewriting | null {
  if (!lexicon) return null;
  const shared = report.utterances.filter(({ variants }) => variants.some(isQuoted));
  const found = shared.map((utterance) => ({ utterance, swaps: swapsOf(utterance, lexicon) }));
  const swapped = found.filter(({ swaps }) => swaps.length > 0);
  const swaps = distinct(swapped.flatMap((entry) => entry.swaps));
  const witnesses = new Set(swaps.flatMap(({ sigla }) => sigla));
  const isSign =
    swaps.length >= FEWEST_SWAPS &&
    swapped.length >= Math.max(FEWEST_QUOTATIONS, LEAST_SHARE * shared.length) &&
    witnesses.size >= FEWEST_WITNESSES;
  if (!isSign) return null;
  const quotedWords = shared.reduce((sum, { base }) => sum + words(base.text).length, 0);
  return { swaps, quotedWords, swapped: swapped.length, shared: shared.length };
}

/** What a third article alone ties to the utterance shares hardly a word with it, and tells nothing of single ones. */
const isQuoted = ({ readings }: VariantGroup): boolean =>
  readings.some(({ quoted, link }) => quoted && link?.evidence.third === undefined);

/** The swaps of a quotation that stands alone with its words: one that agrees shows them to be somebody's. */
function swapsOf({ base, variants }: Utterance, lexicon: Lexicon): Swap[] {
  const quoted = variants.filter(isQuoted);
  const each = quoted.map(({ readings, variant }) => ({
    sigla: readings.map(({ siglum }) => siglum),
    swaps: variant.edits.flatMap(
      (edit) => swapOf(base.text, readings[0]?.text ?? '', { edit, lexicon }) ?? [],
    ),
  }));
  if (each.some(({ swaps }) => swaps.length === 0)) return [];
  return each.flatMap(({ sigla, swaps }) => swaps.map((swap) => ({ ...swap, sigla })));
}

function swapOf(
  a: string,
  b: string,
  { edit, lexicon }: { edit: Edit; lexicon: Lexicon },
): { here: string; there: string } | null {
  if (edit.op !== 'substitute' || edit.trivial) return null;
  const [here, there] = [words(slice(a, edit.a)), words(slice(b, edit.b))];
  const [x, y] = [here[0], there[0]];
  if (!x || !y || here.length > 1 || there.length > 1) return null;
  return isSwap(comparable(x.fold), comparable(y.fold), lexicon) ? { here: x.text, there: y.text } : null;
}

const comparable = (key: string): Comparable => ({ key, lemma: lemma(key), grammar: isFunctionWord(key) });

/** A witness by its sign. */
export interface SignedArticle extends StudiedArticle {
  readonly siglum: string;
}

/**
 * Adds to the sign what the text outside quotation marks shows. It raises no sign by itself: sentences are edited
 * freely, quotations are not.
 */
export function withOutside(
  rewriting: Rewriting,
  { here, others, lexicon }: { here: StudiedArticle; others: readonly SignedArticle[]; lexicon: Lexicon },
): Rewriting {
  const outsideOf = outsideSwaps(here, lexicon);
  const found = others.map((other) => ({ other, outside: outsideOf(other) }));
  const swaps = distinct(
    found.flatMap(({ other: { siglum }, outside }) =>
      outside.swaps.map((swap) => ({ ...swap, sigla: [siglum] })),
    ),
  );
  const sentences = Math.max(0, ...found.map(({ outside }) => outside.sentences));
  return swaps.length > 0 ? { ...rewriting, outside: { swaps, sentences } } : rewriting;
}

function distinct(swaps: readonly Swap[]): Swap[] {
  const seen = new Map<string, Swap>();
  for (const swap of swaps) {
    const key = `${swap.here.toLowerCase()} ${swap.there.toLowerCase()}`;
    const sigla = new Set([...(seen.get(key)?.sigla ?? []), ...swap.sigla]);
    seen.set(key, { ...(seen.get(key) ?? swap), sigla: [...sigla] });
  }
  return [...seen.values()];
}
