/** Names who said a quotation. */
import { useId } from 'preact/hooks';
import type { Report } from '../../core/report.ts';
import { say } from '../../say.ts';
import type { FormShown } from './decision-form.tsx';
import { Ends } from './form-ends.tsx';

interface Shown extends FormShown<string> {
  readonly report: Report;
  readonly name: string;
  readonly keep: (speaker: string | null) => void;
}

const LONGEST = 200;

/** An empty field says that nobody is named. */
export function SpeakerForm({ report, name, fill, keep, cancel }: Shown) {
  const id = useId();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        keep(name.trim() || null);
      }}
    >
      <label for={id}>{say('decisions.speaker-label')}</label>
      <input
        id={id}
        list={`${id}-names`}
        maxLength={LONGEST}
        value={name}
        dir="auto"
        onInput={(event) => fill(event.currentTarget.value)}
      />
      <datalist id={`${id}-names`}>
        {namesIn(report).map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <Ends keep={say('decisions.speaker-keep')} cancel={cancel} />
    </form>
  );
}

/** All who are named in the report, each once. */
function namesIn({ utterances }: Report): string[] {
  const readings = utterances.flatMap(({ base, variants }) => [
    base,
    ...variants.flatMap((group) => group.readings),
  ]);
  return [...new Set(readings.flatMap(({ speaker }) => speaker ?? []))];
}
