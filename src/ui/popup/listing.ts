/** What the list shows of a report, and in which order. */
import type { Reason } from '../../core/reason.ts';
import type { MarkKind, Report, Utterance } from '../../core/report.ts';
import { KINDS_BY_WEIGHT } from '../../core/wording.ts';

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

// The order of Reason in core/reason.ts: what turns a sentence round comes before what colours it.
const REASONS: readonly Reason[] = [
  'negation',
  'number',
  'modality',
  'swapped',
  'left-out',
  'added',
  'order',
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

function byWeight(entries: readonly Utterance[]): Utterance[] {
  return [...entries].sort(
    (a, b) =>
      KINDS_BY_WEIGHT.indexOf(a.kind) - KINDS_BY_WEIGHT.indexOf(b.kind) ||
      reasonRank(a) - reasonRank(b) ||
      a.base.span.start - b.base.span.start,
  );
}

function reasonRank({ variants }: Utterance): number {
  const ranks = variants.map(({ variant }) => (variant.reason ? REASONS.indexOf(variant.reason) : -1));
  return Math.min(REASONS.length, ...ranks.filter((rank) => rank >= 0));
}

/** The speakers of the report, those with most quotations first, then as they appear; null where unnamed, last. */
export function speakersOf({ utterances }: Report): (string | null)[] {
  const counts = new Map<string | null, number>();
  for (const { base } of utterances) counts.set(base.speaker, (counts.get(base.speaker) ?? 0) + 1);
  const named = [...counts].filter(([speaker]) => speaker !== null).sort((a, b) => b[1] - a[1]);
  return [...named.map(([speaker]) => speaker), ...(counts.has(null) ? [null] : [])];
}

/** The kinds that occur, heaviest first. */
export function kindsOf({ counts }: Report): MarkKind[] {
  return KINDS_BY_WEIGHT.filter((kind) => counts[kind] > 0);
}
