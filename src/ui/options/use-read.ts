/** What a view reads when it opens, and anew whenever that may have changed. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { wordsOfError } from './shelf/trouble.ts';

interface Reading<T> {
  /** Null until it has been read; the last that was read while it is read anew. */
  readonly value: T | null;
  /** Why it can't be read or changed, in words; empty where it can. */
  readonly trouble: string;
  /** Reads anew, once the work that changes it is done. */
  readonly again: (work?: () => Promise<unknown>) => Promise<void>;
}

/** Reads anew when one of `given` is another. Of several readings the last one counts. */
export function useRead<T>(read: () => Promise<T>, given: readonly unknown[] = []): Reading<T> {
  const [value, setValue] = useState<T | null>(null);
  const [trouble, setTrouble] = useState('');
  const turn = useRef(0);
  const again: Reading<T>['again'] = async (work) => {
    try {
      await work?.();
      const own = ++turn.current;
      const found = await read();
      if (own !== turn.current) return;
      setValue(() => found);
      setTrouble('');
    } catch (error) {
      setTrouble(wordsOfError(error));
    }
  };
  useEffect(() => {
    void again();
    return () => {
      turn.current++;
    };
  }, given);
  return { value, trouble, again };
}
