/** Keeps two scrolling texts level with each other and tells where lines between them run. */
import { type Anchor, type Knots, knotsOf, level, type Pair } from './pairs.ts';

/** A line across the gap: where it begins and ends, in hundredths of the gap's height. */
export interface Line {
  readonly pair: string;
  readonly from: number;
  readonly to: number;
}

interface Sides {
  readonly here: HTMLElement;
  readonly there: HTMLElement;
}

interface Linking extends Sides {
  readonly pairs: readonly Pair[];
  /** Called with the lines to be seen whenever they have moved. */
  readonly drawn: (lines: readonly Line[]) => void;
}

export interface Linked {
  /** Leads from one place of a pair to the other, with the focus. */
  readonly across: (pair: string, from: keyof Sides) => void;
  readonly stop: () => void;
}

/** Where a text is read: places are brought level at this share of the column's height. */
const EYE_LINE = 0.33;

export function linkScrolling({ here, there, pairs, drawn }: Linking): Linked {
  const sides: Sides = { here, there };
  let places = measure(sides, pairs);
  let led: keyof Sides | null = null;
  let frame = 0;
  const draw = () => {
    frame = 0;
    drawn(linesOf(sides, places));
  };
  const soon = () => {
    frame ||= requestAnimationFrame(draw);
  };
  const scrolled = (side: keyof Sides) => () => {
    // The other text scrolls because this one did; it must not lead in turn.
    if (led === side) led = null;
    else led = follow(sides, side, places);
    soon();
  };
  const [left, right] = [scrolled('here'), scrolled('there')];
  const resized = new ResizeObserver(() => {
    places = measure(sides, pairs);
    soon();
  });
  here.addEventListener('scroll', left, { passive: true });
  there.addEventListener('scroll', right, { passive: true });
  resized.observe(here);
  resized.observe(there);
  return {
    across: (pair, from) => lead(sides[from === 'here' ? 'there' : 'here'], pair),
    stop: () => {
      resized.disconnect();
      cancelAnimationFrame(frame);
      here.removeEventListener('scroll', left);
      there.removeEventListener('scroll', right);
    },
  };
}

interface Places {
  readonly anchors: readonly (Anchor & { readonly pair: string })[];
  readonly knots: Knots;
}

/** Heights of all places above the tops of their texts. */
function measure({ here, there }: Sides, pairs: readonly Pair[]): Places {
  const anchors = pairs.flatMap(({ id }) => {
    const [a, b] = [heightOf(here, id), heightOf(there, id)];
    return a === null || b === null ? [] : [{ pair: id, here: a, there: b }];
  });
  return { anchors, knots: knotsOf(anchors, { here: here.scrollHeight, there: there.scrollHeight }) };
}

function heightOf(column: HTMLElement, pair: string): number | null {
  const line = placeIn(column, pair)?.getClientRects()[0];
  if (!line) return null;
  return line.top + line.height / 2 - column.getBoundingClientRect().top + column.scrollTop;
}

const placeIn = (column: HTMLElement, pair: string): HTMLElement | null =>
  column.querySelector<HTMLElement>(`[data-pair="${CSS.escape(pair)}"]`);

/** Scrolls the other text level with this one. The side that will tell of a scroll for it; null if none will. */
function follow(sides: Sides, from: keyof Sides, { knots }: Places): keyof Sides | null {
  const to = from === 'here' ? 'there' : 'here';
  const eye = (column: HTMLElement) => column.clientHeight * EYE_LINE;
  const before = sides[to].scrollTop;
  sides[to].scrollTop = level(sides[from].scrollTop + eye(sides[from]), from, knots) - eye(sides[to]);
  return sides[to].scrollTop === before ? null : to;
}

function lead(column: HTMLElement, pair: string): void {
  const place = placeIn(column, pair);
  place?.focus({ preventScroll: true });
  place?.scrollIntoView({ block: 'nearest' });
}

function linesOf({ here, there }: Sides, { anchors }: Places): Line[] {
  const at = (column: HTMLElement, height: number) =>
    ((height - column.scrollTop) / column.clientHeight) * 100;
  const isSeen = (place: number) => place >= 0 && place <= 100;
  return anchors
    .map(({ pair, ...anchor }) => ({ pair, from: at(here, anchor.here), to: at(there, anchor.there) }))
    .filter(({ from, to }) => isSeen(from) || isSeen(to));
}
