/** The outcome of a tab, kept up to date while a view is open. */
import { useEffect, useState } from 'preact/hooks';
import { type Outcome, readOutcome, watchOutcome } from '../../library/outcome.ts';

interface Latest {
  readonly tab: number | undefined;
  readonly outcome: Outcome | null;
}

/** Undefined until it is known whether there is one, null where there is none. `known`: what was known beforehand. */
export function useOutcome(tab: number | undefined, known?: Outcome): Outcome | null | undefined {
  const [latest, setLatest] = useState<Latest | undefined>(known && { tab, outcome: known });
  useEffect(() => {
    if (tab === undefined) return undefined;
    let told = false;
    const stop = watchOutcome(tab, (outcome) => {
      told = true;
      setLatest({ tab, outcome });
    });
    // What was written before this view watched; what is told meanwhile is newer.
    void readOutcome(tab).then((outcome) => {
      if (!told) setLatest({ tab, outcome });
    });
    return () => {
      told = true;
      stop();
    };
  }, [tab]);
  return latest?.tab === tab ? latest?.outcome : undefined;
}
