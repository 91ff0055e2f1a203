/** Why a finding is shown: the rule, the places that were compared, what each link rests on, the engine's version. */
import type { ComponentChildren } from 'preact';
import { differences } from '../../core/pieces.ts';
import type { Reading, Report, Utterance, VariantGroup, Witness } from '../../core/report.ts';
import { say, sayList, sayNumber } from '../../say.ts';
import { describeMatch, reasonLabel } from '../../wording.ts';
import { nameOf } from './sources.tsx';

interface Shown {
  readonly report: Report;
  readonly utterance: Utterance;
}

export function Why({ report, utterance }: Shown) {
  const { base, kind, variants } = utterance;
  const sigla = new Set(variants.flatMap(({ readings }) => readings.map(({ siglum }) => siglum)));
  return (
    <dl class="why">
      <Row term={say('why.rule')}>
        <p>{say(`why.kind_${kind}`)}</p>
      </Row>
      <Row term={say('why.place')}>
        <p>{place(base)}</p>
      </Row>
      {variants.map((group) => (
        <Group key={keyOf(group)} group={group} base={base} witnesses={report.witnesses} />
      ))}
      {report.witnesses
        .filter(({ siglum }) => sigla.has(siglum))
        .map((witness) => (
          <Match key={witness.siglum} witness={witness} witnesses={report.witnesses} />
        ))}
      <Row term={say('why.engine')}>
        <p>{say('why.version', report.engine)}</p>
      </Row>
    </dl>
  );
}

const keyOf = ({ readings }: VariantGroup): string =>
  readings.map(({ siglum, span }) => `${siglum}${span.start}`).join();

function Row({ term, children }: { readonly term: string; readonly children: ComponentChildren }) {
  return (
    <>
      <dt>
        <bdi>{term}</bdi>
      </dt>
      <dd>{children}</dd>
    </>
  );
}

const place = ({ span, text }: Reading): string =>
  say('why.characters', sayNumber(span.start), sayNumber(span.end), sayNumber(text.length));

interface GroupShown {
  readonly group: VariantGroup;
  readonly base: Reading;
  readonly witnesses: readonly Witness[];
}

function Group({ group: { readings, variant }, base, witnesses }: GroupShown) {
  const names = [...new Set(readings.map(({ siglum }) => nameOf(siglum, witnesses)))];
  const found = differences(base.text, readings[0]?.text ?? '', variant);
  return (
    <Row term={sayList(names)}>
      <p>
        {say(`why.relation_${variant.relation}`)} {variant.weight && say(`why.weight_${variant.weight}`)}{' '}
        {variant.reason && say('why.reason', reasonLabel(variant.reason))}{' '}
        {say(`why.speaker_${variant.speaker}`)}
      </p>
      {found.length > 0 && (
        <ul dir="auto">
          {found.map(({ here, there }) => (
            <li key={`${here} ${there}`}>{say('why.difference', here || NONE, there || NONE)}</li>
          ))}
        </ul>
      )}
      {readings.map((reading) => (
        <p key={`${reading.siglum} ${reading.span.start}`}>
          {reading.siglum}: {place(reading)} {linkOf(reading)}
        </p>
      ))}
    </Row>
  );
}

/** In the place of words that only one of the two prints. */
const NONE = '∅';

/** What speaks for its being the same utterance, heaviest first; what does not count is left out. */
function linkOf({ link }: Reading): string {
  if (!link) return '';
  const { words, sense, speaker, scene, order } = link.evidence;
  const parts = (
    [
      ['words', words],
      ['sense', sense],
      ['speaker', speaker],
      ['scene', scene],
      ['order', order],
    ] as const
  ).filter(([, weight]) => weight !== 0);
  const told = parts.toSorted((a, b) => Math.abs(b[1]) - Math.abs(a[1]));
  return say(
    'why.link',
    percent(link.score),
    told.map(([part, weight]) => say(`why.part_${part}`, sayNumber(weight))).join('; '),
  );
}

const percent = (share: number): string => sayNumber(Math.round(share * 100));

interface MatchShown {
  readonly witness: Witness;
  readonly witnesses: readonly Witness[];
}

function Match({ witness: { siglum, article, copyOf, match }, witnesses }: MatchShown) {
  return (
    <Row term={say('why.same-story', nameOf(siglum, witnesses))}>
      <p>
        {say('why.likeness', percent(match.score))} {describeMatch(match).join('; ')}
      </p>
      {copyOf !== undefined && <p>{say('why.copy')}</p>}
      <p>{article.id}</p>
    </Row>
  );
}
