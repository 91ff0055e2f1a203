/** Rules that a reader's decisions amount to: how they are told of and offered. */
import type { Rule } from '../../core/rule.ts';
import { ruleKey } from '../../core/rule.ts';
import { say } from '../../say.ts';
import { reasonLabel } from '../../wording.ts';

/** "Not marked: Title or form of address differs (The Daily)" */
export function ruleTold(rule: Rule): string {
  const what = rule.kind === 'reason' ? reasonLabel(rule.reason) : say('decisions.rule-words', ...rule.words);
  return rule.outlet === null
    ? say('decisions.rule-anywhere', what)
    : say('decisions.rule-at', what, rule.outlet);
}

interface Offered {
  readonly offers: readonly Rule[];
  readonly follow: (rule: Rule) => void;
}

/** One way to follow the rule everywhere, and one for the outlet alone where none but it was meant. */
export function RuleOffers({ offers, follow }: Offered) {
  const [first] = offers;
  if (!first) return null;
  const what =
    first.kind === 'reason' ? reasonLabel(first.reason) : say('decisions.rule-words', ...first.words);
  return (
    <span class="rule-offer">
      {say('decisions.rule-offer', what)}{' '}
      {offers.map((rule) => (
        <button key={ruleKey(rule)} type="button" class="button" onClick={() => follow(rule)}>
          {rule.outlet === null ? say('decisions.rule-follow') : say('decisions.rule-follow-at', rule.outlet)}
        </button>
      ))}
    </span>
  );
}
