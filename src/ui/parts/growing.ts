/** Long lists are drawn in steps, so that the first rows stand at once and no step holds up a frame. */
import { useEffect, useState } from 'preact/hooks';

// A row costs by its outlets. So many cells fill more than a screen and are drawn within the first 100 ms.
const FIRST_CELLS = 240;
// A step of these takes a few milliseconds with twenty outlets.
const STEP = 6;

/**
 * How many of so many rows to draw by now, each with so many outlets. All of them in the end: what is not drawn can't
 * be searched in the page.
 */
export function useGrowing(total: number, outlets: number): number {
  const [drawn, setDrawn] = useState(firstRows(outlets));
  useEffect(() => {
    if (drawn >= total) return undefined;
    const request = requestIdleCallback(() => setDrawn(drawn + STEP));
    return () => cancelIdleCallback(request);
  }, [drawn, total]);
  return drawn;
}

/** How many rows of so many outlets stand at once. */
const firstRows = (outlets: number): number => Math.ceil(FIRST_CELLS / (outlets + 1));
