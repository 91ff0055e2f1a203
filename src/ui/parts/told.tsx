/** What a reader has said of quotations, line by line, each with its way back. */
import type { AppliedDecision } from '../../core/decide.ts';
import type { MarkId } from '../../core/report.ts';
import { say } from '../../say.ts';
import { type Deciding, useDeciding } from './deciding.tsx';
import { nameOf } from './sources.tsx';

/** What was decided of another outlet's quotation that is linked to none of this page any more. */
export function ToldElsewhere() {
  const deciding = useDeciding();
  return deciding && <Told of={undefined} deciding={deciding} />;
}

/** What was decided of one utterance, or of none, line by line, each with its way back. */
export function Told({ of, deciding }: { readonly of: MarkId | undefined; readonly deciding: Deciding }) {
  const about = (deciding.decided?.applied ?? []).filter(({ mark }) => mark === of);
  return about.map((applied) => (
    <p key={applied.key} class="decided">
      {toldOf(applied, deciding)}{' '}
      <button
        type="button"
        class="link"
        aria-label={say('decisions.undo-named', toldOf(applied, deciding))}
        onClick={() => deciding.undo(applied)}
      >
        {say('decisions.undo')}
      </button>
    </p>
  ));
}

export const speakerTold = (speaker: string | null): string =>
  say('decisions.told_speaker', speaker ?? say('decisions.nobody'));

function toldOf({ decision, siglum }: AppliedDecision, { report: { witnesses } }: Deciding): string {
  switch (decision.kind) {
    case 'split':
    case 'join':
      return say(`decisions.told_${decision.kind}`, siglum ? nameOf(siglum, witnesses) : '');
    case 'note':
      return say('decisions.told_note', decision.note);
    case 'speaker':
      return siglum
        ? speakerToldAt(nameOf(siglum, witnesses), decision.speaker)
        : speakerTold(decision.speaker);
    case 'boundary':
      return siglum
        ? say('decisions.told_boundary-at', nameOf(siglum, witnesses))
        : say('decisions.told_boundary');
    case 'dismiss':
    case 'confirm':
      return say(`decisions.told_${decision.kind}`);
    default:
      return decision satisfies never;
  }
}

/** "You said: at The Daily, the speaker is Petra Lund." */
export const speakerToldAt = (outlet: string, speaker: string | null): string =>
  say('decisions.told_speaker-at', outlet, speaker ?? say('decisions.nobody'));
