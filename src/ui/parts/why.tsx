/** Why a finding is shown: the rule, the places that were compared, what ties the articles, the engine's version. */
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
        <Group key={group.readings[0]?.siglum} group={group} base={base} witnesses={report.witnesses} />
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

function Row({ term, children }: { readonly term: string; readonly children: ComponentChildren }) {
  return (
    <>
      <dt>{term}</dt>
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
            <li key={`${here} ${there}`}>{say('why.difference', here || '∅', there || '∅')}</li>
          ))}
        </ul>
      )}
      {readings.map((reading) => (
        <p key={`${reading.siglum} ${reading.span.start}`}>
          {reading.siglum}: {place(reading)}
        </p>
      ))}
    </Row>
  );
}

const PERCENT = 100;

function Match({
  witness: { siglum, article, copyOf, match },
  witnesses,
}: {
  readonly witness: Witness;
  readonly witnesses: readonly Witness[];
}) {
  return (
    <Row term={say('why.same-story', nameOf(siglum, witnesses))}>
      <p>
        {say('why.likeness', sayNumber(Math.round(match.score * PERCENT)))} {describeMatch(match).join('; ')}
      </p>
      {copyOf !== undefined && <p>{say('why.copy')}</p>}
      <p class="id">{article.id}</p>
    </Row>
  );
}
