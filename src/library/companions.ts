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
const listOf = (window: number): string => `companions:${window}`;

/** In the place of those that the window had. */
export async function keepCompanions(window: number, companions: readonly Companion[]): Promise<void> {
  const entries = companions.map(({ tab, dossier }) => [keyOf(tab), dossier] as const);
  await browser.storage.session.set({
    [listOf(window)]: companions.map(({ tab }) => tab),
    ...Object.fromEntries(entries),
  });
}

/** The tab was closed, or shows another page. */
export async function forgetCompanion(tab: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tab));
}

/** Of a window, without the one in this tab. */
export async function readCompanions(window: number, but: number): Promise<Dossier[]> {
  const list = listOf(window);
  const { [list]: tabs = [] } = (await browser.storage.session.get(list)) as Record<string, number[]>;
  const keys = tabs.filter((tab) => tab !== but).map(keyOf);
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
