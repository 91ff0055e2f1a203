/** What the list shows of a report, and in which order. */
import type { MarkKind, Report, Utterance } from '../../core/report.ts';
import { byWeight, kindsOf, speakersOf } from './order.ts';

export interface Filter {
  /** A name; null for the quotations whose speaker is not named; absent for all. */
  readonly speaker?: string | null;
  readonly kind?: MarkKind;
}

/** Kinds that are listed under one heading. */
export interface Section {
  readonly kinds: readonly MarkKind[];
  /** True where the reader loses little by not seeing the entries at once. */
  readonly folded: boolean;
  readonly entries: readonly Utterance[];
}

// What is merely cut or spelled differently, and what is printed alike, is there for who looks for it.
const SECTIONS: readonly Omit<Section, 'entries'>[] = [
  { kinds: ['substantive'], folded: false },
  { kinds: ['speaker'], folded: false },
  { kinds: ['only-here'], folded: false },
  { kinds: ['paraphrased'], folded: false },
  { kinds: ['trivial', 'trimmed'], folded: true },
  { kinds: ['identical'], folded: true },
];

/**
 * The sections that have entries, heaviest first. A section that the reader asked for by its kind is not folded,
 * nor is the only one there is.
 */
export function sections(report: Report, filter: Filter): Section[] {
  const shown = report.utterances.filter((utterance) => passes(utterance, filter));
  const found = SECTIONS.map(({ kinds, folded }) => ({
    kinds,
    folded: folded && filter.kind === undefined,
    entries: byWeight(shown.filter((utterance) => kinds.includes(utterance.kind))),
  })).filter((section) => section.entries.length > 0);
  return found.length === 1 ? found.map((section) => ({ ...section, folded: false })) : found;
}

/** What of a filter a report still offers: after another check a speaker or a kind may be gone. */
export function stillOffered(filter: Filter, report: Report): Filter {
  const { speaker, kind } = filter;
  return {
    ...(speaker !== undefined && speakersOf(report).includes(speaker) && { speaker }),
    ...(kind !== undefined && kindsOf(report).includes(kind) && { kind }),
  };
}

function passes(utterance: Utterance, { speaker, kind }: Filter): boolean {
  if (kind !== undefined && utterance.kind !== kind) return false;
  return speaker === undefined || utterance.base.speaker === speaker;
}
