/** What goes into the story index and what comes out of it. */
import type { Fingerprint } from '../../core/fingerprint.ts';
import type { StoryMatch } from '../../core/story.ts';

/** One article as the index knows it. */
export interface StoryEntry {
  readonly id: string;
  /** Articles of one address are never each other's hits: they are revisions of one report. */
  readonly url?: string;
  readonly fingerprint: Fingerprint;
  /** Said by who knows that the index holds no article of this id: then it is not looked for, which takes longest. */
  readonly isNew?: boolean;
}

/**
 * Another article that may tell the story. `score` is the probability that it does; `reasons` are plain words
 * ("14 shared names and phrases", "same day"), those that weigh most first.
 */
export interface StoryHit extends StoryMatch {
  readonly id: string;
  /** Days between the two, null where either has no date. */
  readonly days: number | null;
}

export interface QueryOptions {
  /** At most so many hits, best first. 20 where nothing is said. */
  readonly limit?: number;
  /** Only articles published at most so many days away; those without a date stay in. No bound where nothing is said. */
  readonly window?: number;
}

/** The index over one store. Changes may come from several contexts; each sees the others' at its next query. */
export interface StoryIndex {
  /**
   * Adds articles as one segment; an id that is there already is replaced. Either all of them become visible or
   * none. Best called with up to some thousand at once: each call costs a few records, whatever it holds.
   */
  readonly add: (entries: readonly StoryEntry[]) => Promise<void>;
  /** Takes articles out; ids that are not there are passed over. */
  readonly remove: (ids: readonly string[]) => Promise<void>;
  /** The articles that may tell the probe's story, best first, never the probe itself (same id or address). */
  readonly query: (probe: StoryEntry, options?: QueryOptions) => Promise<readonly StoryHit[]>;
  /**
   * One step of joining small segments, for idle moments; no answer changes by it. Resolves to whether another
   * step is worth while: `while (idle() && (await index.merge()));`
   */
  readonly merge: () => Promise<boolean>;
  /** How many articles it holds. */
  readonly size: () => Promise<number>;
  /** Takes everything out. */
  readonly clear: () => Promise<void>;
}
