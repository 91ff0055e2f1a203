/** How far an import is, what came of it, and what was not taken. */
import { say, sayCount } from '../../../say.ts';
import { Rejections } from './rejections.tsx';
import type { Importing } from './use-import.ts';

export function Standing({ importing }: { readonly importing: Importing }) {
  const { state, progress, trouble, stop } = importing;
  const { share, tally, rejected, rejections } = progress;
  if (state === 'idle') return null;
  const parts = [
    sayCount('library.came-new', tally.new),
    tally.revised > 0 && sayCount('library.came-revised', tally.revised),
    tally.unchanged > 0 && sayCount('library.came-unchanged', tally.unchanged),
    tally.copies > 0 && sayCount('library.came-copies', tally.copies),
    rejections > 0 && sayCount('library.rejected', rejections),
  ].filter((part) => part !== false);
  return (
    <div class="standing">
      {state === 'running' && (
        <p class="bar">
          <progress value={share} aria-label={say('library.importing')} />
          <button type="button" class="button" onClick={stop}>
            {say('library.cancel')}
          </button>
        </p>
      )}
      <p role="status">
        {trouble} {say(`library.import_${state}`)} {parts.join(' · ')}
      </p>
      {state !== 'running' && <Rejections rejected={rejected} count={rejections} />}
    </div>
  );
}
