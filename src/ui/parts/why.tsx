/** Why a finding is shown, in sentences: the rule, what was compared, how sure it is. The figures stand in a fold. */
import type { ComponentChildren } from 'preact';
import { differences } from '../../core/pieces.ts';
import type { Reading, Report, Utterance, VariantGroup, Witness } from '../../core/report.ts';
import { say, sayList, sayParts } from '../../say.ts';
import { describeKinship, describeMatch, reasonLabel } from '../../wording.ts';
import { spoken } from './reading-text.tsx';
import { nameOf } from './sources.tsx';
import { evidenceParts, WhyFigures } from './why-figures.tsx';

interface Shown {
  readonly report: Report;
  readonly utterance: Utterance;
}

export function Why({ report, utterance }: Shown) {
  const { base, kind, variants } = utterance;
  const sigla = new Set(variants.flatMap(({ readings }) => readings.map(({ siglum }) => siglum)));
  const witnesses = report.witnesses.filter(({ siglum }) => sigla.has(siglum));
  return (
    <div class="why">
      <p>{say(`why.kind_${kind}`)}</p>
      <dl>
        {variants.map((group) => (
          <Group key={keyOf(group)} group={group} base={base} witnesses={witnesses} />
        ))}
        {witnesses.length > 0 && (
          <Row term={say('why.same-story')}>
            {witnesses.map((witness) => (
              <Match key={witness.siglum} witness={witness} witnesses={witnesses} />
            ))}
          </Row>
        )}
      </dl>
      <details>
        <summary>{say('why.figures')}</summary>
        <WhyFigures report={report} utterance={utterance} witnesses={witnesses} />
      </details>
    </div>
  );
}

const keyOf = ({ readings }: VariantGroup): string =>
  readings.map(({ siglum, span }) => `${siglum}${span.start}`).join();

function Row({ term, children }: { readonly term: string; readonly children: ComponentChildren }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}

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
        {say(`why.relation_${variant.relation}`)} {variant.weight === 'trivial' && say('why.weight_trivial')}{' '}
        {variant.reason && say('why.reason', reasonLabel(variant.reason))}{' '}
        {say(`why.speaker_${variant.speaker}`)}
      </p>
      {found.length > 0 && (
        <ul>
          {found.map((difference) => (
            <li key={`${difference.here} ${difference.there}`}>{spoken(difference)}</li>
          ))}
        </ul>
      )}
      {surenesses(readings).map((told) => (
        <p key={told}>{told}</p>
      ))}
    </Row>
  );
}

/** From here on a link is hardly in doubt: several telling words speak for it and nothing against. */
const STRONG = 0.85;
/** Below, what was found is a word or two, or a neighbour; right as a rule, but worth a look. */
const FAIR = 0.6;

function surenessOf(score: number): 'strong' | 'fair' | 'thin' {
  if (score >= STRONG) return 'strong';
  return score >= FAIR ? 'fair' : 'thin';
}

/** How sure it is that they are the same statement, and by what; each combination once. */
function surenesses(readings: readonly Reading[]): string[] {
  const told = new Map<string, string>();
  for (const { link } of readings) {
    if (!link) continue;
    const parts = evidenceParts(link.evidence);
    const named = (wanted: (weight: number) => boolean) =>
      parts.filter(([, weight]) => wanted(weight)).map(([part]) => say(`why.evidence_${part}`));
    const [pro, contra] = [named((weight) => weight > 0), named((weight) => weight < 0)];
    const sure = say(`why.sure_${surenessOf(link.score)}`);
    const sentences = [
      sure,
      pro.length > 0 ? say('why.pro', sayList(pro)) : '',
      contra.length > 0 ? say('why.contra', sayList(contra)) : '',
    ];
    // The same evidence in another order says nothing new.
    const key = [sure, ...pro.toSorted(), '', ...contra.toSorted()].join();
    if (!told.has(key)) told.set(key, sentences.join(' ').trimEnd());
  }
  return [...told.values()];
}

interface MatchShown {
  readonly witness: Witness;
  readonly witnesses: readonly Witness[];
}

function Match({ witness: { siglum, copyOf, match }, witnesses }: MatchShown) {
  return (
    <p>
      {say('why.match', nameOf(siglum, witnesses), sayParts(describeMatch(match)))}
      {copyOf !== undefined && ` ${say('why.copy')}`} {describeKinship(match)}
    </p>
  );
}
