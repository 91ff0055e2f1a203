/** Leads from a list to the place in the page. */
import { useState } from 'preact/hooks';
import type { MarkId, Utterance } from '../../core/report.ts';
import { ask, toPage } from '../../protocol.ts';

export interface Reveal {
  /** What the page no longer has. */
  readonly lost: ReadonlySet<MarkId>;
  readonly reveal: (utterance: Utterance) => void;
}

export function useReveal(tab: number): Reveal {
  const [lost, setLost] = useState<ReadonlySet<MarkId>>(new Set());
  const reveal = async ({ id }: Utterance): Promise<void> => {
    const answer = await ask(toPage(tab), 'reveal', id);
    const found = answer.ok && answer.value;
    setLost((known) => new Set(found ? [...known].filter((one) => one !== id) : [...known, id]));
  };
  return { lost, reveal: (utterance) => void reveal(utterance) };
}
