/** The choices about one quotation, and the form that one of them has opened. Loaded when a reader unfolds them. */
import type { ComponentChildren } from 'preact';
import type { Cited, Decision } from '../../core/decision.ts';
import type { Utterance } from '../../core/report.ts';
import { type Draft, draftKey, type Form } from '../../library/drafts.ts';
import { say } from '../../say.ts';
import type { Deciding } from './deciding.tsx';
import { DecisionForm } from './decision-form.tsx';
import { NO_DRAFT } from './drafts.ts';
import { placesOf, WrongChoices } from './wrong-choices.tsx';

interface Shown {
  readonly utterance: Utterance;
  readonly deciding: Deciding;
  /** This page's quotation. */
  readonly of: Cited;
}

export function DecisionChoices({ utterance, deciding, of }: Shown) {
  const key = draftKey(of);
  const draft = deciding.drafts[key] ?? NO_DRAFT;
  const change = (changed: (draft: Draft) => Draft) => deciding.redraft(key, changed);
  const open = (form: Form) => change((known) => ({ ...known, form: form === known.form ? null : form }));
  const places = placesOf(utterance, deciding.report);
  const place = places.find((one) => one.key === draft.at) ?? places[0];
  const said = (deciding.decided?.applied ?? []).filter(({ mark }) => mark === utterance.id);
  const note = said.flatMap(({ decision }) => (decision.kind === 'note' ? [decision.note] : []))[0];
  if (!place) return null;
  return (
    <>
      <p class="choices">
        <Verdicts deciding={deciding} of={of} isChecked={said.some(isCheck)} />
        <FormButton form="note" shown={draft.form} open={open}>
          {say(note === undefined ? 'decisions.note' : 'decisions.note-change')}
        </FormButton>
        {deciding.report.witnesses.length > 0 && (
          <FormButton form="join" shown={draft.form} open={open}>
            {say('decisions.join')}
          </FormButton>
        )}
      </p>
      <WrongChoices
        places={places}
        place={place}
        choose={({ key: at }) => change((known) => movedTo(known, at))}
      >
        <FormButton form="speaker" shown={draft.form} open={open}>
          {say('decisions.speaker')}
        </FormButton>
        <FormButton form="boundary" shown={draft.form} open={open}>
          {say('decisions.boundary')}
        </FormButton>
      </WrongChoices>
      <DecisionForm deciding={deciding} of={of} place={place} note={note} draft={draft} change={change} />
    </>
  );
}

const isCheck = ({ decision }: { readonly decision: Decision }): boolean => decision.kind === 'confirm';

/** Who said other words, and where they end, is another question. */
const movedTo = ({ speaker: _speaker, boundary: _boundary, ...draft }: Draft, at: string): Draft => ({
  ...draft,
  at,
});

interface VerdictsShown extends Pick<Shown, 'deciding' | 'of'> {
  readonly isChecked: boolean;
}

function Verdicts({ deciding: { decide }, of, isChecked }: VerdictsShown) {
  const confirm = () => void decide([{ kind: 'confirm', of }], say('decisions.told_confirm'));
  const dismiss = () => void decide([{ kind: 'dismiss', of }], say('decisions.said_dismiss'));
  return (
    <>
      {!isChecked && (
        <button type="button" class="button" onClick={confirm}>
          {say('decisions.confirm')}
        </button>
      )}
      <button type="button" class="button" onClick={dismiss}>
        {say('decisions.dismiss')}
      </button>
    </>
  );
}

interface FormButtonShown {
  readonly form: Form;
  readonly shown: Form | null;
  readonly open: (form: Form) => void;
  readonly children: ComponentChildren;
}

function FormButton({ form, shown, open, children }: FormButtonShown) {
  return (
    <button type="button" class="button" aria-expanded={form === shown} onClick={() => open(form)}>
      {children}
    </button>
  );
}
