/** Which mark the pointer is at. */
import type { Box } from './placement.ts';
import { own } from './tree.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The box of the line under a point that one of the ranges covers, or null. */
export function lineAt(ranges: readonly Range[], { x, y }: Point): Box | null {
  for (const range of ranges) {
    for (const box of range.getClientRects()) {
      if (x >= box.left && x <= box.right && y >= box.top && y <= box.bottom) return box;
    }
  }
  return null;
}

/** Whether the ranges' text is what is seen at a point: a menu or a dialog of the page may lie over it. */
export function isOnTop(
  document: Document,
  ranges: readonly Range[],
  { x, y }: { x: number; y: number },
): boolean {
  return ranges.some((range) => {
    const tree = treeOf(range);
    // Seen from outside, all that a shadow tree prints is its host.
    const top =
      tree instanceof ShadowRoot
        ? tree.elementFromPoint(x, y)
        : own(document, 'elementFromPoint').call(document, x, y);
    return top !== null && own(top, 'contains').call(top, range.startContainer);
  });
}

/** The document or shadow tree that a range stands in. */
export const treeOf = ({ startContainer }: Range): Node => startContainer.getRootNode();

/** The first line of the ranges that is to be seen at all. */
export function firstLine(ranges: readonly Range[]): Box | null {
  return lines(ranges)[0] ?? null;
}

export function lastLine(ranges: readonly Range[]): Box | null {
  return lines(ranges).at(-1) ?? null;
}

function lines(ranges: readonly Range[]): Box[] {
  return ranges
    .flatMap((range) => [...range.getClientRects()])
    .filter(({ width, height }) => width * height > 0);
}

// Long enough that a pointer on its way across the text opens nothing, short enough to feel immediate.
const REST_MS = 120;
// Time to cross from the mark to its card.
const LEAVE_MS = 300;

export interface Rests {
  /** The pointer has rested at a point of the page. Returns whether something opened there. */
  readonly at: (point: Point) => boolean;
  /** The pointer has been for a while where `stays` says no. */
  readonly left: () => void;
  readonly stays: (event: PointerEvent) => boolean;
}

/** Watches where a mouse or pen rests. Fingers do not rest: they tap, which is a click. */
export function watchRests(view: Window, rests: Rests, signal: AbortSignal): void {
  let resting: ReturnType<typeof setTimeout> | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  const stay = () => {
    clearTimeout(leaving);
    leaving = undefined;
  };
  const moved = (event: PointerEvent) => {
    if (event.pointerType === 'touch') return;
    clearTimeout(resting);
    if (event.buttons !== 0 || rests.stays(event)) return stay(); // who selects text is not asking
    const point = { x: event.clientX, y: event.clientY };
    resting = setTimeout(() => rests.at(point) && stay(), REST_MS);
    leaving ??= setTimeout(() => {
      leaving = undefined;
      rests.left();
    }, LEAVE_MS);
  };
  view.addEventListener('pointermove', moved, { passive: true, capture: true, signal });
  signal.addEventListener('abort', () => {
    clearTimeout(resting);
    stay();
  });
}
