/** What a reader decided, in the words of an edition: English, like all that leaves the machine. */
import type { AppliedDecision, DecidedReport } from '../core/decide.ts';
import type { Decision } from '../core/decision.ts';
import type { DecisionRecord } from './edition.ts';

const WORDS: Readonly<Record<Decision['kind'], string>> = {
  split: 'Not the same statement',
  join: 'The same statement',
  dismiss: 'Hidden',
  confirm: 'Checked',
  note: 'Note',
  speaker: 'Another speaker',
  boundary: 'Other ends of the quotation',
};

/** Beside the report as it was computed: a decision is listed under the utterance that stands there. Linear. */
export function decisionRecords({
  computed,
  applied,
}: Pick<DecidedReport, 'computed' | 'applied'>): DecisionRecord[] {
  const known = new Set(computed.utterances.map(({ id }) => id));
  return applied.map(({ decision, mark, siglum, made }) => {
    const note = noteOf(decision);
    return {
      ...(mark !== undefined && known.has(mark) && { utterance: mark }),
      ...(siglum !== undefined && { siglum }),
      decision: WORDS[decision.kind],
      ...(note !== undefined && { note }),
      made,
    };
  });
}

function noteOf(decision: AppliedDecision['decision']): string | undefined {
  switch (decision.kind) {
    case 'note':
      return decision.note;
    case 'speaker':
      return decision.speaker ?? 'not named';
    case 'boundary':
      return decision.to.exact;
    case 'split':
    case 'join':
    case 'dismiss':
    case 'confirm':
      return undefined;
    default:
      return decision satisfies never;
  }
}
