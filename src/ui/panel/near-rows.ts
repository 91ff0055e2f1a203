/**
 * Tells the style sheet which rows are in sight or about to be. Each cell that sticks is a layer of its own to the
 * browser: two hundred of them make every other frame late, those of three screens don't.
 */
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** A screen ahead, so that no row comes into sight before it is told of. */
const AHEAD = '100% 0px';

/** Marks the rows of a table in a scrolling element with `data-near`. `drawn` moves when there are others. */
export function useNearRows(scroller: RefObject<HTMLElement | null>, drawn: unknown): void {
  const watch = useRef<IntersectionObserver | null>(null);
  useEffect(() => {
    const root = scroller.current;
    watch.current = new IntersectionObserver(
      (seen) => {
        for (const { target, isIntersecting } of seen) target.toggleAttribute('data-near', isIntersecting);
      },
      { root, rootMargin: AHEAD },
    );
    return () => watch.current?.disconnect();
  }, []);
  useEffect(() => {
    // One that is watched already is not watched twice.
    for (const row of scroller.current?.querySelectorAll('tbody') ?? []) watch.current?.observe(row);
  }, [drawn]);
}
