/** The script that a click injects. Injecting is asking: each run takes the place of the one before. */

import { browser } from '../browser.ts';
import { wordsOf } from '../error-words.ts';
import { type Answer, answer, ask, DETAIL_LIMIT, type ToPage, toBackground } from '../protocol.ts';
import { visit } from './visit.ts';

const VISIT = Symbol.for('visit');
/** Set before this script runs; see check.ts. */
const SELECTION = Symbol.for('selection');
const UNASKED = Symbol.for('unasked');
const world = globalThis as typeof globalThis & {
  [VISIT]?: AbortController;
  [SELECTION]?: boolean;
  [UNASKED]?: boolean;
};
world[VISIT]?.abort();
const visiting = new AbortController();
world[VISIT] = visiting;
const selection = world[SELECTION] === true;
delete world[SELECTION];
const unasked = world[UNASKED] === true;
delete world[UNASKED];

visit(
  document,
  {
    collate: async (extraction) => {
      const marks = await ask(toBackground, 'collate', extraction);
      if (marks.ok) return marks.value;
      throw new Error(marks.detail);
    },
    display: async () => {
      const display = await ask(toBackground, 'display');
      if (display.ok) return display.value;
      throw new Error(display.detail);
    },
    explain: async (mark) => {
      const explanation = await ask(toBackground, 'explain', mark);
      return explanation.ok ? explanation.value : null;
    },
    objecting: {
      object: async (objection) => given(await ask(toBackground, 'object', objection)),
      relent: async (keys) => given(await ask(toBackground, 'relent', keys)),
    },
    openReading: (reading) => void ask(toBackground, 'openReading', reading),
    answer: (calls) => answer<ToPage>({ end: 'page', calls, signal: visiting.signal }),
    left: () => void ask(toBackground, 'left'),
    selection,
    unasked,
    lives: () => browser.runtime?.id !== undefined,
  },
  visiting,
).catch(confess);

function given<V>(answered: Answer<V>): V | null {
  return answered.ok ? answered.value : null;
}

/** Else the popup would wait for its time to run out, and the page's console would show an error that is not its own. */
async function confess(error: unknown): Promise<void> {
  if (visiting.signal.aborted) return;
  if (unasked) return visiting.abort(); // nobody waits for it
  const detail = wordsOf(error).slice(0, DETAIL_LIMIT);
  await ask(toBackground, 'collate', { kind: 'failed', detail });
  visiting.abort();
}
