/** The ways to take a report along. Loaded with what its buttons need, so that a click finds it there. */
import { useId, useState } from 'preact/hooks';
import type { Report } from '../../core/report.ts';
import { wordsOf } from '../../error-words.ts';
import { say } from '../../say.ts';
import { useDeciding } from './deciding.tsx';
import { COPY_FORMS, type CopyForm, FILE_FORMS, type FileForm, WITH_TEXTS } from './export-forms.ts';
import { copy as copyAs, save as saveAs } from './exports.ts';
import { Later } from './later.tsx';
import { whenShown } from './when-shown.tsx';

export interface Exported {
  readonly report: Report;
  /** The tab that the report is of. */
  readonly tab: number;
}

const ProblemBundle = whenShown(() =>
  import('./problem-bundle.tsx').then(({ ProblemBundle: Content }) => Content),
);

export function ExportChoices({ report, tab }: Exported) {
  const [said, setSaid] = useState('');
  const decided = useDeciding()?.decided ?? null;
  const doing = (work: Promise<string>) =>
    void work.then(setSaid, (error: unknown) => setSaid(say('export.failed', wordsOf(error))));
  const copy = async (form: CopyForm) => {
    await copyAs(report, form);
    return say('export.copied');
  };
  const save = async (form: FileForm, withTexts: boolean) => {
    return say('export.saved', await saveAs(report, { form, withTexts, tab, decided }));
  };
  return (
    <>
      <p class="choices">
        {COPY_FORMS.map((form) => (
          <button key={form} type="button" class="button" onClick={() => doing(copy(form))}>
            {say(`export.copy_${form}`)}
          </button>
        ))}
      </p>
      <SaveForm save={(form, withTexts) => doing(save(form, withTexts))} />
      <p role="status">{said}</p>
      <Later summary={say('export.problem')} content={ProblemBundle} shown={{ report }} />
    </>
  );
}

function SaveForm({ save }: { readonly save: (form: FileForm, withTexts: boolean) => void }) {
  const [form, setForm] = useState<FileForm>('html');
  const [withTexts, setWithTexts] = useState(false);
  const id = useId();
  return (
    <form
      class="choices"
      onSubmit={(event) => {
        event.preventDefault();
        save(form, withTexts);
      }}
    >
      <label for={id}>{say('export.save-as')}</label>
      <select id={id} value={form} onChange={(event) => setForm(event.currentTarget.value as FileForm)}>
        {FILE_FORMS.map((one) => (
          <option key={one} value={one}>
            {say(`export.form_${one}`)}
          </option>
        ))}
      </select>
      <button type="submit" class="button">
        {say('export.save')}
      </button>
      {WITH_TEXTS.includes(form) && <TextsChoice form={form} chosen={withTexts} choose={setWithTexts} />}
    </form>
  );
}

interface TextsChoiceShown {
  readonly form: FileForm;
  readonly chosen: boolean;
  readonly choose: (withTexts: boolean) => void;
}

/** What `crossquote verify` computes anew; corrections are given for other uses. */
const canBeVerified = (form: FileForm): boolean => form !== 'gold';

/** What the choice comes to: texts can be checked by anybody, and are somebody's. */
function TextsChoice({ form, chosen, choose }: TextsChoiceShown) {
  const id = useId();
  return (
    <>
      <label>
        <input
          type="checkbox"
          checked={chosen}
          aria-describedby={id}
          onChange={(event) => choose(event.currentTarget.checked)}
        />{' '}
        {say('export.with-texts')}
      </label>
      <p id={id} class="hint">
        {chosen ? say('export.with-texts-hint') : canBeVerified(form) && say('export.without-texts-hint')}
      </p>
    </>
  );
}
