/** The reader's say in a view: what they decided of the report that it shows, how to decide more, how to take it back. */
import { type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { AppliedDecision } from '../../core/decide.ts';
import type { Decision, DecisionKey } from '../../core/decision.ts';
import type { Report } from '../../core/report.ts';
import type { Rule } from '../../core/rule.ts';
import { draftKey } from '../../library/drafts.ts';
import type { Decided } from '../../library/outcome.ts';
import { type Answer, ask, type DecisionsKept, toKeeper } from '../../protocol.ts';
import { say } from '../../say.ts';
import { type Drafting, useDrafts } from './drafts.ts';
import { RuleOffers, ruleTold } from './rules.tsx';
import './deciding.css';

export interface Deciding extends Drafting {
  readonly report: Report;
  /** Null where nothing was decided. */
  readonly decided: Decided | null;
  /** Keeps them and says so, with a way back; `told` is what it says. Resolves to whether they are kept. */
  readonly decide: (decisions: readonly Decision[], told: string) => Promise<boolean>;
  readonly undo: (decision: AppliedDecision) => void;
  /** No longer follows a rule, and says so. */
  readonly dropRule: (rule: Rule) => void;
}

/** Whether decisions or rules take anything out of the report that is shown. */
export const takesOut = (decided: Decided | null | undefined): boolean =>
  !!decided && decided.hidden.length + decided.ruled.length > 0;

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
  /** Null where nothing can be taken back. */
  readonly undo: (() => void) | null;
  readonly offers?: readonly Rule[];
}

export function DecisionsOn({ tab, report, decided, children }: Shown) {
  const [said, setSaid] = useState<Said | null>(null);
  const drafting = useDrafts(tab);
  const keep = async (decisions: readonly Decision[], told: string) => {
    const answer = await ask(toKeeper, 'decide', { tab, decisions });
    setSaid(saidOf(answer, told, (keys) => void drop(keys, decisions)));
    return isKept(answer);
  };
  const drop = async (keys: readonly DecisionKey[], decisions: readonly Decision[]) => {
    const answer = await ask(toKeeper, 'undecide', { tab, keys });
    if (isKept(answer)) closeJoins(decisions, drafting);
    setSaid(saidOf(answer, say('decisions.undone')));
  };
  const follow = async (rule: Rule) => {
    const answer = await ask(toKeeper, 'rule', { tab, rule });
    setSaid(saidOf(answer, ruleTold(rule), () => void dropRule(rule)));
  };
  const dropRule = async (rule: Rule) => {
    setSaid(saidOf(await ask(toKeeper, 'rule', { tab, rule, drop: true }), say('decisions.undone')));
  };
  const deciding: Deciding = {
    report,
    decided: decided ?? null,
    ...drafting,
    decide: keep,
    undo: ({ key, decision }) => void drop([key], [decision]),
    dropRule: (rule) => void dropRule(rule),
  };
  return (
    <Context.Provider value={deciding}>
      {children}
      {said && <LastWord said={said} follow={(rule) => void follow(rule)} close={() => setSaid(null)} />}
    </Context.Provider>
  );
}

const isKept = (answer: Answer<DecisionsKept>): boolean => answer.ok && answer.value.state !== 'refused';

/** What was parted is together again: there is nothing left to look for. */
function closeJoins(undone: readonly Decision[], { redraft }: Drafting): void {
  for (const decision of undone) {
    if (decision.kind !== 'split') continue;
    redraft(draftKey(decision.a), ({ join: _, ...draft }) =>
      draft.form === 'join' ? { ...draft, form: null } : draft,
    );
  }
}

function saidOf(
  answer: Answer<DecisionsKept>,
  told: string,
  undo?: (keys: readonly DecisionKey[]) => void,
): Said {
  if (!answer.ok) return { text: say('decisions.failed'), undo: null };
  if (answer.value.state === 'refused') {
    return { text: say(`decisions.refused_${answer.value.reason}`), undo: null };
  }
  const { keys, offers } = answer.value;
  return { text: told, undo: undo ? () => undo(keys) : null, ...(offers && { offers }) };
}

interface LastWordShown {
  readonly said: Said;
  readonly follow: (rule: Rule) => void;
  readonly close: () => void;
}

/** Takes the focus, since the button that was pressed may be gone with what it was about. */
function LastWord({ said, follow, close }: LastWordShown) {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => bar.current?.focus({ preventScroll: true }), [said]);
  return (
    <div class="last-word" ref={bar} tabIndex={-1} role="status">
      <span>{said.text}</span>{' '}
      {said.undo && (
        <button type="button" class="button" onClick={said.undo}>
          {say('decisions.undo')}
        </button>
      )}{' '}
      <button type="button" class="button" onClick={close}>
        {say('decisions.close')}
      </button>
      {said.offers && <RuleOffers offers={said.offers} follow={follow} />}
    </div>
  );
}
