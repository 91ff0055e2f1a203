/** The sign that a text was reworded as a whole, with the words that it rests on. */
import type { Rewriting } from '../../core/rewriting.ts';
import { say } from '../../say.ts';
import { rewritingCauses, rewritingLine } from '../../wording.ts';

export function RewritingSign({ rewriting }: { readonly rewriting: Rewriting }) {
  return (
    <details class="rewriting">
      <summary>{rewritingLine(rewriting)}</summary>
      <p>
        {rewritingCauses()} {say('report.swaps')}
      </p>
      <Swaps swaps={rewriting.swaps} />
      {rewriting.outside && (
        <>
          <p>{say('report.swaps-outside')}</p>
          <Swaps swaps={rewriting.outside.swaps} />
        </>
      )}
    </details>
  );
}

function Swaps({ swaps }: Pick<Rewriting, 'swaps'>) {
  return (
    <ul>
      {swaps.map(({ here, there, sigla }) => (
        <li key={`${here} ${there}`}>{say('report.swap', here, there, sigla.join(', '))}</li>
      ))}
    </ul>
  );
}
