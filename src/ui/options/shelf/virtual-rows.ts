/** Rows of a long list of which only those in view are drawn, in a page that scrolls as a whole. */
import {
  defaultRangeExtractor,
  observeWindowOffset,
  observeWindowRect,
  Virtualizer,
  type VirtualizerOptions,
  windowScroll,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo, useReducer, useState } from 'preact/hooks';

type Rows = Virtualizer<Window, HTMLElement>;

export interface Asked {
  readonly count: number;
  /** Another function stands for another list, and all of it is measured anew. */
  readonly keyOf: (at: number) => string;
  /** A row that stays drawn wherever the page is scrolled to, since it holds the focus. */
  readonly kept: number;
}

/**
 * The height of a row whose headline fits on a line, the same as in the style sheet. Each row that turns out otherwise
 * moves all that follow, which takes some ten milliseconds in a list of 100,000.
 */
const ROW_REM = 4.5;
const OVERSCAN = 8;
/** What stays above the rows while they scroll. */
const STICKY_PX = 64;

export function useVirtualRows(list: RefObject<HTMLElement | null>, { count, keyOf, kept }: Asked): Rows {
  const [, draw] = useReducer((turn: number) => turn + 1, 0);
  const top = useTop(list);
  const height = useMemo(
    () => ROW_REM * Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
    [],
  );
  const options: VirtualizerOptions<Window, HTMLElement> = {
    count,
    getItemKey: keyOf,
    scrollMargin: top,
    getScrollElement: () => window,
    estimateSize: () => height,
    overscan: OVERSCAN,
    scrollPaddingStart: STICKY_PX,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    rangeExtractor: (range) => {
      const drawn = defaultRangeExtractor(range);
      const isDrawn = kept >= count || drawn.includes(kept);
      return isDrawn ? drawn : [...drawn, kept].sort((a, b) => a - b);
    },
    onChange: () => draw(undefined),
  };
  const [rows] = useState(() => new Virtualizer(options));
  rows.setOptions({ ...rows.options, ...options });
  useLayoutEffect(() => rows._didMount(), [rows]);
  useLayoutEffect(() => rows._willUpdate());
  return rows;
}

/** Where the list begins in the page: whatever is unfolded above it moves it. */
function useTop(list: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useReducer((_: number, found: number) => found, 0);
  useLayoutEffect(() => {
    const measure = () => {
      const box = list.current?.getBoundingClientRect();
      if (box) setTop(Math.round(box.top + window.scrollY));
    };
    measure();
    const watching = new ResizeObserver(measure);
    watching.observe(document.body);
    return () => watching.disconnect();
  }, [list]);
  return top;
}
