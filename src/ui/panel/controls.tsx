/** Search, order and filters of the readings. */
import type { MarkKind, Report } from '../../core/report.ts';
import { say, sayCount } from '../../say.ts';
import { kindLabel } from '../../wording.ts';
import { ALL, Choice } from '../parts/choice.tsx';
import { kindsOf, speakersOf } from '../parts/order.ts';
import { nameOf } from '../parts/sources.tsx';
import { UNNAMED_SPEAKER } from '../parts/words.ts';
import {
  type Choices,
  NO_CHOICE,
  narrowing,
  ORDERS,
  type Order,
  outletsOf,
  WORD_WEIGHTS,
  type WordWeight,
} from './choices.ts';
import './controls.css';

interface Shown {
  readonly report: Report;
  readonly choices: Choices;
  readonly change: (choices: Choices) => void;
  /** Whether there is room to show the filters without being asked. */
  readonly wide: boolean;
}

export function Controls({ report, choices, change, wide }: Shown) {
  const count = narrowing(choices);
  const filters = <Filters report={report} choices={choices} change={change} />;
  return (
    <form class="controls" aria-label={say('panel.controls')} onSubmit={(event) => event.preventDefault()}>
      <input
        type="search"
        class="search"
        aria-label={say('panel.search')}
        placeholder={say('panel.search')}
        value={choices.query}
        onInput={(event) => change({ ...choices, query: event.currentTarget.value })}
      />
      <OrderChoice choices={choices} change={change} />
      {wide ? (
        filters
      ) : (
        <details class="more" open={count > 0}>
          <summary>{count > 0 ? sayCount('panel.filters', count) : say('panel.filter')}</summary>
          {filters}
        </details>
      )}
      {(count > 0 || choices.query !== '') && (
        <button type="button" class="link" onClick={() => change({ ...NO_CHOICE, order: choices.order })}>
          {say('panel.show-all')}
        </button>
      )}
    </form>
  );
}

type FiltersShown = Omit<Shown, 'wide'>;

function OrderChoice({ choices, change }: Pick<Shown, 'choices' | 'change'>) {
  return (
    <select
      aria-label={say('panel.order')}
      value={choices.order}
      onChange={(event) => change({ ...choices, order: event.currentTarget.value as Order })}
    >
      {ORDERS.map((order) => (
        <option key={order} value={order}>
          {say(`panel.order_${order}`)}
        </option>
      ))}
    </select>
  );
}

function Filters(shown: FiltersShown) {
  return (
    <div class="filters">
      <SpeakerChoice {...shown} />
      <OutletChoice {...shown} />
      <KindChoice {...shown} />
      <WeightChoice {...shown} />
    </div>
  );
}

function SpeakerChoice({ report, choices: { speaker, ...others }, change }: FiltersShown) {
  const speakers = speakersOf(report);
  return (
    <Choice
      label={say('report.speaker')}
      all={say('report.all-speakers')}
      chosen={speaker === undefined ? ALL : String(speakers.indexOf(speaker))}
      choices={speakers.map((name, at) => [String(at), name ?? UNNAMED_SPEAKER])}
      choose={(value) =>
        change(value === ALL ? others : { ...others, speaker: speakers[Number(value)] ?? null })
      }
    />
  );
}

function OutletChoice({ report, choices: { outlet, ...others }, change }: FiltersShown) {
  return (
    <Choice
      label={say('panel.outlet')}
      all={say('panel.all-outlets')}
      chosen={outlet ?? ALL}
      choices={outletsOf(report).map((siglum) => [siglum, nameOf(siglum, report.witnesses)])}
      choose={(value) => change(value === ALL ? others : { ...others, outlet: value })}
    />
  );
}

function KindChoice({ report, choices: { kind, ...others }, change }: FiltersShown) {
  return (
    <Choice
      label={say('report.kind')}
      all={say('report.all-kinds')}
      chosen={kind ?? ALL}
      choices={kindsOf(report).map((one) => [
        one,
        say('report.kind-count', kindLabel(one), String(report.counts[one])),
      ])}
      choose={(value) => change(value === ALL ? others : { ...others, kind: value as MarkKind })}
    />
  );
}

function WeightChoice({ choices: { weight, ...others }, change }: FiltersShown) {
  return (
    <Choice
      label={say('panel.weight')}
      all={say('panel.all-weights')}
      chosen={weight ?? ALL}
      choices={WORD_WEIGHTS.map((one) => [one, say(`panel.weight_${one}`)])}
      choose={(value) => change(value === ALL ? others : { ...others, weight: value as WordWeight })}
    />
  );
}
