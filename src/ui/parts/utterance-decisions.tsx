/** What a reader can say of one quotation, and what they have said of it. */
import { useState } from 'preact/hooks';
import { outletName } from '../../core/article.ts';
import type { AppliedDecision } from '../../core/decide.ts';
import { citeIn, type Decision, splits } from '../../core/decision.ts';
import type { MarkId, Reading, Utterance, VariantGroup } from '../../core/report.ts';
import { say, sayCount } from '../../say.ts';
import { listNames } from '../../wording.ts';
import { type Deciding, useDeciding } from './deciding.tsx';
import { NoteForm, SpeakerForm } from './decision-forms.tsx';
import { BoundaryForm, JoinForm } from './rarer-forms.tsx';
import { speakerToldAt } from './reading-decisions.tsx';
import { nameOf } from './sources.tsx';

interface Shown {
  readonly utterance: Utterance;
}

export function UtteranceDecisions({ utterance }: Shown) {
  const [open, setOpen] = useState(false);
  const deciding = useDeciding();
  if (!deciding) return null;
  return (
    <>
      <Told of={utterance.id} deciding={deciding} />
      <details class="decide" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{say('decisions.group')}</summary>
        {open && <Choices utterance={utterance} deciding={deciding} />}
      </details>
    </>
  );
}

interface ChoicesShown extends Shown {
  readonly deciding: Deciding;
}

type Form = 'note' | 'speaker' | 'join' | 'boundary';

function Choices({ utterance: { id, base }, deciding }: ChoicesShown) {
  const [form, setForm] = useState<Form | null>(null);
  const of = citeIn(deciding.report, base);
  if (!of) return null;
  const about = (deciding.decided?.applied ?? []).filter(({ mark }) => mark === id);
  const note = about.find(({ decision }) => decision.kind === 'note')?.decision;
  const decide = (decision: Decision, told: string) => {
    setForm(null);
    deciding.decide([decision], told);
  };
  const done = () => setForm(null);
  return (
    <>
      <p class="choices">
        {!about.some(({ decision }) => decision.kind === 'confirm') && (
          <button
            type="button"
            class="button"
            onClick={() => decide({ kind: 'confirm', of }, say('decisions.told_confirm'))}
          >
            {say('decisions.confirm')}
          </button>
        )}
        <button
          type="button"
          class="button"
          onClick={() => decide({ kind: 'dismiss', of }, say('decisions.said_dismiss'))}
        >
          {say('decisions.dismiss')}
        </button>
        <FormButton form="note" shown={form} show={setForm}>
          {say(note ? 'decisions.note-change' : 'decisions.note')}
        </FormButton>
        <FormButton form="speaker" shown={form} show={setForm}>
          {say('decisions.speaker')}
        </FormButton>
        <FormButton form="boundary" shown={form} show={setForm}>
          {say('decisions.boundary')}
        </FormButton>
        {deciding.report.witnesses.length > 0 && (
          <FormButton form="join" shown={form} show={setForm}>
            {say('decisions.join')}
          </FormButton>
        )}
      </p>
      {form === 'note' && (
        <NoteForm
          known={note?.kind === 'note' ? note.note : ''}
          keep={(words) => decide({ kind: 'note', of, note: words }, say('decisions.told_note', words))}
          cancel={done}
        />
      )}
      {form === 'speaker' && (
        <SpeakerForm
          report={deciding.report}
          known={base.speaker}
          keep={(speaker) => decide({ kind: 'speaker', of, speaker }, speakerTold(speaker))}
          cancel={done}
        />
      )}
      {form === 'boundary' && (
        <BoundaryForm
          reading={base}
          keep={(to) => decide({ kind: 'boundary', of, to }, say('decisions.told_boundary'))}
          cancel={done}
        />
      )}
      {form === 'join' && (
        <JoinForm
          report={deciding.report}
          keep={(there, { article }) =>
            decide({ kind: 'join', a: of, b: there }, say('decisions.told_join', outletName(article)))
          }
          cancel={done}
        />
      )}
    </>
  );
}

interface FormButtonShown {
  readonly form: Form;
  readonly shown: Form | null;
  readonly show: (form: Form | null) => void;
  readonly children: string;
}

function FormButton({ form, shown, show, children }: FormButtonShown) {
  const open = form === shown;
  return (
    <button type="button" class="button" aria-expanded={open} onClick={() => show(open ? null : form)}>
      {children}
    </button>
  );
}

/** What was decided of another outlet's quotation that is linked to none of this page any more. */
export function ToldElsewhere() {
  const deciding = useDeciding();
  return deciding && <Told of={undefined} deciding={deciding} />;
}

/** What was decided of one utterance, or of none, line by line, each with its way back. */
function Told({ of, deciding }: { readonly of: MarkId | undefined; readonly deciding: Deciding }) {
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

const speakerTold = (speaker: string | null): string =>
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

interface SplitShown {
  readonly base: Reading;
  readonly group: VariantGroup;
}

/** Says that a group's readings are not what was said here. */
export function SplitButton({ base, group: { readings } }: SplitShown) {
  const deciding = useDeciding();
  if (!deciding) return null;
  const { report, decide } = deciding;
  const names = listNames([...new Set(readings.map(({ siglum }) => nameOf(siglum, report.witnesses)))]);
  return (
    <button
      type="button"
      class="link split"
      aria-label={say('decisions.split-named', names)}
      onClick={() => decide(splits(report, base, readings), say('decisions.told_split', names))}
    >
      {say('decisions.split')}
    </button>
  );
}

/** What the reader dismissed, folded under its count. */
export function Hidden() {
  const deciding = useDeciding();
  const hidden = deciding?.decided?.hidden ?? [];
  if (!deciding || hidden.length === 0) return null;
  const showAgain = (id: MarkId) => {
    const dismissal = deciding.decided?.applied.find(
      ({ mark, decision }) => mark === id && decision.kind === 'dismiss',
    );
    if (dismissal) deciding.undo(dismissal);
  };
  return (
    <details class="section hidden-by-reader">
      <summary>
        <h2>{sayCount('decisions.hidden', hidden.length)}</h2>
      </summary>
      <ul class="entries">
        {hidden.map(({ id, base }) => (
          <li key={id} class="entry">
            <q dir="auto">{base.text}</q>{' '}
            <button type="button" class="link" onClick={() => showAgain(id)}>
              {say('decisions.show-again')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
