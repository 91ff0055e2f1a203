/** What to attach to a report of a fault: shown in full, so that nobody sends what they have not seen. */
import { useState } from 'preact/hooks';
import { browser } from '../../browser.ts';
import type { Report } from '../../core/report.ts';
import { say } from '../../say.ts';
import { download } from './download.ts';

export function ProblemBundle({ report }: { readonly report: Report }) {
  const [withBrowser, setWithBrowser] = useState(false);
  const content = bundle(report, withBrowser);
  return (
    <div class="bundle">
      <p>{say('export.problem-text')}</p>
      <label>
        <input
          type="checkbox"
          checked={withBrowser}
          onChange={(event) => setWithBrowser(event.currentTarget.checked)}
        />{' '}
        {say('export.with-browser')}
      </label>
      <textarea dir="ltr" readOnly rows={12} aria-label={say('export.problem-content')} value={content} />
      <button
        type="button"
        class="button"
        onClick={() => download('crossquote-problem.json', new Blob([content], { type: 'application/json' }))}
      >
        {say('export.save')}
      </button>
    </div>
  );
}

function bundle(report: Report, withBrowser: boolean): string {
  const { version } = browser.runtime.getManifest();
  const about = {
    format: 'crossquote-problem',
    version,
    engine: report.engine,
    ...(withBrowser && { browser: navigator.userAgent }),
    report,
  };
  return `${JSON.stringify(about, null, 2)}\n`;
}
