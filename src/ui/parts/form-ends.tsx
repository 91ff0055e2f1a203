/** The two ways out of a form. */
import { say } from '../../say.ts';

export function Ends({ keep, cancel }: { readonly keep: string; readonly cancel: () => void }) {
  return (
    <p class="choices">
      <button type="submit" class="button">
        {keep}
      </button>
      <button type="button" class="button" onClick={cancel}>
        {say('decisions.cancel')}
      </button>
    </p>
  );
}
