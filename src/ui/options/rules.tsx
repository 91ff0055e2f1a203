/** The rules that the reader follows, listed, each to be taken back. */
import { type Rule, ruleKey } from '../../core/rule.ts';
import { changeRules, readRules, withoutRule } from '../../library/rules.ts';
import { say } from '../../say.ts';
import { ruleTold } from '../parts/rules.tsx';
import { useRead } from './use-read.ts';
import { useRowFocus } from './use-row-focus.ts';

export function Rules({ round }: { readonly round: number }) {
  const { value: rules, trouble, again } = useRead(followedRules, [round]);
  const { list, leave } = useRowFocus<HTMLElement>(rules?.length ?? 0);
  if (!rules && !trouble) return null;
  const drop = (rule: Rule, at: number) => {
    leave(at);
    void again(() => changeRules((known) => withoutRule(known, rule)));
  };
  return (
    <section ref={list} aria-labelledby="rules">
      <h2 id="rules" tabIndex={-1}>
        {say('decisions.rules')}
      </h2>
      {rules?.length === 0 && <p>{say('decisions.rules-none')}</p>}
      <ul class="points">
        {rules?.map((rule, at) => (
          <li key={ruleKey(rule)}>
            {ruleTold(rule)}{' '}
            <button
              type="button"
              class="button"
              aria-label={say('decisions.undo-named', ruleTold(rule))}
              onClick={() => drop(rule, at)}
            >
              {say('decisions.rule-drop')}
            </button>
          </li>
        ))}
      </ul>
      <p role="status" class="fault">
        {trouble}
      </p>
    </section>
  );
}

const followedRules = async (): Promise<readonly Rule[]> => (await readRules()).rules;
