/** The rules that the reader follows, listed, each to be taken back. */
import { useEffect, useState } from 'preact/hooks';
import { type Rule, ruleKey } from '../../core/rule.ts';
import { changeRules, readRules, withoutRule } from '../../library/rules.ts';
import { say } from '../../say.ts';
import { ruleTold } from '../parts/rules.tsx';

export function Rules() {
  const [rules, setRules] = useState<readonly Rule[] | null>(null);
  const look = async () => setRules((await readRules()).rules);
  useEffect(() => void look(), []);
  const drop = async (rule: Rule) => {
    await changeRules((known) => withoutRule(known, rule));
    await look();
  };
  if (!rules) return null;
  return (
    <section aria-labelledby="rules">
      <h2 id="rules">{say('decisions.rules')}</h2>
      {rules.length === 0 && <p>{say('decisions.rules-none')}</p>}
      <ul class="points">
        {rules.map((rule) => (
          <li key={ruleKey(rule)}>
            {ruleTold(rule)}{' '}
            <button
              type="button"
              class="button"
              aria-label={say('decisions.undo-named', ruleTold(rule))}
              onClick={() => void drop(rule)}
            >
              {say('decisions.rule-drop')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
