/** Who printed which wording first, where the articles are dated. */
import { useMemo } from 'preact/hooks';
import { outletName } from '../../core/article.ts';
import { pieces } from '../../core/pieces.ts';
import { HERE, type Utterance, type Witness } from '../../core/report.ts';
import { say, sayList } from '../../say.ts';
import { describeVariant } from '../../wording.ts';
import { ReadingText } from '../parts/reading-text.tsx';
import { dayOf, nameOf, Siglum } from '../parts/sources.tsx';
import { UNNAMED_SPEAKER } from '../parts/words.ts';
import type { ViewShown } from './edition.tsx';
import { type History, histories, type Printed, type Stop, stops, type Wording } from './timeline.ts';
import './times.css';

export function Times({ report }: ViewShown) {
  const found = useMemo(() => histories(report), [report]);
  const days = useMemo(() => stops(report), [report]);
  return (
    <section class="times" aria-label={say('panel.view_times')}>
      <h2>{say('panel.dates')}</h2>
      <ol class="days">
        {days.map((stop) => (
          <Day key={stop.day} stop={stop} />
        ))}
      </ol>
      <p class="caution">{say('panel.dates-caution')}</p>
      <h2>{say('panel.wordings')}</h2>
      {found.length === 0 && <p class="none">{say('panel.no-wordings')}</p>}
      <ol class="histories">
        {found.map((history) => (
          <HistoryOf key={history.utterance.id} history={history} witnesses={report.witnesses} />
        ))}
      </ol>
    </section>
  );
}

const dayIn = (day: string | null): string => dayOf(day ?? undefined) ?? say('panel.no-date');

function Day({ stop: { day, printed } }: { readonly stop: Stop }) {
  return (
    <li class={day === null ? 'undated' : ''}>
      <p class="day">{dayIn(day)}</p>
      <ul>
        {printed.map((one) => (
          <li key={one.siglum}>
            <Sign {...one} /> <bdi>{one.article.title ?? outletName(one.article)}</bdi>
          </li>
        ))}
      </ul>
    </li>
  );
}

function Sign({ siglum }: Pick<Printed, 'siglum'>) {
  return <Siglum>{siglum === HERE ? say('report.this-page') : siglum}</Siglum>;
}

interface HistoryShown {
  readonly history: History;
  readonly witnesses: readonly Witness[];
}

function HistoryOf({ history: { utterance, wordings }, witnesses }: HistoryShown) {
  return (
    <li class={`history ${utterance.kind}`}>
      <p class="who">
        <bdi>{utterance.base.speaker ?? UNNAMED_SPEAKER}</bdi>
      </p>
      <ol>
        {wordings.map((wording, at) => (
          <WordingOf key={at} wording={wording} utterance={utterance} witnesses={witnesses} />
        ))}
      </ol>
    </li>
  );
}

interface WordingShown {
  readonly wording: Wording;
  readonly utterance: Utterance;
  readonly witnesses: readonly Witness[];
}

function WordingOf({ wording: { group, first, later }, utterance, witnesses }: WordingShown) {
  const names = (sigla: readonly string[]) =>
    sayList(sigla.map((siglum) => (siglum === HERE ? say('report.this-page') : nameOf(siglum, witnesses))));
  return (
    <li>
      <p class="first">
        <span class="day">{dayIn(first.day)}</span>{' '}
        <strong>{names(first.printed.map(({ siglum }) => siglum))}</strong>
        {first.printed.length > 1 && <span class="order"> ({say('panel.same-day')})</span>}
        {later.length > 0 && <span class="order"> · {say('panel.later', names(later))}</span>}
      </p>
      <WordsOf group={group} utterance={utterance} />
    </li>
  );
}

function WordsOf({
  group,
  utterance: { base, variants },
}: Pick<Wording, 'group'> & Pick<WordingShown, 'utterance'>) {
  const reading = group?.readings[0] ?? base;
  const differing = variants.map(({ variant }) => variant).filter(({ relation }) => relation === 'reworded');
  const marked = group ? pieces(reading.text, [group.variant], 'b') : pieces(base.text, differing, 'a');
  return (
    <>
      <blockquote class="reading" dir="auto">
        <ReadingText reading={reading} context={false} pieces={marked} short={group ?? true} />
      </blockquote>
      {group && <p class="finding">{describeVariant(group.variant)}</p>}
    </>
  );
}
