/** The script that a click injects. Injecting is asking: each visit takes the place of the one before. */
import { browser } from '../browser.ts';
import { wordsOf } from '../error-words.ts';
import { type Answer, answer, ask, DETAIL_LIMIT, type ToPage, toBackground } from '../protocol.ts';
import { readPage } from './read.ts';
import { own } from './tree.ts';
import { type Desk, visit } from './visit.ts';

const VISIT = Symbol.for('visit');
/** Left here by check.ts before this script runs. */
const ORDER = Symbol.for('order');
/** Left here for check.ts: a script of several modules has no value of its own. */
const GLANCE = Symbol.for('glance');
const world = globalThis as typeof globalThis & {
  [VISIT]?: AbortController;
  [ORDER]?: unknown;
  [GLANCE]?: unknown;
};

const order = world[ORDER];
delete world[ORDER];
// A glance reads and leaves: a visit that lives here, and its marks, are none of its business.
if (order === 'glance') world[GLANCE] = readPage(document, own(document, 'URL')).extraction;
else begin({ selection: order === 'selection', unasked: order === 'unasked' });

function begin(asked: Pick<Desk, 'selection' | 'unasked'>): void {
  world[VISIT]?.abort();
  const visiting = new AbortController();
  world[VISIT] = visiting;
  const desk: Desk = {
    collate: async (extraction) => demanded(await ask(toBackground, 'collate', extraction)),
    display: async () => demanded(await ask(toBackground, 'display')),
    explain: async (mark) => given(await ask(toBackground, 'explain', mark)),
    objecting: {
      object: async (objection) => given(await ask(toBackground, 'object', objection)),
      relent: async (keys) => given(await ask(toBackground, 'relent', keys)),
    },
    openReading: (reading) => void ask(toBackground, 'openReading', reading),
    answer: (calls) => answer<ToPage>({ end: 'page', calls, signal: visiting.signal }),
    left: () => void ask(toBackground, 'left'),
    lives: () => browser.runtime?.id !== undefined,
    ...asked,
  };
  visit(document, desk, visiting).catch((error: unknown) => confess(error, visiting, asked.unasked));
}

function demanded<V>(answered: Answer<V>): V {
  if (answered.ok) return answered.value;
  throw new Error(answered.detail);
}

function given<V>(answered: Answer<V>): V | null {
  return answered.ok ? answered.value : null;
}

/** Else the popup would wait for its time to run out, and the page's console would show an error that is not its own. */
async function confess(error: unknown, visiting: AbortController, unasked: boolean): Promise<void> {
  if (visiting.signal.aborted) return;
  // Where nobody asked, nobody waits.
  if (!unasked) {
    const detail = wordsOf(error).slice(0, DETAIL_LIMIT);
    await ask(toBackground, 'collate', { kind: 'failed', detail });
  }
  visiting.abort();
}
