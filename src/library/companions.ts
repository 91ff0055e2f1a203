/**
 * Articles that stand open beside the one that is checked: compared with, never saved. They are kept in
 * storage.session, so that they go with their tabs, and each window has its own.
 */
import { browser } from '../browser.ts';
import type { ArticleId } from '../core/article.ts';
import type { Dossier } from '../core/crosscheck.ts';

export interface Companion {
  readonly window: number;
  readonly dossier: Dossier;
}

const PREFIX = 'companion:';
const keyOf = (tab: number): string => `${PREFIX}${tab}`;

export async function keepCompanion(tab: number, companion: Companion): Promise<void> {
  await browser.storage.session.set({ [keyOf(tab)]: companion });
}

export async function forgetCompanion(tab: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tab));
}

/** Of a window, without the one in this tab. */
export async function readCompanions(window: number, but: number): Promise<Dossier[]> {
  return (await all())
    .filter(({ key, companion }) => companion.window === window && key !== keyOf(but))
    .map(({ companion }) => companion.dossier);
}

/** Null when no open tab shows it any more. */
export async function findCompanion(id: ArticleId): Promise<Dossier | null> {
  return (
    (await all()).find(({ companion }) => companion.dossier.article.id === id)?.companion.dossier ?? null
  );
}

async function all(): Promise<{ readonly key: string; readonly companion: Companion }[]> {
  const stored: Readonly<Record<string, unknown>> = await browser.storage.session.get(null);
  return Object.entries(stored)
    .filter(([key]) => key.startsWith(PREFIX))
    .map(([key, companion]) => ({ key, companion: companion as Companion }));
}
