/** What rules took out of the report that is shown. */
import { ruleKey } from '../../core/rule.ts';
import { say, sayCount } from '../../say.ts';
import { useDeciding } from './deciding.tsx';
import { ruleTold } from './rules.tsx';

/** Folded under its count, each with the rule and the way back. */
export function Ruled() {
  const deciding = useDeciding();
  const ruled = deciding?.decided?.ruled ?? [];
  if (!deciding || ruled.length === 0) return null;
  return (
    <details class="section ruled-by-reader">
      <summary>
        <h2>{sayCount('decisions.ruled', ruled.length)}</h2>
      </summary>
      <ul class="entries">
        {ruled.map(({ utterance: { id, base }, rules }) => (
          <li key={id} class="entry">
            <q dir="auto">{base.text}</q>
            {rules.map((rule) => (
              <p key={ruleKey(rule)} class="decided">
                {say('decisions.by-rule', ruleTold(rule))}{' '}
                <button
                  type="button"
                  class="link"
                  aria-label={say('decisions.undo-named', ruleTold(rule))}
                  onClick={() => deciding.dropRule(rule)}
                >
                  {say('decisions.rule-drop')}
                </button>
              </p>
            ))}
          </li>
        ))}
      </ul>
    </details>
  );
}
