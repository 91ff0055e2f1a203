/** What a report comes to: one line, the counts, and who else tells the story. */
import type { Report } from '../../core/report.ts';
import { say } from '../../say.ts';
import { byWordsAlone, verdict } from '../../wording.ts';
import { takesOut, useDeciding } from './deciding.tsx';
import { RewritingSign } from './rewriting.tsx';
import { ToldBy } from './told-by.tsx';

export function Verdict({ report }: { readonly report: Report }) {
  const { line, rest } = verdict(report);
  const isWhole = !takesOut(useDeciding()?.decided);
  const isEmpty = report.utterances.length === 0;
  return (
    <div class="verdict">
      {isWhole || !isEmpty ? <p class="line">{line}</p> : <p class="line">{say('decisions.all-hidden')}</p>}
      {!isWhole && !isEmpty && <p>{say('decisions.not-counted')}</p>}
      {rest.length > 0 && (
        <ul class="rest">
          {rest.map((count) => (
            <li key={count}>{count}</li>
          ))}
        </ul>
      )}
      <ToldBy report={report} />
      {report.rewriting && <RewritingSign rewriting={report.rewriting} />}
      {report.byWordsAlone && <p class="approximate">{byWordsAlone()}</p>}
      {report.approximate && <p class="approximate">{say('report.approximate')}</p>}
    </div>
  );
}
