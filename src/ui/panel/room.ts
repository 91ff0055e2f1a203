/** How much room the panel has. */
import { useEffect, useState } from 'preact/hooks';

// In rem, so that larger letters count as less room.
const WIDTHS = {
  /** A column for this page and one for each of two outlets. */
  table: '(min-width: 42rem)',
  /** Two texts in lines of a readable length. */
  texts: '(min-width: 36rem)',
} as const;

export function useIsWide(forWhat: keyof typeof WIDTHS): boolean {
  const query = WIDTHS[forWhat];
  const [wide, setWide] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const media = matchMedia(query);
    const changed = () => setWide(media.matches);
    changed();
    media.addEventListener('change', changed);
    return () => media.removeEventListener('change', changed);
  }, [query]);
  return wide;
}
