/** The other outlets that tell this story, and why they are taken to. */
import { outletName } from '../../core/article.ts';
import type { Report, Witness } from '../../core/report.ts';
import { HERE } from '../../core/report.ts';
import { say, sayParts } from '../../say.ts';
import { describeKinship, describeMatch } from '../../wording.ts';
import { Imprint, nameOf, Siglum } from './sources.tsx';
import { toldBy } from './words.ts';

/** Their names at a glance; opened, the articles and what ties each to this one. */
export function ToldBy({ report: { witnesses } }: { readonly report: Report }) {
  return (
    <>
      <details class="told">
        <summary>{toldBy(witnesses)}</summary>
        <dl>
          {voicesFirst(witnesses).map((witness) => (
            <WitnessDetails key={witness.siglum} witness={witness} witnesses={witnesses} />
          ))}
        </dl>
      </details>
      <ul class="witnesses">
        {voicesFirst(witnesses).map((witness) => {
          const note = textNote(witness, witnesses);
          return (
            <li key={witness.siglum}>
              <Siglum>{witness.siglum}</Siglum>{' '}
              <span>
                <bdi>{outletName(witness.article)}</bdi>
                {note && <span class="copy"> · {note}</span>}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}

interface Shown {
  readonly witness: Witness;
  readonly witnesses: readonly Witness[];
}

function WitnessDetails({ witness: { siglum, article, copyOf, match }, witnesses }: Shown) {
  return (
    <>
      <dt>
        <Siglum>{siglum}</Siglum> <bdi>{article.title ?? outletName(article)}</bdi>
      </dt>
      <dd>
        <p>
          <Imprint article={article} />
        </p>
        {copyOf !== undefined && <p>{copyNote(copyOf, witnesses)}</p>}
        <p>{describeKinship(match)}</p>
        {match.reasons.length > 0 && <p>{say('report.why', sayParts(describeMatch(match)))}</p>}
      </dd>
    </>
  );
}

const copyNote = (copyOf: string, witnesses: readonly Witness[]): string =>
  copyOf === HERE ? say('report.copy-of-here') : say('report.copy-of', nameOf(copyOf, witnesses));

/** Nothing is said at a glance of who has a text of their own. */
function textNote({ copyOf, match }: Witness, witnesses: readonly Witness[]): string | null {
  if (copyOf !== undefined) return copyNote(copyOf, witnesses);
  return match.kinship === 'rewrite' ? say('report.rewrite') : null;
}

const voicesFirst = (witnesses: readonly Witness[]): readonly Witness[] => [
  ...witnesses.filter(({ copyOf }) => copyOf === undefined),
  ...witnesses.filter(({ copyOf }) => copyOf !== undefined),
];
