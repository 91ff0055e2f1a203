/** Switching sites on and off: the permission, the list, and both kept up to date in a view. */
import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../browser.ts';
import {
  changeSites,
  forgetWish,
  noteWish,
  readSites,
  type Sites,
  watchSites,
  withAlways,
  withoutAlways,
} from '../../library/sites.ts';

/**
 * Asks for the site and switches it on; false where the reader did not grant it. Must be called within a click,
 * before anything is awaited. Where the browser's question closes the view, the background does the rest.
 */
export async function turnOn(site: string): Promise<boolean> {
  const asking = browser.permissions.request({ origins: [site] });
  await noteWish(site);
  const granted = await asking;
  if (granted) await changeSites((sites) => withAlways(sites, site));
  await forgetWish();
  return granted;
}

export async function turnOff(site: string): Promise<void> {
  await changeSites((sites) => withoutAlways(sites, [site]));
}

/** Null until they are known; `failed` is told why they can't be. */
export function useSites(failed: (error: unknown) => void): Sites | null {
  const [sites, setSites] = useState<Sites | null>(null);
  useEffect(() => {
    readSites().then(setSites, failed);
    return watchSites(setSites);
  }, []);
  return sites;
}
