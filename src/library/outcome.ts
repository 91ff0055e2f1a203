/**
 * The last outcome of each tab, kept in storage.session: read it, write it, watch it. It is kept as one text: the browser
 * takes ten times as long to hand over a report of many outlets piece by piece, to every view that watches.
 */
import { browser, type Storage } from '../browser.ts';
import type { DecidedReport } from '../core/decide.ts';
import type { Report } from '../core/report.ts';
import { say } from '../say.ts';

/** Why a check gave no report. */
export type Refusal =
  | 'not-an-article'
  | 'empty'
  | 'too-large'
  | 'barred' // the browser lets no extension run here: its own pages, its store, PDF and image tabs
  | 'failed';

export type Outcome =
  | { readonly state: 'reading'; readonly url: string; readonly since: number }
  /** `alone`: nobody else in the library tells this story; the report then has no witnesses. */
  | {
      readonly state: 'checked' | 'alone';
      readonly url: string;
      /** As it is shown: with the reader's decisions. */
      readonly report: Report;
      /** What the reader decided of it, and the report as it was computed; left out where they decided nothing. */
      readonly decided?: Decided;
    }
  | { readonly state: 'refused'; readonly url: string; readonly reason: Refusal; readonly detail?: string };

export type Decided = Omit<DecidedReport, 'report'>;

/**
 * How long a check may take before it counts as failed. The slowest page that we read takes well under two
 * seconds on a weak machine; much more than that and a reader believes the click was lost.
 */
export const READING_LIMIT_MS = 5000;

const PREFIX = 'outcome:';

const keyOf = (tab: number): string => `${PREFIX}${tab}`;

export async function readOutcome(tab: number): Promise<Outcome | null> {
  const key = keyOf(tab);
  const stored = await browser.storage.session.get(key);
  return outcomeOf(stored[key]);
}

let latest: { readonly kept: string; readonly outcome: Outcome } | null = null;

/** The same text gives the same object, so that who reads it twice draws it once. */
function outcomeOf(kept: unknown): Outcome | null {
  if (typeof kept !== 'string') return null;
  if (latest?.kept !== kept) latest = { kept, outcome: JSON.parse(kept) as Outcome };
  return latest.outcome;
}

/** Of every tab that something is known of. */
export async function readOutcomes(): Promise<ReadonlyMap<number, Outcome>> {
  const stored = Object.entries(await browser.storage.session.get(null));
  return new Map(
    stored.flatMap(([key, kept]): [number, Outcome][] => {
      const outcome = key.startsWith(PREFIX) ? outcomeOf(kept) : null;
      return outcome ? [[Number(key.slice(PREFIX.length)), outcome]] : [];
    }),
  );
}

export async function writeOutcome(tab: number, outcome: Outcome): Promise<void> {
  await browser.storage.session.set({ [keyOf(tab)]: JSON.stringify(outcome) });
}

/** Whether this, as it was written or read, is still what is known of the tab. */
export async function isStill(tab: number, outcome: Outcome): Promise<boolean> {
  const key = keyOf(tab);
  return (await browser.storage.session.get(key))[key] === JSON.stringify(outcome);
}

export async function forgetOutcome(tab: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tab));
}

/** Calls back with each new outcome of the tab, null when it is forgotten. Returns how to stop. */
export function watchOutcome(tab: number, changed: (outcome: Outcome | null) => void): () => void {
  return watchOutcomes((changedTab, outcome) => {
    if (changedTab === tab) changed(outcome);
  });
}

/** The same for every tab. */
export function watchOutcomes(changed: (tab: number, outcome: Outcome | null) => void): () => void {
  return watchKept((tab, kept) => changed(tab, outcomeOf(kept)));
}

function watchKept(changed: (tab: number, kept: unknown) => void): () => void {
  const listener = (changes: Record<string, Storage.StorageChange>): void => {
    for (const [key, { newValue }] of Object.entries(changes)) {
      if (!key.startsWith(PREFIX)) continue;
      changed(Number(key.slice(PREFIX.length)), newValue);
    }
  };
  browser.storage.session.onChanged.addListener(listener);
  return () => browser.storage.session.onChanged.removeListener(listener);
}

/** A reading that took too long is a failure. No timer decides it, so it holds after a restart as well. */
export function settled(outcome: Outcome, now: number): Outcome {
  if (outcome.state !== 'reading' || now - outcome.since < READING_LIMIT_MS) return outcome;
  return { state: 'refused', url: outcome.url, reason: 'failed', detail: say('states.no-answer') };
}

/** Waits until the tab's outcome is more than that it is being read; no longer than that may take. */
export function settlement(tab: number): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      stop();
      clearTimeout(patience);
      resolve();
    };
    const look = (outcome: Outcome | null) => {
      if (outcome === null || settled(outcome, Date.now()).state !== 'reading') end();
    };
    const stop = watchOutcome(tab, look);
    const patience = setTimeout(end, READING_LIMIT_MS);
    readOutcome(tab).then(look, end);
  });
}

/** Whether the outcome speaks of the page at this address. The fragment does not matter. */
export function fits(outcome: Outcome, url: string | undefined): boolean {
  return url !== undefined && withoutFragment(outcome.url) === withoutFragment(url);
}

function withoutFragment(url: string): string {
  const hash = url.indexOf('#');
  return hash < 0 ? url : url.slice(0, hash);
}
