/** How long a check has taken. */
import { useEffect, useState } from 'preact/hooks';
import { type Outcome, READING_LIMIT_MS } from '../../library/outcome.ts';

/** A check that has run for so long deserves a word about it. */
const SLOW_AFTER_MS = 2000;

/** Draws anew when a reading becomes slow, and when it has taken too long. */
export function useElapsed(outcome: Outcome | null): { readonly now: number; readonly slow: boolean } {
  const [now, setNow] = useState(Date.now);
  const since = outcome?.state === 'reading' ? outcome.since : null;
  useEffect(() => {
    if (since === null) return undefined;
    setNow(Date.now());
    const timers = [SLOW_AFTER_MS, READING_LIMIT_MS].map((limit) =>
      setTimeout(() => setNow(Date.now()), since + limit - Date.now()),
    );
    return () => timers.forEach(clearTimeout);
  }, [since]);
  return { now, slow: since !== null && now - since >= SLOW_AFTER_MS };
}
