/** The tabs beside the one that is checked, what may be read of them, and comparing them. */
import { browser, type Tabs } from '../../browser.ts';
import { hostPattern, webAddress } from '../../library/feeds/web-address.ts';
import { ask, type Glance, toKeeper } from '../../protocol.ts';

export interface OpenTab {
  readonly id: number;
  readonly title: string;
  readonly url: string;
}

export interface OpenTabs {
  /** Null when it is closed, or no web page. */
  readonly main: OpenTab | null;
  /** Those of its window that can be read, left to right. */
  readonly others: readonly OpenTab[];
}

/** More would take the machine's breath away, and no story is open thirty times. */
const MOST = 30;

const EVERY_SITE = ['http://*/*', 'https://*/*'];

/** Who may read every site may see its tabs as well. */
export async function mayListTabs(): Promise<boolean> {
  const { permissions = [], origins = [] } = await browser.permissions.getAll();
  return permissions.includes('tabs') || EVERY_SITE.every((pattern) => origins.includes(pattern));
}

/** Must be called within a reader's click, before anything is awaited. */
export function askToListTabs(): Promise<boolean> {
  return browser.permissions.request({ permissions: ['tabs'] });
}

export async function openTabs(main: number): Promise<OpenTabs> {
  const shown = await browser.tabs.get(main).catch(() => null);
  const all = await browser.tabs.query({ windowId: shown?.windowId ?? browser.windows.WINDOW_ID_CURRENT });
  const others = all.filter(({ id }) => id !== main).map(readable);
  return { main: shown && readable(shown), others: others.filter((tab) => tab !== null).slice(0, MOST) };
}

/** Null for a tab that is asleep, and for what is no page of the web. */
function readable({ id, url, title, discarded }: Tabs.Tab): OpenTab | null {
  const address = webAddress(url);
  return id !== undefined && address && !discarded ? { id, url: address, title: title || address } : null;
}

/** Asks for the hosts of these tabs. Must be called within a reader's click, before anything is awaited. */
export function askToRead(tabs: readonly OpenTab[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...new Set(tabs.map(({ url }) => hostPattern(url)))] });
}

/** Reads the others and checks the first against them. Rejects with the background's words. */
export async function compare(main: OpenTab, others: readonly OpenTab[]): Promise<readonly Glance[]> {
  const answered = await ask(
    toKeeper,
    'compareTabs',
    [main, ...others].map(({ id }) => id),
  );
  if (!answered.ok) throw new Error(answered.detail);
  return answered.value;
}

export async function show({ id }: OpenTab): Promise<void> {
  await browser.tabs.update(id, { active: true });
}
