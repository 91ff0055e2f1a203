/** The texts of one article, and which of its quotations the outlet changed from each to the next. */
import { useEffect, useState } from 'preact/hooks';
import type { ArticleId } from '../../../core/article.ts';
import { openLibrary } from '../../../library/store/library.ts';
import { readRevisions } from '../../../library/store/reading.ts';
import { compareRevisions, type Printed, type QuotationChange } from '../../../library/store/revisions.ts';
import { say, sayMoment, sayNumber } from '../../../say.ts';
import { describeVariant } from '../../../wording.ts';

interface Step {
  readonly read: string;
  readonly length: number;
  /** Null for the first. */
  readonly changes: readonly QuotationChange[] | null;
}

export function Versions({ id }: { readonly id: ArticleId }) {
  const [steps, setSteps] = useState<readonly Step[] | null>(null);
  useEffect(() => void stepsOf(id).then(setSteps, () => setSteps([])), [id]);
  if (!steps) return <p>{say('library.comparing')}</p>;
  return (
    <ol class="steps">
      {steps.map(({ read, length, changes }) => (
        <li key={read}>
          <p>
            <strong>{sayMoment(new Date(read))}</strong> · {say('library.length', sayNumber(length))}
          </p>
          {changes?.length === 0 && <p>{say('library.same-quotations')}</p>}
          {changes && changes.length > 0 && (
            <ul>
              {changes.map((change, at) => (
                <li key={at}>
                  <Change change={change} />
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}

async function stepsOf(id: ArticleId): Promise<Step[]> {
  const library = await openLibrary();
  const revisions = await readRevisions(library, id);
  return Promise.all(
    revisions.map(async ({ revision, provenance, length }, at) => {
      const before = revisions[at - 1];
      const changes = before ? await compareRevisions(library, id, [before.revision, revision]) : null;
      return { read: provenance.read, length, changes };
    }),
  );
}

function Change({ change }: { readonly change: QuotationChange }) {
  switch (change.kind) {
    case 'added':
      return <Words label={say('library.change_added')} printed={change.after} />;
    case 'gone':
      return <Words label={say('library.change_gone')} printed={change.before} />;
    case 'changed':
      return (
        <>
          <p class="change">{describeVariant(change.variant)}</p>
          <Words label={say('library.change_before')} printed={change.before} />
          <Words label={say('library.change_after')} printed={change.after} />
        </>
      );
    default:
      return change satisfies never;
  }
}

function Words({ label, printed: { text, speaker } }: { readonly label: string; readonly printed: Printed }) {
  return (
    <p>
      <span class="change">{label}</span> <q dir="auto">{text}</q>
      {speaker && (
        <>
          {' — '}
          <bdi>{speaker}</bdi>
        </>
      )}
    </p>
  );
}
