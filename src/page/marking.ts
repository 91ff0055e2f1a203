/** The marks of one visit: painted, checked whenever the page changes, moved with their words or taken away. */
import type { Mark, MarkId, MarkKind } from '../core/report.ts';
import { type Anchored, anchorByQuote, anchorByTrail, holds, lost, presentText } from './anchor.ts';
import type { Paint } from './paint.ts';
import type { Trail } from './trail.ts';

/** A mark and where it stands now: no ranges while its words are not in the page. */
export interface Marked {
  readonly mark: Mark;
  readonly ranges: readonly Range[];
}

export interface Marking {
  /** Those that are to be seen, in text order: of the kinds that are displayed, and the one that stands out. */
  readonly shown: () => readonly Marked[];
  /** The mark, whatever its kind, searched for once more when it was lost; undefined when it is no longer in the page. */
  readonly find: (id: MarkId) => Marked | undefined;
  /**
   * Takes away every mark whose words are no longer there. Cheap, and run before the page's change is on the
   * screen, so that a mark never stands under other words. True when any are lost now.
   */
  readonly check: () => boolean;
  /** Looks for lost marks in what the page prints now. Costs a walk over the whole page. */
  readonly search: () => void;
  /** Makes this mark and no other stand out; null for none. */
  readonly pointOut: (marked: Marked | null) => void;
  /** Other marks in the place of those so far; what both have stays where it is. */
  readonly renew: (marks: readonly Mark[]) => void;
  /** Paints these kinds and no others. */
  readonly display: (kinds: readonly MarkKind[]) => void;
}

interface Entry {
  readonly mark: Mark;
  anchored: Anchored;
}

interface Canvas {
  readonly document: Document;
  readonly trail: Trail;
  readonly paint: Paint;
}

export function paintMarks(
  { document, trail, paint: { paint, unpaint, pointOut } }: Canvas,
  marks: readonly Mark[],
  kinds: readonly MarkKind[],
): Marking {
  let displayed: ReadonlySet<MarkKind> = new Set(kinds);
  let pointed: MarkId | null = null;
  const entryOf = (mark: Mark): Entry[] => {
    const anchored = anchorByTrail(trail, mark.span);
    return anchored ? [{ mark, anchored }] : [];
  };
  let entries = marks.flatMap(entryOf);
  const paintOne = ({ mark: { kind }, anchored }: Entry) => {
    if (displayed.has(kind)) paint(kind, anchored.ranges);
  };
  const move = (entry: Entry, to: Anchored) => {
    unpaint(entry.mark.kind, entry.anchored.ranges);
    entry.anchored = to;
    paintOne(entry);
  };
  const isLost = ({ anchored }: Entry) => anchored.ranges.length === 0;
  const search = () => {
    const wanted = entries.filter(isLost);
    if (wanted.length === 0) return;
    const present = presentText(document);
    for (const entry of wanted) move(entry, anchorByQuote(present, entry.anchored));
  };
  const check = () => {
    for (const entry of entries)
      if (!isLost(entry) && !holds(entry.anchored)) move(entry, lost(entry.anchored));
    return entries.some(isLost);
  };
  const show = ({ mark, anchored }: Entry): Marked => ({ mark, ranges: anchored.ranges });
  const isDisplayed = ({ mark: { id, kind } }: Entry) => displayed.has(kind) || id === pointed;
  const present = () => entries.filter((entry) => !isLost(entry));
  const unpaintAll = () => {
    for (const { mark, anchored } of entries) unpaint(mark.kind, anchored.ranges);
  };
  const renew = (renewed: readonly Mark[]) => {
    const before = new Map(entries.map((entry) => [entry.mark.id, entry]));
    unpaintAll();
    entries = renewed.flatMap((mark): Entry[] => {
      const known = before.get(mark.id);
      return known ? [{ mark, anchored: known.anchored }] : entryOf(mark);
    });
    entries.forEach(paintOne);
    if (check()) search();
  };
  entries.forEach(paintOne);
  return {
    shown: () => present().filter(isDisplayed).map(show),
    find: (id) => {
      if (check()) search();
      return present()
        .map(show)
        .find(({ mark }) => mark.id === id);
    },
    check,
    search,
    renew,
    pointOut: (marked) => {
      pointed = marked?.mark.id ?? null;
      pointOut(marked?.ranges ?? []);
    },
    display: (next) => {
      unpaintAll();
      displayed = new Set(next);
      entries.forEach(paintOne);
    },
  };
}
