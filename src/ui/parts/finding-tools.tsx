/** What can be done with one finding: copy it, and ask why it is shown. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Report, Utterance } from '../../core/report.ts';
import { maySwap } from '../../core/swap-hint.ts';
import { wordsOf } from '../../error-words.ts';
import { say } from '../../say.ts';
import { Later } from './later.tsx';
import { whenShown } from './when-shown.tsx';

interface Shown {
  readonly report: Report;
  readonly utterance: Utterance;
  /** What else unfolds. */
  readonly children?: ComponentChildren;
}

const Why = whenShown(() => import('./why.tsx').then(({ Why: Content }) => Content));
const WordSenses = whenShown(() => import('./word-senses.tsx').then(({ WordSenses: Content }) => Content));

export function FindingTools({ report, utterance, children }: Shown) {
  const [said, setSaid] = useState('');
  const copy = async () => {
    const { copy: copyAs } = await import('./exports.ts');
    await copyAs(report, 'formatted', utterance.id);
    return say('export.copied');
  };
  return (
    <>
      <span class="copying">
        <button
          type="button"
          class="link"
          onClick={() =>
            void copy().then(setSaid, (error: unknown) => setSaid(say('export.failed', wordsOf(error))))
          }
        >
          {say('export.copy-finding')}
        </button>{' '}
        <span role="status">{said}</span>
      </span>
      {children}
      <Later summary={say('why.title')} content={Why} shown={{ report, utterance }} />
      {maySwap(utterance, report.article.language) && (
        <Later summary={say('report.senses')} content={WordSenses} shown={{ utterance }} />
      )}
    </>
  );
}
