/** Everything that the reader decided about quotations, listed, each to be taken back. */
import { useEffect, useState } from 'preact/hooks';
import { citedBy, type KeptDecision } from '../../core/decision.ts';
import { allDecisions, dropDecisions } from '../../library/store/decisions.ts';
import { openLibrary } from '../../library/store/library.ts';
import { say, sayDay } from '../../say.ts';

// More are a burden to read; older ones show up as those before them are taken back.
const MOST_SHOWN = 100;

export function Decisions() {
  const [all, setAll] = useState<readonly KeptDecision[] | null>(null);
  const look = async () => setAll((await allDecisions(await openLibrary())).toReversed());
  useEffect(() => void look().catch(() => setAll(null)), []);
  const drop = async ({ key }: KeptDecision) => {
    await dropDecisions(await openLibrary(), [key]);
    await look();
  };
  if (!all) return null;
  return (
    <section aria-labelledby="decisions">
      <h2 id="decisions">{say('decisions.title')}</h2>
      {all.length === 0 && <p>{say('decisions.none')}</p>}
      <ul class="points">
        {all.slice(0, MOST_SHOWN).map((kept) => (
          <Line key={kept.key} kept={kept} drop={() => void drop(kept)} />
        ))}
      </ul>
    </section>
  );
}

function Line({
  kept: { decision, made },
  drop,
}: {
  readonly kept: KeptDecision;
  readonly drop: () => void;
}) {
  const words = citedBy(decision).map(({ selector }) => say('decisions.words', selector.exact));
  const told = say(`decisions.kind_${decision.kind}`);
  return (
    <li>
      {told} <bdi>{words.join(' · ')}</bdi> {decision.kind === 'note' && <bdi>{decision.note}</bdi>}
      {decision.kind === 'speaker' && <bdi>{decision.speaker ?? say('decisions.nobody')}</bdi>}{' '}
      <span class="when">{sayDay(new Date(made))}</span>{' '}
      <button
        type="button"
        class="button"
        aria-label={say('decisions.undo-named', `${told} ${words.join(' · ')}`)}
        onClick={drop}
      >
        {say('decisions.undo')}
      </button>
    </li>
  );
}
