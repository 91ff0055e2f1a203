/** The sites whose permission is the reader's to give and to take back. */
import { useEffect, useState } from 'preact/hooks';
import { hostPattern } from '../../library/feeds/web-address.ts';
import { followed } from './following.ts';

/**
 * Those that are granted, those that feeds need, and those that were granted while the page is open, so that what is
 * switched off can be switched on again.
 */
export function useKnownSites(
  granted: readonly string[] = [],
  failed: (error: unknown) => void,
): readonly string[] {
  const [known, setKnown] = useState<readonly string[]>([]);
  useEffect(() => {
    followed().then((feeds) => {
      const hosts = feeds.map(({ url }) => hostPattern(url));
      setKnown((before) => joined(before, hosts));
    }, failed);
  }, []);
  useEffect(() => setKnown((before) => joined(before, granted)), [granted.join(' ')]);
  return known;
}

const joined = (some: readonly string[], more: readonly string[]): readonly string[] =>
  [...new Set([...some, ...more])].sort();
