/** The orders in which popup and panel show what a report holds. */
import { type Reason, SUBSTANTIVE_REASONS } from '../../core/reason.ts';
import type { MarkKind, Report, Utterance } from '../../core/report.ts';
import { KINDS_BY_WEIGHT } from '../../core/wording.ts';

const RANKED: readonly Reason[] = SUBSTANTIVE_REASONS;

/** Heaviest first; what weighs the same in text order. */
export function byWeight(entries: readonly Utterance[]): Utterance[] {
  return [...entries].sort(
    (a, b) =>
      KINDS_BY_WEIGHT.indexOf(a.kind) - KINDS_BY_WEIGHT.indexOf(b.kind) ||
      reasonRank(a) - reasonRank(b) ||
      a.base.span.start - b.base.span.start,
  );
}

function reasonRank({ variants }: Utterance): number {
  const ranks = variants.map(({ variant }) => (variant.reason ? RANKED.indexOf(variant.reason) : -1));
  return Math.min(RANKED.length, ...ranks.filter((rank) => rank >= 0));
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
