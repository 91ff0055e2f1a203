/** The one card that may be open: for which mark, and how a reader gets from mark to mark. */
import type { MarkId } from '../core/report.ts';
import type { Explanation } from '../protocol.ts';
import { say } from '../say.ts';
import { type Card, openCard } from './card.ts';
import type { Marked, Marking } from './marking.ts';
import type { Objecting } from './objecting.ts';
import type { Box } from './placement.ts';
import { firstLine, lastLine } from './pointer.ts';
import { own } from './tree.ts';

export interface Readings {
  readonly explain: (mark: MarkId) => Promise<Explanation | null>;
  readonly openReading: (reading: { mark: MarkId; siglum: string }) => void;
  /** What a reader can say against a finding; left out where nothing is kept of it. */
  readonly objecting?: Objecting;
}

export interface Opening {
  /** The line of the mark that the reader is at; its first one where there is no pointer. */
  readonly line: Box | null;
  /** Whether the card takes the focus: it does for a click or a key, not for a pointer that merely rests. */
  readonly focus: boolean;
}

export interface Cards {
  readonly open: (marked: Marked, opening: Opening) => void;
  readonly close: () => void;
  /** For a pointer that went away: a card that has the focus stays. */
  readonly closeUnlessFocused: () => void;
  /** For a page that changed: a card whose mark has vanished goes with it, but not where the reader took the mark away. */
  readonly closeIfGone: () => void;
  /** Leads to the next or previous mark, from the open card or from what the window shows. False where none is. */
  readonly step: (by: 1 | -1) => boolean;
  /** Scrolls to a mark and opens its card. False when it is no longer in the page. */
  readonly reveal: (id: MarkId) => boolean;
  readonly place: () => void;
  readonly isOpen: () => boolean;
  readonly isFocused: () => boolean;
  readonly shows: (id: MarkId | undefined) => boolean;
  readonly contains: (target: EventTarget | null) => boolean;
}

export function newCards(
  document: Document,
  { explain, openReading, objecting }: Readings,
  marking: Marking,
): Cards {
  let card: Card | null = null;
  const close = () => {
    card?.close();
    card = null;
    marking.pointOut(null);
  };
  const open: Cards['open'] = (marked, { line, focus }) => {
    const { mark, ranges } = marked;
    const returnTo = card?.isFocused() ? card.returnTo : own(document, 'activeElement');
    card?.close();
    marking.pointOut(marked);
    card = openCard(
      document,
      { mark, box: boxFrom(ranges, line), position: positionOf(marked, marking.shown()), focus, returnTo },
      {
        explain: () => explain(mark.id),
        read: (siglum) => openReading({ mark: mark.id, siglum }),
        ...(objecting && { objecting }),
        step,
        close,
      },
    );
  };
  const goTo = (marked: Marked | undefined): boolean => {
    if (!marked) return false;
    bringIntoView(document, marked.ranges);
    open(marked, { line: null, focus: true });
    return true;
  };
  const step: Cards['step'] = (by) => {
    const shown = marking.shown();
    const current = shown.findIndex(({ mark }) => mark.id === card?.mark.id);
    const start = current >= 0 ? current : firstInWindow(shown) - (by > 0 ? 1 : 0);
    return goTo(shown.at((start + by) % Math.max(1, shown.length)));
  };
  return {
    open,
    close,
    step,
    closeUnlessFocused: () => {
      if (!card?.isFocused()) close();
    },
    closeIfGone: () => {
      if (!card || card.isAnswering()) return;
      const { id } = card.mark;
      if (!marking.shown().some(({ mark }) => mark.id === id)) close();
    },
    reveal: (id) => goTo(marking.find(id)),
    place: () => card?.place(),
    isOpen: () => card !== null,
    isFocused: () => card?.isFocused() ?? false,
    shows: (id) => id !== undefined && card?.mark.id === id,
    contains: (target) => card?.contains(target) ?? false,
  };
}

function positionOf({ mark }: Marked, shown: readonly Marked[]): string {
  return say('card.position', shown.findIndex((one) => one.mark.id === mark.id) + 1, shown.length);
}

// A mark of a few lines is kept in sight as a whole; of a longer one, the line that the reader is at.
const MAX_HEIGHT_IN_SIGHT = 150;

/** What of a mark the card keeps clear of, also after the page has scrolled. */
function boxFrom(ranges: readonly Range[], line: Box | null): () => Box | null {
  const then = firstLine(ranges);
  const at = line ?? then;
  return () => {
    const now = firstLine(ranges);
    if (!now || !then || !at) return now;
    const shift = { right: now.left - then.left, down: now.top - then.top };
    const left = at.left + shift.right;
    const right = at.right + shift.right;
    const bottom = lastLine(ranges)?.bottom ?? now.bottom;
    if (bottom - now.top <= MAX_HEIGHT_IN_SIGHT) return { left, right, top: now.top, bottom };
    return { left, right, top: at.top + shift.down, bottom: at.bottom + shift.down };
  };
}

/** The first mark that does not stand above the window; the first of all when the reader is past the last. */
function firstInWindow(shown: readonly Marked[]): number {
  return Math.max(
    0,
    shown.findIndex(({ ranges }) => (firstLine(ranges)?.top ?? -1) >= 0),
  );
}

// A mark that is led to stands in the upper half, where its card finds room below.
const HIGHEST = 0.12;
const LOWEST = 0.55;
const RESTING = 0.3;

function bringIntoView(document: Document, ranges: readonly Range[]): void {
  const element = ranges[0]?.startContainer.parentElement;
  if (element) {
    own(element, 'scrollIntoView').call(element, {
      block: 'nearest',
      inline: 'nearest',
      behavior: 'instant',
    });
  }
  const view = own(document, 'defaultView');
  const line = firstLine(ranges);
  if (!view || !line) return;
  const height = view.innerHeight;
  if (line.top < height * HIGHEST || line.bottom > height * LOWEST) {
    view.scrollBy({ top: line.top - height * RESTING, behavior: 'instant' });
  }
}
