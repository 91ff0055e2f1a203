/** The numbers behind a finding, for who wants to follow them. */
import { Fragment } from 'preact';
import type { Reading, Report, Utterance, Witness } from '../../core/report.ts';
import { say, sayNumber, sayParts } from '../../say.ts';
import { nameOf } from './sources.tsx';

interface Shown {
  readonly report: Report;
  readonly utterance: Utterance;
  /** Those who print it. */
  readonly witnesses: readonly Witness[];
}

export function WhyFigures({ report, utterance: { base, variants }, witnesses }: Shown) {
  const readings = variants.flatMap((group) => group.readings);
  return (
    <>
      {readings.length > 0 && <p>{say('why.figures-hint')}</p>}
      <dl>
        <dt>{say('why.place')}</dt>
        <dd>{place(base)}</dd>
        {readings.map((reading) => (
          <Figures key={`${reading.siglum} ${reading.span.start}`} reading={reading} witnesses={witnesses} />
        ))}
        {witnesses.map(({ siglum, article, match }) => (
          <Fragment key={siglum}>
            <dt>{say('why.likeness-of', nameOf(siglum, witnesses))}</dt>
            <dd>
              {say('why.likeness', percent(match.score))} <bdi class="id">{article.id}</bdi>
            </dd>
          </Fragment>
        ))}
        <dt>{say('why.engine')}</dt>
        <dd>{say('why.version', report.engine)}</dd>
      </dl>
    </>
  );
}

interface FiguresShown {
  readonly reading: Reading;
  readonly witnesses: readonly Witness[];
}

function Figures({ reading, witnesses }: FiguresShown) {
  const { link, siglum } = reading;
  return (
    <>
      <dt>
        <bdi>{nameOf(siglum, witnesses)}</bdi>
      </dt>
      <dd>
        <p>{place(reading)}</p>
        {link && <p>{say('why.link', percent(link.score), told(link.evidence))}</p>}
      </dd>
    </>
  );
}

const place = ({ span, text }: Reading): string =>
  say('why.characters', sayNumber(span.start), sayNumber(span.end), sayNumber(text.length));

const percent = (share: number): string => sayNumber(Math.round(share * 100));

type Evidence = NonNullable<Reading['link']>['evidence'];

const told = (evidence: Evidence): string =>
  sayParts(evidenceParts(evidence).map(([part, weight]) => say(`why.part_${part}`, sayNumber(weight))));

/** What counts for or against its being the same statement, heaviest first. */
export function evidenceParts({ words, sense, speaker, scene, order, third = 0 }: Evidence) {
  const parts = [
    ['words', words],
    ['sense', sense],
    ['speaker', speaker],
    ['scene', scene],
    ['order', order],
    ['third', third],
  ] as const;
  return parts.filter(([, weight]) => weight !== 0).toSorted((a, b) => Math.abs(b[1]) - Math.abs(a[1]));
}
