/** The script that a click injects. Injecting is asking: each run takes the place of the one before. */
import { answer, ask, type ToPage, toBackground } from '../protocol.ts';
import { visit } from './visit.ts';

const VISIT = Symbol.for('visit');
const world = globalThis as typeof globalThis & { [VISIT]?: AbortController };
world[VISIT]?.abort();
const visiting = new AbortController();
world[VISIT] = visiting;

visit(
  document,
  {
    collate: async (extraction) => {
      const marks = await ask(toBackground, 'collate', extraction);
      return marks.ok ? marks.value : [];
    },
    explain: async (mark) => {
      const explanation = await ask(toBackground, 'explain', mark);
      return explanation.ok ? explanation.value : null;
    },
    openReading: (reading) => void ask(toBackground, 'openReading', reading),
    answer: (calls) => answer<ToPage>({ end: 'page', calls, signal: visiting.signal }),
  },
  visiting,
);
