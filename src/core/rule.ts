/**
 * A reader's standing orders: differences of one kind, or of one pair of words, need not be told of, anywhere or at one
 * outlet. They are born of dismissals that say the same thing again and again.
 */
import type { TrivialReason } from './reason.ts';

/** Words stand in the order of the alphabet, folded: a rule is the same on the pages of both outlets. */
export type WordPair = readonly [string, string];

/** `outlet`: by the name that readers know; null for any. */
export type Rule =
  | { readonly kind: 'reason'; readonly reason: TrivialReason; readonly outlet: string | null }
  | { readonly kind: 'words'; readonly words: WordPair; readonly outlet: string | null };

export type RuleKey = string & { readonly __brand: 'RuleKey' };

export const ruleKey = (rule: Rule): RuleKey =>
  JSON.stringify([rule.kind === 'words' ? rule.words : rule.reason, rule.outlet]) as RuleKey;

/** One difference, as a rule may speak of it. */
export interface Departure {
  /** Where the difference is trivial. */
  readonly reason?: TrivialReason;
  /** Where few words stand for few. */
  readonly words?: WordPair;
  readonly outlet: string;
}

/** Whether the rule speaks of this difference. */
export function covers(rule: Rule, { reason, words, outlet }: Departure): boolean {
  if (rule.outlet !== null && rule.outlet !== outlet) return false;
  if (rule.kind === 'reason') return rule.reason === reason;
  return words !== undefined && rule.words[0] === words[0] && rule.words[1] === words[1];
}

/** So many dismissals that a rule would have spared are a habit; fewer may be chance. */
const HABIT = 3;

/**
 * The rules to offer after a dismissal: those that would have spared it and enough before it. Of a pair of words
 * rather than of the whole kind; at one outlet, where none but it was dismissed, and anywhere. `past` holds what each
 * dismissal was about, the last one's included; `known` what was offered before. Linear in all of them.
 */
export function rulesToOffer(
  last: readonly Departure[],
  past: readonly (readonly Departure[])[],
  known: ReadonlySet<RuleKey>,
): Rule[] {
  const isHabit = (rule: Rule): boolean =>
    last.every((one) => covers(rule, one)) &&
    past.filter((dismissed) => dismissed.length > 0 && dismissed.every((one) => covers(rule, one))).length >=
      HABIT;
  const [first] = last;
  if (!first) return [];
  const { reason, words, outlet } = first;
  const places = [outlet, null];
  const byWords = places.flatMap((at): Rule[] => (words ? [{ kind: 'words', words, outlet: at }] : []));
  const byReason = places.flatMap((at): Rule[] => (reason ? [{ kind: 'reason', reason, outlet: at }] : []));
  const habits = [byWords, byReason].map((rules) => rules.filter(isHabit)).find(({ length }) => length > 0);
  return (habits ?? []).filter((rule) => !known.has(ruleKey(rule)));
}
