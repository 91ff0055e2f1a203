/** Where a card goes: near its mark, inside the window, never over the words that it speaks of. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Place {
  readonly left: number;
  readonly top: number;
  /** How tall the card may be there. */
  readonly maxHeight: number;
}

/** Between card and mark, close enough for the pointer to cross. */
const GAP = 6;
/** Between card and window. */
const EDGE = 8;

/**
 * Below the mark where the card fits, else above, else on the roomier side, shortened. All in CSS pixels of the
 * window. A mark that was scrolled out of the window keeps its card at the edge that it left by.
 */
export function placeBy(mark: Box, card: Size, window: Size): Place {
  const below = window.height - EDGE - GAP - clamp(mark.bottom, 0, window.height);
  const above = clamp(mark.top, 0, window.height) - GAP - EDGE;
  const under = card.height <= below || below >= above;
  const maxHeight = Math.max(0, under ? below : above);
  const height = Math.min(card.height, maxHeight);
  const top = under
    ? clamp(mark.bottom, 0, window.height) + GAP
    : clamp(mark.top, 0, window.height) - GAP - height;
  const left = clamp(mark.left, EDGE, Math.max(EDGE, window.width - EDGE - card.width));
  return { left: Math.round(left), top: Math.round(top), maxHeight };
}

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);
