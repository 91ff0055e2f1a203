/** The reader's say in a view: what they decided of the report that it shows, how to decide more, how to take it back. */
import { type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { AppliedDecision } from '../../core/decide.ts';
import type { Decision, DecisionKey } from '../../core/decision.ts';
import type { Report } from '../../core/report.ts';
import type { Decided } from '../../library/outcome.ts';
import { type Answer, ask, type DecisionsKept, toKeeper } from '../../protocol.ts';
import { say } from '../../say.ts';
import './deciding.css';

export interface Deciding {
  readonly report: Report;
  /** Null where nothing was decided. */
  readonly decided: Decided | null;
  /** Keeps them and says so, with a way back; `told` is what it says. */
  readonly decide: (decisions: readonly Decision[], told: string) => void;
  readonly undo: (decision: AppliedDecision) => void;
}

const Context = createContext<Deciding | null>(null);

/** Null where nothing can be decided, as on a page of ours that shows an example. */
export const useDeciding = (): Deciding | null => useContext(Context);

interface Shown {
  readonly tab: number;
  readonly report: Report;
  readonly decided: Decided | undefined;
  readonly children: ComponentChildren;
}

interface Said {
  readonly text: string;
  /** What can be taken back; empty where there is nothing. */
  readonly keys: readonly DecisionKey[];
}

export function DecisionsOn({ tab, report, decided, children }: Shown) {
  const [said, setSaid] = useState<Said | null>(null);
  const keep = async (decisions: readonly Decision[], told: string) => {
    const answer = await ask(toKeeper, 'decide', { tab, decisions });
    setSaid(saidOf(answer, told));
  };
  const drop = async (keys: readonly DecisionKey[]) => {
    const answer = await ask(toKeeper, 'undecide', { tab, keys });
    setSaid({ ...saidOf(answer, say('decisions.undone')), keys: [] });
  };
  const deciding: Deciding = {
    report,
    decided: decided ?? null,
    decide: (decisions, told) => void keep(decisions, told),
    undo: ({ key }) => void drop([key]),
  };
  return (
    <Context.Provider value={deciding}>
      {children}
      {said && <LastWord said={said} undo={() => void drop(said.keys)} close={() => setSaid(null)} />}
    </Context.Provider>
  );
}

function saidOf(answer: Answer<DecisionsKept>, told: string): Said {
  if (!answer.ok) return { text: say('decisions.failed'), keys: [] };
  if (answer.value.state === 'refused') {
    return { text: say(`decisions.refused_${answer.value.reason}`), keys: [] };
  }
  return { text: told, keys: answer.value.keys };
}

interface LastWordShown {
  readonly said: Said;
  readonly undo: () => void;
  readonly close: () => void;
}

/** Takes the focus, since the button that was pressed may be gone with what it was about. */
function LastWord({ said, undo, close }: LastWordShown) {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => bar.current?.focus({ preventScroll: true }), [said]);
  return (
    <div class="last-word" ref={bar} tabIndex={-1} role="status">
      <span>{said.text}</span>{' '}
      {said.keys.length > 0 && (
        <button type="button" class="button" onClick={undo}>
          {say('decisions.undo')}
        </button>
      )}{' '}
      <button type="button" class="button" onClick={close}>
        {say('decisions.close')}
      </button>
    </div>
  );
}
