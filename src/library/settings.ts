/** What the reader has set: in storage.sync, so that it goes with them from machine to machine. */
import { browser, type Storage } from '../browser.ts';
import { isThing } from '../core/json.ts';
import type { MarkKind } from '../core/report.ts';
import { KINDS_BY_WEIGHT } from '../core/wording.ts';

/** `line`: lines alone, where a kind has one. `tint`: with a tint behind the heavier kinds. `strong`: more of both. */
export const MARK_STYLES = ['line', 'tint', 'strong'] as const;
export type MarkStyle = (typeof MARK_STYLES)[number];

/** The bounds in days that the options offer: the same days, a week, a month, a season. */
export const WINDOWS = [3, 7, 30, 90] as const;

export interface Settings {
  /** The kinds that are marked in pages. */
  readonly marked: readonly MarkKind[];
  readonly style: MarkStyle;
  /** Whether the toolbar button bears what a check has come to. */
  readonly badge: boolean;
  /** Whether a pointer that rests on a mark opens its card; a click always does. */
  readonly cardOnRest: boolean;
  /** Only articles of the library published at most so many days away are compared; null for all. */
  readonly window: number | null;
}

export const DEFAULTS: Settings = {
  marked: KINDS_BY_WEIGHT,
  style: 'tint',
  badge: true,
  cardOnRest: true,
  window: null,
};

const KEY = 'settings';

export async function readSettings(): Promise<Settings> {
  const { [KEY]: stored } = await browser.storage.sync.get(KEY);
  return settingsOf(stored);
}

export async function writeSettings(settings: Settings): Promise<void> {
  await browser.storage.sync.set({ [KEY]: settings });
}

/** Calls back with the settings whenever they change, here or on another machine. Returns how to stop. */
export function watchSettings(changed: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, Storage.StorageChange>): void => {
    const change = changes[KEY];
    if (change) changed(settingsOf(change.newValue));
  };
  browser.storage.sync.onChanged.addListener(listener);
  return () => browser.storage.sync.onChanged.removeListener(listener);
}

/** What is stored may be of another version or of a file that somebody edited: what makes no sense is left at its default. */
export function settingsOf(stored: unknown): Settings {
  const { marked, style, badge, cardOnRest, window } = isThing(stored) ? stored : {};
  return {
    marked: Array.isArray(marked) ? KINDS_BY_WEIGHT.filter((kind) => marked.includes(kind)) : DEFAULTS.marked,
    style: MARK_STYLES.find((one) => one === style) ?? DEFAULTS.style,
    badge: typeof badge === 'boolean' ? badge : DEFAULTS.badge,
    cardOnRest: typeof cardOnRest === 'boolean' ? cardOnRest : DEFAULTS.cardOnRest,
    window: WINDOWS.find((one) => one === window) ?? DEFAULTS.window,
  };
}
