/** What a reader can put right in another outlet's reading: whose words they are there, and where they begin and end. */
import { useState } from 'preact/hooks';
import { citeIn, type Decision } from '../../core/decision.ts';
import type { Reading, VariantGroup } from '../../core/report.ts';
import { say } from '../../say.ts';
import { type Deciding, useDeciding } from './deciding.tsx';
import { SpeakerForm } from './decision-forms.tsx';
import { BoundaryForm } from './rarer-forms.tsx';
import { nameOf } from './sources.tsx';

interface Shown {
  readonly group: VariantGroup;
}

export function ReadingDecisions({ group: { readings } }: Shown) {
  const [open, setOpen] = useState(false);
  const deciding = useDeciding();
  if (!deciding) return null;
  return (
    <details class="there" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say('decisions.there')}</summary>
      {open &&
        readings.map((reading) => (
          <OneReading key={`${reading.siglum} ${reading.span.start}`} reading={reading} deciding={deciding} />
        ))}
    </details>
  );
}

interface OneShown {
  readonly reading: Reading;
  readonly deciding: Deciding;
}

function OneReading({ reading, deciding }: OneShown) {
  const [form, setForm] = useState<'speaker' | 'boundary' | null>(null);
  const of = citeIn(deciding.report, reading);
  if (!of) return null;
  const name = nameOf(reading.siglum, deciding.report.witnesses);
  const decide = (decision: Decision, told: string) => {
    setForm(null);
    deciding.decide([decision], told);
  };
  return (
    <>
      <p class="choices">
        <bdi>{name}</bdi>
        {(['speaker', 'boundary'] as const).map((one) => (
          <button
            key={one}
            type="button"
            class="button"
            aria-expanded={form === one}
            aria-label={say('decisions.there-named', say(`decisions.${one}`), name)}
            onClick={() => setForm(form === one ? null : one)}
          >
            {say(`decisions.${one}`)}
          </button>
        ))}
      </p>
      {form === 'speaker' && (
        <SpeakerForm
          report={deciding.report}
          known={reading.speaker}
          keep={(speaker) => decide({ kind: 'speaker', of, speaker }, speakerToldAt(name, speaker))}
          cancel={() => setForm(null)}
        />
      )}
      {form === 'boundary' && (
        <BoundaryForm
          reading={reading}
          keep={(to) => decide({ kind: 'boundary', of, to }, say('decisions.told_boundary-at', name))}
          cancel={() => setForm(null)}
        />
      )}
    </>
  );
}

/** "You said: at The Daily, the speaker is Petra Lund." */
export const speakerToldAt = (outlet: string, speaker: string | null): string =>
  say('decisions.told_speaker-at', outlet, speaker ?? say('decisions.nobody'));
