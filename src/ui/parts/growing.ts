/** Long lists are drawn in steps, so that the first rows stand at once and no step holds up a frame. */
import { useEffect, useState } from 'preact/hooks';

// A row costs by its outlets. A list of so many cells is drawn as a whole within a blink.
const SHORT_CELLS = 240;
// Of a longer one, what about fills a popup; the rest comes in the frames after.
const FIRST_CELLS = 80;
// A step of these takes a few milliseconds with twenty outlets.
const STEP = 6;
// On a machine that is never idle the list grows all the same, some forty steps in eight seconds at worst.
const LONGEST_WAIT_MS = 200;

/**
 * How many of so many rows to draw by now, each with so many outlets. All of them in the end: what is not drawn can't
 * be searched in the page.
 */
export function useGrowing(total: number, outlets: number): number {
  const [drawn, setDrawn] = useState(firstRows(total, outlets));
  useEffect(() => {
    if (drawn >= total) return undefined;
    const request = requestIdleCallback(() => setDrawn(drawn + STEP), {
      timeout: LONGEST_WAIT_MS,
    });
    return () => cancelIdleCallback(request);
  }, [drawn, total]);
  return drawn;
}

function firstRows(total: number, outlets: number): number {
  const columns = outlets + 1;
  return total * columns <= SHORT_CELLS ? total : Math.ceil(FIRST_CELLS / columns);
}
