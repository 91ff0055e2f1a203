/**
 * Articles that stand open beside the one that is checked: compared with, never saved. They are kept in
 * storage.session, so that they go with their tabs, and each window has its own.
 */
import { browser } from '../browser.ts';
import type { ArticleId } from '../core/article.ts';
import type { Dossier } from '../core/crosscheck.ts';

export interface Companion {
  readonly tab: number;
  readonly dossier: Dossier;
}

const PREFIX = 'companion:';
const keyOf = (tab: number): string => `${PREFIX}${tab}`;
/** Names a window's companions, so that a check need not read all that is kept of every tab. */
const LISTS = 'companions:';
const listOf = (window: number): string => `${LISTS}${window}`;

/**
 * In the place of those that the window had. Where there is no room for them, those of the other windows make room, which
 * can be compared again. Rejects where that is not enough.
 */
export async function keepCompanions(window: number, companions: readonly Companion[]): Promise<void> {
  const { session } = browser.storage;
  await forgetCompanions(window);
  const entries = companions.map(({ tab, dossier }) => [keyOf(tab), dossier] as const);
  const kept = { [listOf(window)]: companions.map(({ tab }) => tab), ...Object.fromEntries(entries) };
  await session.set(kept).catch(async () => {
    const all = Object.keys(await session.get(null));
    await session.remove(all.filter((key) => key.startsWith(PREFIX) || key.startsWith(LISTS)));
    await session.set(kept);
  });
}

/** The window was closed, or gets others. */
export async function forgetCompanions(window: number): Promise<void> {
  const list = listOf(window);
  await browser.storage.session.remove([list, ...(await tabsOf(list)).map(keyOf)]);
}

async function tabsOf(list: string): Promise<readonly number[]> {
  const { [list]: tabs = [] } = (await browser.storage.session.get(list)) as Record<string, number[]>;
  return tabs;
}

/** The tab was closed, or shows another page. */
export async function forgetCompanion(tab: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tab));
}

/** Of a window, without the one in this tab. */
export async function readCompanions(window: number, but: number): Promise<Dossier[]> {
  const keys = (await tabsOf(listOf(window))).filter((tab) => tab !== but).map(keyOf);
  if (keys.length === 0) return [];
  return Object.values((await browser.storage.session.get(keys)) as Record<string, Dossier>);
}

/** Null when no open tab shows it any more. */
export async function findCompanion(id: ArticleId): Promise<Dossier | null> {
  const stored: Readonly<Record<string, unknown>> = await browser.storage.session.get(null);
  const companions = Object.entries(stored).filter(([key]) => key.startsWith(PREFIX));
  const dossiers = companions.map(([, dossier]) => dossier as Dossier);
  return dossiers.find(({ article }) => article.id === id) ?? null;
}
