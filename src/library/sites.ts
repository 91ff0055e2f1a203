/** The sites whose articles are checked by themselves, and those where that never happens. */
import { browser, type Storage } from '../browser.ts';
import { hostPattern, webAddress } from './feeds/web-address.ts';

/**
 * Kept on this machine: the permissions that go with them are, and which papers somebody reads is nobody else's
 * affair. Both lists are in the order in which the reader made them.
 */
export interface Sites {
  /** Patterns as browsers grant them: "https://www.example.com/*". */
  readonly always: readonly string[];
  /** Hosts, each with all below it: "example.com" stands for "www.example.com" as well. Wins over `always`. */
  readonly never: readonly string[];
}

const KEY = 'sites';
const NONE: Sites = { always: [], never: [] };

export async function readSites(): Promise<Sites> {
  const { [KEY]: kept } = await browser.storage.local.get(KEY);
  return { ...NONE, ...(kept as Partial<Sites> | undefined) };
}

/** One change after another, from whatever view. */
export async function changeSites(change: (sites: Sites) => Sites): Promise<void> {
  await navigator.locks.request(KEY, async () => {
    await browser.storage.local.set({ [KEY]: change(await readSites()) });
  });
}

/** Calls back with the lists each time that they change. Returns how to stop. */
export function watchSites(changed: (sites: Sites) => void): () => void {
  const listener = ({ [KEY]: change }: Record<string, Storage.StorageChange>): void => {
    if (change) changed({ ...NONE, ...(change.newValue as Partial<Sites> | undefined) });
  };
  browser.storage.local.onChanged.addListener(listener);
  return () => browser.storage.local.onChanged.removeListener(listener);
}

/** The pattern that stands for the site of a page; null where no site is. */
export function siteOf(url: string | undefined): string | null {
  const address = webAddress(url);
  return address && hostPattern(address);
}

/** "www.example.com" */
export const hostOf = (site: string): string => new URL(site.replace('/*', '/')).hostname;

export function isNever({ never }: Sites, site: string): boolean {
  const host = hostOf(site);
  return never.some((one) => host === one || host.endsWith(`.${one}`));
}

/** The sites whose pages are to be looked at. */
export const attended = (sites: Sites): string[] => sites.always.filter((site) => !isNever(sites, site));

export function withAlways(sites: Sites, site: string): Sites {
  return { ...sites, always: [...sites.always.filter((one) => one !== site), site] };
}

export function withoutAlways(sites: Sites, gone: readonly string[]): Sites {
  return { ...sites, always: sites.always.filter((one) => !gone.includes(one)) };
}

export function withNever(sites: Sites, host: string): Sites {
  return { ...sites, never: [...sites.never.filter((one) => one !== host), host] };
}

export function withoutNever(sites: Sites, host: string): Sites {
  return { ...sites, never: sites.never.filter((one) => one !== host) };
}

const WISH = 'site-wish';
/** The browser's question is answered at once or not at all; a grant that comes later was meant for something else. */
const WISH_MS = 120_000;

/** Notes for which site the browser is being asked: its question may close the view that asks. */
export async function noteWish(site: string): Promise<void> {
  await browser.storage.session.set({ [WISH]: { site, since: Date.now() } });
}

export async function forgetWish(): Promise<void> {
  await browser.storage.session.remove(WISH);
}

export async function readWish(now: number): Promise<string | null> {
  const { [WISH]: wish } = await browser.storage.session.get(WISH);
  const { site, since } = (wish ?? {}) as { readonly site?: string; readonly since?: number };
  return site !== undefined && since !== undefined && now - since < WISH_MS ? site : null;
}
