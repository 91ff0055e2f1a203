/** Marks in a document, and what becomes of them: cards at the pointer and by keys, changes of the page. */
import type { Mark } from '../core/report.ts';
import type { Display } from '../protocol.ts';
import { type Cards, newCards, type Readings } from './cards.ts';
import { watchKeys } from './keys.ts';
import { type Marked, type Marking, paintMarks } from './marking.ts';
import type { Paint } from './paint.ts';
import { isOnTop, lineAt, type Point, treeOf, watchRests } from './pointer.ts';
import type { Trail } from './trail.ts';
import { own } from './tree.ts';
import { watchChanges } from './watch.ts';

export interface MarkedPage {
  readonly document: Document;
  /** Of the text that the marks' spans point into. */
  readonly trail: Trail;
  readonly paint: Paint;
  readonly marks: readonly Mark[];
  readonly display: Display;
  readonly readings: Readings;
  /** Another article stands here now. */
  readonly leave: () => void;
}

/** The marks of a page, attended to. */
export interface Attendance {
  readonly cards: Cards;
  /** Shows other marks from now on. */
  readonly display: (display: Display) => void;
  /** Other marks in the place of those so far. */
  readonly renew: (marks: readonly Mark[]) => void;
}

/** Paints the marks and attends to them until the signal; the paint itself is left to whoever cleans up. */
export function showMarks(
  { document, trail, paint, marks, display, readings, leave }: MarkedPage,
  signal: AbortSignal,
): Attendance {
  const marking = paintMarks({ document, trail, paint }, marks, display.kinds);
  let { cardOnRest } = display;
  if (marking.check()) marking.search();
  const cards = newCards(document, readings, marking);
  const view = own(document, 'defaultView') ?? window;
  let attends = false;
  const attend = (to: readonly Mark[]) => {
    if (attends || to.length === 0) return;
    attends = true;
    const attended = { document, view, marking, cards, signal };
    attendPointer(attended, () => cardOnRest);
    attendPage(attended, leave);
    watchKeys(view, cards, signal);
  };
  attend(marks);
  signal.addEventListener('abort', cards.close);
  return {
    cards,
    display: (next) => {
      ({ cardOnRest } = next);
      marking.display(next.kinds);
      cards.closeIfGone();
    },
    renew: (renewed) => {
      marking.renew(renewed);
      attend(renewed);
    },
  };
}

interface Attended {
  readonly document: Document;
  /** Listens in the document's stead: a document's own members may be shadowed by the page. */
  readonly view: Window;
  readonly marking: Marking;
  readonly cards: Cards;
  readonly signal: AbortSignal;
}

/** Opens cards where the pointer rests or clicks, closes them when it goes elsewhere. */
function attendPointer(
  { document, view, marking, cards, signal }: Attended,
  opensOnRest: () => boolean,
): void {
  const markAt = (point: Point): Marked | undefined =>
    marking.shown().findLast(({ ranges }) => lineAt(ranges, point) && isOnTop(document, ranges, point));
  const open = (marked: Marked, point: Point, focus: boolean) =>
    cards.open(marked, { line: lineAt(marked.ranges, point), focus });
  const rested = (point: Point) => {
    const marked = opensOnRest() ? markAt(point) : undefined;
    if (!marked || cards.shows(marked.mark.id) || cards.isFocused()) return false;
    open(marked, point, false);
    return true;
  };
  const clicked = (event: MouseEvent) => {
    if (!event.isTrusted || event.button !== 0 || cards.contains(event.target)) return;
    const point = pointOf(event);
    const marked = markAt(point);
    if (!marked) cards.close();
    else if (view.getSelection()?.isCollapsed !== false) open(marked, point, true);
  };
  const stays = (event: MouseEvent) =>
    cards.contains(event.target) || (cards.isOpen() && cards.shows(markAt(pointOf(event))?.mark.id));
  watchRests(view, { at: rested, left: cards.closeUnlessFocused, stays }, signal);
  view.addEventListener('click', clicked, { capture: true, signal });
}

const pointOf = ({ clientX, clientY }: MouseEvent): Point => ({ x: clientX, y: clientY });

/** Keeps cards at their marks and marks at their words while the page moves and changes. */
function attendPage({ document, view, marking, cards, signal }: Attended, left: () => void): void {
  const options = { capture: true, passive: true, signal };
  view.addEventListener('scroll', cards.place, options);
  view.addEventListener('resize', cards.place, options);
  const changed = () => {
    const lost = marking.check();
    cards.closeIfGone();
    return lost;
  };
  const inShadow = marking.shown().flatMap(({ ranges }) => ranges.map(treeOf));
  const trees = new Set<Node>([document, ...inShadow]);
  watchChanges({ document, trees }, { changed, settled: marking.search, left }, signal);
}
