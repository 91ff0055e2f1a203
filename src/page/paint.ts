/** Marks by the CSS Custom Highlight API: the page's text and elements stay as they are. */
import type { MarkKind } from '../core/report.ts';

/**
 * Page scripts can read the registry, so the names say nothing; pages may have highlights of their own in it, so the
 * names are rare. `marks.css` gives each its look; a mark of a kind that stands further down here lies over those
 * above it where they overlap.
 */
const NAMES: Readonly<Record<MarkKind, string>> = {
  'only-here': 'hlq-7',
  identical: 'hlq-6',
  paraphrased: 'hlq-5',
  trimmed: 'hlq-4',
  trivial: 'hlq-3',
  speaker: 'hlq-2',
  substantive: 'hlq-1',
};
const KINDS = Object.keys(NAMES) as MarkKind[];
/** The mark that the reader was led to. */
const POINTED = 'hlq-8';

export function paint(kind: MarkKind, ranges: readonly AbstractRange[]): void {
  add(NAMES[kind], KINDS.indexOf(kind), ranges);
}

export function unpaint(kind: MarkKind, ranges: readonly AbstractRange[]): void {
  const highlight = CSS.highlights.get(NAMES[kind]);
  for (const range of ranges) highlight?.delete(range);
}

/** Points out these ranges and no others. */
export function pointOut(ranges: readonly AbstractRange[]): void {
  CSS.highlights.delete(POINTED);
  if (ranges.length > 0) add(POINTED, KINDS.length, ranges);
}

/** Takes every mark away, those of an earlier visit included. */
export function clearPaint(): void {
  for (const name of [...Object.values(NAMES), POINTED]) CSS.highlights.delete(name);
}

function add(name: string, priority: number, ranges: readonly AbstractRange[]): void {
  const highlight = CSS.highlights.get(name) ?? new Highlight();
  for (const range of ranges) highlight.add(range);
  highlight.priority = priority;
  CSS.highlights.set(name, highlight);
}
