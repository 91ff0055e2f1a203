/** A state that has no list to show: what it is, and what to do next. */
import { say } from '../../say.ts';
import { type Notice as Content, STEP_LABELS, type Step } from './words.ts';

export const LIBRARY_PAGE = '/src/ui/options/index.html';
const TABS_PAGE = '/src/ui/tabs/index.html';
export const TEXT_PAGE = '/src/ui/text/index.html';

interface Shown {
  readonly notice: Content;
  /** The reason as the browser or the page gave it. */
  readonly detail?: string | undefined;
  /** Needed for the step that checks the page once more. */
  readonly again?: () => void;
  /** Of the page that was checked; needed for the step that compares it with the other tabs. */
  readonly tab?: number;
}

export function Notice({ notice, detail, again, tab }: Shown) {
  return (
    <section class="notice" aria-labelledby="notice-title">
      <h2 id="notice-title">{notice.title}</h2>
      <p>{notice.text}</p>
      {detail && <p class="detail">{say('states.reason-given', detail)}</p>}
      {notice.steps.length > 0 && (
        <p class="steps">
          {notice.steps.map((step) => (
            <StepControl key={step} step={step} again={again} tab={tab} />
          ))}
        </p>
      )}
    </section>
  );
}

interface StepShown {
  readonly step: Step;
  readonly again: (() => void) | undefined;
  readonly tab: number | undefined;
}

function StepControl({ step, again, tab }: StepShown) {
  if (step === 'again') {
    return (
      <button type="button" class="button" onClick={again}>
        {STEP_LABELS.again}
      </button>
    );
  }
  const page = { tabs: `${TABS_PAGE}?tab=${tab}`, library: LIBRARY_PAGE, text: TEXT_PAGE }[step];
  return (
    <a class={step === 'tabs' ? 'button' : undefined} href={page} target="_blank" rel="noopener">
      {STEP_LABELS[step]}
    </a>
  );
}
