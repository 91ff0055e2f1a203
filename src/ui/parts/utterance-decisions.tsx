/** What a reader can say of one quotation, and what they have said of it. */
import { useState } from 'preact/hooks';
import { citeIn } from '../../core/decision.ts';
import type { Utterance } from '../../core/report.ts';
import { draftKey } from '../../library/drafts.ts';
import { say } from '../../say.ts';
import { useDeciding } from './deciding.tsx';
import { Told } from './told.tsx';
import { whenShown } from './when-shown.tsx';

const DecisionChoices = whenShown(() =>
  import('./decision-choices.tsx').then(({ DecisionChoices: Choices }) => Choices),
);

/** Folded, unless a form in it was begun. */
export function UtteranceDecisions({ utterance }: { readonly utterance: Utterance }) {
  const [unfolded, setUnfolded] = useState<boolean | null>(null);
  const deciding = useDeciding();
  const of = deciding && citeIn(deciding.report, utterance.base);
  if (!deciding || !of) return null;
  const isBegun = !!deciding.drafts[draftKey(of)]?.form;
  const open = unfolded ?? isBegun;
  return (
    <>
      <Told of={utterance.id} deciding={deciding} />
      <details class="decide" open={open} onToggle={(event) => setUnfolded(event.currentTarget.open)}>
        <summary>{say('decisions.group')}</summary>
        {open && <DecisionChoices utterance={utterance} deciding={deciding} of={of} />}
      </details>
    </>
  );
}
