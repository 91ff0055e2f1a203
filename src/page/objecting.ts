/** What a reader can say against a finding from its card, and what the card answers. */
import type { DecisionKey } from '../core/decision.ts';
import type { DecisionsKept, Objection } from '../protocol.ts';
import { say } from '../say.ts';
import { type Builder, noteOf, wayOf } from './card-view.ts';

/** Each answers null where nobody is there to answer any more. */
export interface Objecting {
  readonly object: (objection: Objection) => Promise<DecisionsKept | null>;
  readonly relent: (keys: readonly DecisionKey[]) => Promise<DecisionsKept | null>;
}

interface Answered {
  readonly kept: DecisionsKept | null;
  readonly split: boolean;
  readonly undo: (keys: readonly DecisionKey[]) => Promise<void>;
}

/** In the place of the readings: that it was kept, with the way back, or why it was not. */
export function answerOf(build: Builder, { kept, split, undo }: Answered): Element[] {
  if (!kept) return noteOf(build, say('card.unanswered'));
  if (kept.state === 'refused') return noteOf(build, say(`decisions.refused_${kept.reason}`));
  const { keys } = kept;
  const back = wayOf(build, say('decisions.undo'), () => void undo(keys));
  return [
    ...noteOf(build, say(split ? 'decisions.said_split' : 'decisions.said_dismiss')),
    build('p', 'ways', back),
  ];
}
