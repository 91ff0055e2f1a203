/** Long lists are drawn in steps, so that the first rows stand at once and no step holds up a frame. */
import { useEffect, useState } from 'preact/hooks';

// More than a screen of cards; enough for the first look.
const FIRST = 12;
// A step of these takes a few milliseconds with twenty outlets.
const STEP = 6;

/** How many of so many rows to draw by now. All of them in the end: what is not drawn can't be searched in the page. */
export function useGrowing(total: number): number {
  const [drawn, setDrawn] = useState(FIRST);
  useEffect(() => {
    if (drawn >= total) return undefined;
    const request = requestIdleCallback(() => setDrawn(drawn + STEP));
    return () => cancelIdleCallback(request);
  }, [drawn, total]);
  return drawn;
}
