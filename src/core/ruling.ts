/** Finds what rules can speak of in a report, and takes out what they do speak of. */
import { outletName } from './article.ts';
import { count } from './crosscheck.ts';
import { type Lexicon, lexiconFor } from './lexicon/lexicon.ts';
import type { Atom } from './reading.ts';
import type { Report, Utterance, VariantGroup } from './report.ts';
import { covers, type Departure, type Rule, type WordPair } from './rule.ts';
import { differingStretches } from './variant.ts';

/** What a rule took out of a report, and the rules that did. */
export interface Ruled {
  readonly utterance: Utterance;
  readonly rules: readonly Rule[];
}

/** More words than these are a wording of its own, not a house's way to write a name. */
const MOST_WORDS = 4;

/**
 * Everything in which the others depart from the base in words, each outlet's apart. `lexicon` is the
 * one for the base's words. Costs a comparison a group.
 */
export function departuresOf(
  { base, variants }: Utterance,
  witnesses: Report['witnesses'],
  lexicon?: Lexicon,
): Departure[] {
  return variants.flatMap(({ variant, readings }: VariantGroup) => {
    const [first] = readings;
    if (!first || variant.relation !== 'reworded') return [];
    const articleOf = (siglum: string) => witnesses.find((witness) => witness.siglum === siglum)?.article;
    const outlets = new Set(
      readings.map(({ siglum }) => {
        const article = articleOf(siglum);
        return article ? outletName(article) : siglum;
      }),
    );
    const known = lexiconFor(articleOf(first.siglum) ?? {}, lexicon);
    const found = differingStretches(base.text, first.text, known).map(({ kind, reason, left, right }) => {
      const words = kind === 'moved' ? null : pairOf(left, right);
      return { ...(kind === 'trivial' && reason && { reason }), ...(words && { words }) };
    });
    return [...outlets].flatMap((outlet) => found.map((one) => ({ ...one, outlet })));
  });
}

function pairOf(left: readonly Atom[], right: readonly Atom[]): WordPair | null {
  const [a, b] = [keysOf(left), keysOf(right)];
  if (a === '' || b === '' || Math.max(left.length, right.length) > MOST_WORDS) return null;
  return a < b ? [a, b] : [b, a];
}

const keysOf = (atoms: readonly Atom[]): string => atoms.map(({ key }) => key).join(' ');

/**
 * Takes out of the report, and of its counts, the utterances that differ in nothing but what rules speak of. One that
 * also differs otherwise, or names another speaker, stays as it is. Linear in rules and differences.
 */
export function applyRules(
  report: Report,
  rules: readonly Rule[],
  lexicon?: Lexicon,
): { readonly report: Report; readonly ruled: readonly Ruled[] } {
  if (rules.length === 0) return { report, ruled: [] };
  const known = lexiconFor(report.article, lexicon);
  const ruled = report.utterances.flatMap((utterance): Ruled[] => {
    const found = rulesOver(utterance, { report, rules, lexicon: known });
    return found ? [{ utterance, rules: found }] : [];
  });
  const taken = new Set(ruled.map(({ utterance }) => utterance));
  const utterances = report.utterances.filter((utterance) => !taken.has(utterance));
  return { report: { ...report, utterances, counts: count(utterances) }, ruled };
}

interface Ground {
  readonly report: Report;
  readonly rules: readonly Rule[];
  readonly lexicon: Lexicon | undefined;
}

/** Null where a difference is left that no rule speaks of, or there is none. */
function rulesOver(utterance: Utterance, { report, rules, lexicon }: Ground): readonly Rule[] | null {
  if (utterance.kind !== 'substantive' && utterance.kind !== 'trivial') return null;
  if (utterance.variants.some(({ variant }) => variant.speaker === 'differs')) return null;
  const departures = departuresOf(utterance, report.witnesses, lexicon);
  const found = departures.map((departure) => rules.find((rule) => covers(rule, departure)));
  if (found.length === 0 || found.includes(undefined)) return null;
  return [...new Set(found)].flatMap((rule) => rule ?? []);
}
