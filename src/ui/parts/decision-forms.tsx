/** The small forms in which a reader writes a note or names a speaker. */
import { useId, useState } from 'preact/hooks';
import type { Report } from '../../core/report.ts';
import { say } from '../../say.ts';

interface NoteShown {
  readonly known: string;
  readonly keep: (note: string) => void;
  readonly cancel: () => void;
}

// A note is a remark, no article; what is longer would burden the storage of the session.
const LONGEST_NOTE = 2000;

export function NoteForm({ known, keep, cancel }: NoteShown) {
  const [words, setWords] = useState(known);
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
        maxLength={LONGEST_NOTE}
        value={words}
        dir="auto"
        onInput={(event) => setWords(event.currentTarget.value)}
      />
      <Ends keep={say('decisions.note-keep')} cancel={cancel} />
    </form>
  );
}

interface SpeakerShown {
  readonly report: Report;
  readonly known: string | null;
  readonly keep: (speaker: string | null) => void;
  readonly cancel: () => void;
}

const LONGEST_NAME = 200;

/** An empty field says that nobody is named. */
export function SpeakerForm({ report, known, keep, cancel }: SpeakerShown) {
  const [name, setName] = useState(known ?? '');
  const id = useId();
  const names = new Set(
    report.utterances.flatMap(({ base, variants }) => [
      base.speaker,
      ...variants.flatMap(({ readings }) => readings.map(({ speaker }) => speaker)),
    ]),
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        keep(name.trim() === '' ? null : name.trim());
      }}
    >
      <label for={id}>{say('decisions.speaker-label')}</label>
      <input
        id={id}
        list={`${id}-names`}
        maxLength={LONGEST_NAME}
        value={name}
        dir="auto"
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <datalist id={`${id}-names`}>
        {[...names].map((one) => one && <option key={one} value={one} />)}
      </datalist>
      <Ends keep={say('decisions.speaker-keep')} cancel={cancel} />
    </form>
  );
}

/** The two ways out of a form. */
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
