/** What the reader dismissed. */
import type { MarkId } from '../../core/report.ts';
import { say, sayCount } from '../../say.ts';
import { useDeciding } from './deciding.tsx';

/** Folded under its count. */
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
