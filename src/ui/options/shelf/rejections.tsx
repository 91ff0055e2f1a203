/** Every record that was not taken in, with its line and the reason. */
import { say, sayCount } from '../../../say.ts';
import { download } from '../../parts/download.ts';
import { type NotTaken, reasonOf } from '../../parts/not-taken.ts';

/** A longer list is read in an editor, not here. */
const SHOWN = 200;

interface Shown {
  readonly rejected: readonly NotTaken[];
  /** More than are named, where there are too many to keep. */
  readonly count: number;
}

export function Rejections({ rejected, count }: Shown) {
  if (count === 0) return null;
  return (
    <details class="rejections" open={count <= SHOWN}>
      <summary>{sayCount('library.rejected', count)}</summary>
      <ul>
        {rejected.slice(0, SHOWN).map((one, at) => (
          <li key={at}>
            <bdi class="at">{one.at}</bdi> {reasonOf(one)}
          </li>
        ))}
      </ul>
      {count > SHOWN && (
        <p>
          {sayCount('library.rejected-more', count - SHOWN)}{' '}
          <button
            type="button"
            class="link"
            onClick={() => download('crossquote-rejected.txt', listOf(rejected))}
          >
            {say('library.rejected-list')}
          </button>
        </p>
      )}
    </details>
  );
}

const listOf = (rejected: readonly NotTaken[]): Blob =>
  new Blob([rejected.map((one) => `${one.at}\t${reasonOf(one)}`).join('\n')], { type: 'text/plain' });
