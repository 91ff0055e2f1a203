/** Narrows the list to a speaker or a kind. */
import type { MarkKind, Report } from '../../core/report.ts';
import { say } from '../../say.ts';
import { kindLabel } from '../../wording.ts';
import { ALL, Choice } from './choice.tsx';
import type { Filter } from './listing.ts';
import { kindsOf, speakersOf } from './order.ts';
import { UNNAMED_SPEAKER } from './words.ts';

interface Shown {
  readonly report: Report;
  readonly filter: Filter;
  readonly change: (filter: Filter) => void;
}

// A shorter list is read faster than it is filtered.
const WORTH_FILTERING = 4;

export function Filters({ report, filter, change }: Shown) {
  const speakers = speakersOf(report);
  const kinds = kindsOf(report);
  if (report.utterances.length < WORTH_FILTERING || speakers.length + kinds.length < 3) return null;
  return (
    <form class="filters" aria-label={say('report.filter')} onSubmit={(event) => event.preventDefault()}>
      <Choice
        label={say('report.speaker')}
        all={say('report.all-speakers')}
        chosen={filter.speaker === undefined ? ALL : String(speakers.indexOf(filter.speaker))}
        choices={speakers.map((speaker, at) => [String(at), speaker ?? UNNAMED_SPEAKER])}
        choose={(value) => {
          const { speaker: _, ...others } = filter;
          change(value === ALL ? others : { ...others, speaker: speakers[Number(value)] ?? null });
        }}
      />
      <Choice
        label={say('report.kind')}
        all={say('report.all-kinds')}
        chosen={filter.kind ?? ALL}
        choices={kinds.map((kind) => [kind, say('report.kind-count', kindLabel(kind), report.counts[kind])])}
        choose={(value) => {
          const { kind: _, ...others } = filter;
          change(value === ALL ? others : { ...others, kind: value as MarkKind });
        }}
      />
    </form>
  );
}
