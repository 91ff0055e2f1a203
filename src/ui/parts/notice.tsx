/** A state that has no list to show: what it is, and what to do next. */
import { say } from '../../say.ts';
import { type Notice as Content, STEP_LABELS, type Step } from './words.ts';

export const LIBRARY_PAGE = '/src/ui/options/index.html';

interface Shown {
  readonly notice: Content;
  /** The reason as the browser or the page gave it. */
  readonly detail?: string | undefined;
  readonly again: () => void;
}

export function Notice({ notice, detail, again }: Shown) {
  return (
    <section class="notice" aria-labelledby="notice-title">
      <h2 id="notice-title">{notice.title}</h2>
      <p>{notice.text}</p>
      {detail && <p class="detail">{say('states.reason-given', detail)}</p>}
      {notice.steps.length > 0 && (
        <p class="steps">
          {notice.steps.map((step) => (
            <StepControl key={step} step={step} again={again} />
          ))}
        </p>
      )}
    </section>
  );
}

function StepControl({ step, again }: { readonly step: Step; readonly again: () => void }) {
  if (step === 'again') {
    return (
      <button type="button" class="button" onClick={again}>
        {STEP_LABELS.again}
      </button>
    );
  }
  return (
    <a href={LIBRARY_PAGE} target="_blank" rel="noopener">
      {STEP_LABELS.library}
    </a>
  );
}
