/** A reader's own remark on a quotation. */
import { useId } from 'preact/hooks';
import { say } from '../../say.ts';
import type { FormShown } from './decision-form.tsx';
import { Ends } from './form-ends.tsx';

interface Shown extends FormShown<string> {
  readonly words: string;
  readonly keep: (note: string) => void;
}

// A note is a remark, no article; what is longer would burden the storage of the session.
const LONGEST = 2000;

export function NoteForm({ words, fill, keep, cancel }: Shown) {
  const id = useId();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (words.trim() !== '') keep(words.trim());
      }}
    >
      <label for={id}>{say('decisions.note-label')}</label>
      <textarea
        id={id}
        rows={3}
        maxLength={LONGEST}
        value={words}
        dir="auto"
        onInput={(event) => fill(event.currentTarget.value)}
      />
      <Ends keep={say('decisions.note-keep')} cancel={cancel} />
    </form>
  );
}
