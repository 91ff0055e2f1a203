/** Three steps: an article, its marks, a card. What is shown is what a page shows: the same marks, the same cards. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { MarkKind, Report } from '../../core/report.ts';
import type { Cards } from '../../page/cards.ts';
import { say } from '../../say.ts';
import { kindLabel } from '../../wording.ts';
import { Keys } from '../parts/keys.tsx';
import { markText } from '../parts/marked-text.ts';
import { kindsOf } from '../parts/order.ts';
import { ArticleWindow } from './article-window.tsx';
import type { Example } from './example.ts';
import { START } from './start.tsx';

const STEPS = ['read', 'press', 'see'] as const;
/** What the button says that leads on from each. */
const ONWARD = ['check', 'card', 'begin'] as const;
type Step = 0 | 1 | 2;

export function Tour({ example }: { readonly example: Example }) {
  const [step, setStep] = useState<Step>(0);
  const article = useRef<HTMLDivElement>(null);
  useMarks(article, { report: example.report, step });
  return (
    <section class="tour" aria-label={say('welcome.tour')}>
      <div class="guide">
        <ol class="steps">
          {STEPS.map((name, at) => (
            <li key={name} aria-current={at === step ? 'step' : undefined}>
              <h2>{say(`welcome.${name}_title`)}</h2>
              {at === step && <Explained step={step} example={example} />}
            </li>
          ))}
        </ol>
        <Ways step={step} go={setStep} />
      </div>
      <ArticleWindow
        example={example}
        text={article}
        checked={step > 0}
        listed={step === 1}
        check={() => setStep(1)}
      />
    </section>
  );
}

function Explained({ step, example }: { readonly step: Step; readonly example: Example }) {
  const { report } = example;
  return (
    <div class="explained">
      <p>{say(`welcome.${STEPS[step]}`)}</p>
      {step === 1 && (
        <ul class="legend">
          {kindsOf(report).map((kind) => (
            <Kind key={kind} kind={kind} />
          ))}
        </ul>
      )}
      {step === 2 && (
        <dl class="keys">
          <dt>
            <Keys named={say('welcome.key_down')} />
          </dt>
          <dd>{say('welcome.key_next')}</dd>
          <dt>
            <kbd>{say('welcome.key_escape')}</kbd>
          </dt>
          <dd>{say('welcome.key_close')}</dd>
        </dl>
      )}
    </div>
  );
}

/** Under the line that it has in the page. */
function Kind({ kind }: { readonly kind: MarkKind }) {
  return (
    <li class={kind}>
      <span class="label">{kindLabel(kind)}</span>
    </li>
  );
}

function Ways({ step, go }: { readonly step: Step; readonly go: (step: Step) => void }) {
  const onward = () => (step === 2 ? document.getElementById(START)?.focus() : go(step === 0 ? 1 : 2));
  return (
    <p class="ways">
      <button type="button" class="button primary" onClick={onward}>
        {say(`welcome.${ONWARD[step]}`)}
      </button>
      {step > 0 && (
        <button type="button" class="button" onClick={() => go(step === 2 ? 1 : 0)}>
          {say('welcome.back')}
        </button>
      )}
    </p>
  );
}

interface Shown {
  readonly report: Report;
  readonly step: Step;
}

/** Marks from the second step on; the third opens a card, as choosing a quotation in the popup does. */
function useMarks(text: { readonly current: HTMLElement | null }, { report, step }: Shown): void {
  const cards = useRef<Cards | null>(null);
  const checked = step > 0;
  useEffect(() => {
    const root = text.current;
    if (!checked || !root) return;
    const showing = new AbortController();
    cards.current = markText(root, report, showing.signal);
    return () => showing.abort();
  }, [checked, report, text]);
  useEffect(() => {
    const first = report.utterances.find(({ kind }) => kind === 'substantive') ?? report.utterances[0];
    if (step === 2 && first) cards.current?.reveal(first.id);
    else cards.current?.close();
  }, [step, report]);
}
