/** Which articles tell one story, once the reader wants to see them together. */
import { useEffect, useState } from 'preact/hooks';
import { openLibrary } from '../../../library/store/library.ts';
import { readStories, type Stories, sortIntoStories } from '../../../library/store/stories.ts';
import type { Entry } from './entry.ts';

export interface Sorted {
  readonly stories: Stories;
  /** How many articles are yet to be looked at; those that were are in their places. */
  readonly left: number;
}

const NONE: Sorted = { stories: new Map(), left: 0 };
/** A list that moves oftener than that can't be read. */
const SHOWN_MS = 2_000;

export function useStories(entries: readonly Entry[], isWanted: boolean): Sorted {
  const [sorted, setSorted] = useState(NONE);
  useEffect(() => {
    if (!isWanted) return;
    let isLeft = false;
    const show = async () => {
      const library = await openLibrary();
      const stories = await readStories(library);
      if (!isLeft) setSorted({ stories, left: 0 });
      let shown = performance.now();
      await sortIntoStories(
        library,
        () => !isLeft,
        (left) => {
          if (isLeft || performance.now() - shown < SHOWN_MS) return;
          shown = performance.now();
          setSorted((last) => ({ ...last, left }));
        },
      );
      const all = await readStories(library);
      if (!isLeft) setSorted({ stories: all, left: 0 });
    };
    const rest = () => setSorted((last) => ({ ...last, left: 0 }));
    show().catch(() => isLeft || rest()); // what is wrong the list itself says
    return () => {
      isLeft = true;
      rest();
    };
  }, [entries, isWanted]);
  return sorted;
}
