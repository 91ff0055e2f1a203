/** What is known of a bundled article, and whether the document says so itself. */

import type { ArticleId } from '../../core/article.ts';
import { provenanceOf } from '../../library/seeds.ts';
import type { Statement } from '../../library/story-file.ts';
import { say } from '../../say.ts';
import { dayOf } from './sources.tsx';

/** Nothing for an article that was not bundled: what its page states stands in its own head. */
export function Provenance({ id }: { readonly id: ArticleId }) {
  const known = provenanceOf(id);
  if (!known) return null;
  return (
    <dl class="provenance">
      <Stated label={say('report.outlet')} statement={known.outlet} />
      <Stated label={say('report.agency')} statement={known.agency} />
      <Stated label={say('report.date')} statement={known.published} show={dayOf} />
      {known.note && (
        <div>
          <dt>{say('report.note')}</dt>
          <dd dir="auto">{known.note}</dd>
        </div>
      )}
    </dl>
  );
}

interface Shown {
  readonly label: string;
  readonly statement: Statement | null;
  readonly show?: (value: string) => string | undefined;
}

function Stated({ label, statement, show }: Shown) {
  if (!statement) return null;
  const { basis, value, words } = statement;
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <bdi>{show?.(value) ?? value}</bdi>{' '}
        <span class="basis">
          {say(basis === 'stated' ? 'report.stated' : 'report.inferred', words.trim())}
        </span>
      </dd>
    </div>
  );
}
