/** What can be done with one quotation in cards and table alike. */
import type { Utterance } from '../../core/report.ts';
import { say } from '../../say.ts';
import { UtteranceDecisions } from '../parts/utterance-decisions.tsx';

interface Shown {
  readonly utterance: Utterance;
  readonly reveal: (utterance: Utterance) => void;
}

export function UtteranceActions({ utterance, reveal }: Shown) {
  return (
    <>
      <button type="button" class="link" onClick={() => reveal(utterance)}>
        {say('panel.show-on-page')}
      </button>
      <UtteranceDecisions utterance={utterance} />
    </>
  );
}
