/** The form that a reader has opened about a quotation. What is in it is kept until it was said or given up. */
import { outletName } from '../../core/article.ts';
import type { Cited, Decision } from '../../core/decision.ts';
import type { Draft, Form } from '../../library/drafts.ts';
import { say } from '../../say.ts';
import { BoundaryForm } from './boundary-form.tsx';
import type { Deciding } from './deciding.tsx';
import { JoinForm } from './join-form.tsx';
import { NoteForm } from './note-form.tsx';
import { SpeakerForm } from './speaker-form.tsx';
import { speakerTold, speakerToldAt } from './told.tsx';
import type { Place } from './wrong-choices.tsx';

interface Shown {
  readonly deciding: Deciding;
  /** This page's quotation. */
  readonly of: Cited;
  /** Whose quotation is put right. */
  readonly place: Place;
  /** The note that is kept already. */
  readonly note: string | undefined;
  readonly draft: Draft;
  readonly change: (changed: (draft: Draft) => Draft) => void;
}

/** What every form is given. */
export interface FormShown<Filled> {
  readonly fill: (filled: Filled) => void;
  readonly cancel: () => void;
}

export function DecisionForm({ deciding, of, place, note, draft, change }: Shown) {
  const { form } = draft;
  if (form === null) return null;
  const end = () => change((known) => without(known, form));
  const keep = async (decision: Decision, told: string) => {
    if (await deciding.decide([decision], told)) end();
  };
  const { reading, outlet } = place;
  switch (form) {
    case 'note':
      return (
        <NoteForm
          words={draft.note ?? note ?? ''}
          fill={(words) => change((known) => ({ ...known, note: words }))}
          keep={(words) => void keep({ kind: 'note', of, note: words }, say('decisions.told_note', words))}
          cancel={end}
        />
      );
    case 'speaker':
      return (
        <SpeakerForm
          report={deciding.report}
          name={draft.speaker ?? reading.speaker ?? ''}
          fill={(speaker) => change((known) => ({ ...known, speaker }))}
          keep={(speaker) => void keep({ kind: 'speaker', of: place.of, speaker }, namedAt(outlet, speaker))}
          cancel={end}
        />
      );
    case 'boundary':
      return (
        <BoundaryForm
          reading={reading}
          moved={draft.boundary}
          fill={(boundary) => change((known) => ({ ...known, boundary }))}
          keep={(to) => void keep({ kind: 'boundary', of: place.of, to }, movedAt(outlet))}
          cancel={end}
        />
      );
    case 'join':
      return (
        <JoinForm
          report={deciding.report}
          chosen={draft.join}
          fill={(join) => change((known) => ({ ...known, join }))}
          keep={(there, { article }) =>
            void keep({ kind: 'join', a: of, b: there }, say('decisions.told_join', outletName(article)))
          }
          cancel={end}
        />
      );
    default:
      return form satisfies never;
  }
}

/** What was begun in other forms stays. */
function without(draft: Draft, form: Form): Draft {
  const { [form]: _, ...others } = draft;
  return { ...others, form: null };
}

const namedAt = (outlet: string | null, speaker: string | null): string =>
  outlet === null ? speakerTold(speaker) : speakerToldAt(outlet, speaker);

const movedAt = (outlet: string | null): string =>
  outlet === null ? say('decisions.told_boundary') : say('decisions.told_boundary-at', outlet);
