/** What can be done with one finding: copy it, and ask why it is shown. */
import { useState } from 'preact/hooks';
import type { Report, Utterance } from '../../core/report.ts';
import { maySwap } from '../../core/swap-hint.ts';
import { wordsOf } from '../../error-words.ts';
import { say } from '../../say.ts';
import { Later } from './later.tsx';

interface Shown {
  readonly report: Report;
  readonly utterance: Utterance;
}

const loadWhy = () => import('./why.tsx').then(({ Why }) => Why);

const loadSenses = () => import('./word-senses.tsx').then(({ WordSenses }) => WordSenses);

export function FindingTools({ report, utterance }: Shown) {
  const [said, setSaid] = useState('');
  const copy = async () => {
    const { copy: copyAs } = await import('./exports.ts');
    await copyAs(report, 'formatted', utterance.id);
    return say('export.copied');
  };
  return (
    <div class="tools">
      {maySwap(utterance, report.article.language) && (
        <Later summary={say('report.senses')} load={loadSenses} shown={{ utterance }} />
      )}
      <Later summary={say('why.title')} load={loadWhy} shown={{ report, utterance }} />
      <p>
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
      </p>
    </div>
  );
}
