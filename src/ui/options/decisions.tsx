/** The latest of what the reader decided about quotations, listed, each to be taken back. */
import { citedBy, type KeptDecision } from '../../core/decision.ts';
import { allDecisions, dropDecisions } from '../../library/store/decisions.ts';
import { openLibrary } from '../../library/store/library.ts';
import { say, sayCount, sayDay } from '../../say.ts';
import { useRead } from './use-read.ts';
import { useRowFocus } from './use-row-focus.ts';

// More are a burden to read; older ones show up as those before them are taken back.
const MOST_SHOWN = 100;

export function Decisions({ round }: { readonly round: number }) {
  const { value: all, trouble, again } = useRead(latestFirst, [round]);
  const { list, leave } = useRowFocus<HTMLElement>(all?.length ?? 0);
  if (!all && !trouble) return null;
  const drop = ({ key }: KeptDecision, at: number) => {
    leave(at);
    void again(async () => dropDecisions(await openLibrary(), [key]));
  };
  return (
    <section ref={list} aria-labelledby="decisions">
      <h2 id="decisions" tabIndex={-1}>
        {say('decisions.title')}
      </h2>
      {all?.length === 0 && <p>{say('decisions.none')}</p>}
      <ul class="points">
        {all?.slice(0, MOST_SHOWN).map((kept, at) => (
          <Line key={kept.key} kept={kept} drop={() => drop(kept, at)} />
        ))}
      </ul>
      {all && all.length > MOST_SHOWN && <p>{sayCount('decisions.older', all.length - MOST_SHOWN)}</p>}
      <p role="status" class="fault">
        {trouble}
      </p>
    </section>
  );
}

const latestFirst = async (): Promise<readonly KeptDecision[]> =>
  (await allDecisions(await openLibrary())).toReversed();

interface LineShown {
  readonly kept: KeptDecision;
  readonly drop: () => void;
}

function Line({ kept: { decision, made }, drop }: LineShown) {
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
