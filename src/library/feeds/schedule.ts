/** When a feed is asked again. Pure: the clock and the dice are the caller's. */
import type { Validators } from './answer.ts';
import { FeedError, type FeedFault } from './fault.ts';

/** What is remembered of a feed between two polls. Plain data, kept with the feed. */
export interface FeedState extends Validators {
  /** Milliseconds since 1970, as all moments here. 0 for a feed that was never asked. */
  readonly due: number;
  /** When it was last read with success. */
  readonly read?: number;
  /** Failures since then. */
  readonly failures: number;
  readonly fault?: FeedFault;
  /** The HTTP status, where that was the fault. */
  readonly status?: number;
  /** Addresses that need not be looked at again, newest first. */
  readonly seen: readonly string[];
}

export const NEVER_ASKED: FeedState = { due: 0, failures: 0, seen: [] };

const MINUTE = 60_000;
/** News sites change by the hour; asking more often would burden them for little. */
const EVERY = 30 * MINUTE;
const LONGEST = 24 * 60 * MINUTE;
/** What is gone for good by the server's own words (410) is looked for once a week, should it have been a slip. */
const GONE = 410;
const WEEK = 7 * LONGEST;
/** Servers that are asked by many must not be asked by all at once. */
const JITTER = 0.2;
/** Twice of what a feed is read for, so that an entry which leaves the feed and returns is not new. */
const SEEN = 400;

export interface Moment {
  readonly now: number;
  /** 0 to 1. */
  readonly chance: number;
}

/** After an answer, whether it told anything new or not. `seen`: what was looked at this time. */
export function afterAnswer(
  state: FeedState,
  { seen, ...validators }: Validators & { readonly seen: readonly string[] },
  moment: Moment,
): FeedState {
  return {
    ...validators,
    due: moment.now + spread(EVERY, moment.chance),
    read: moment.now,
    failures: 0,
    seen: [...new Set([...seen, ...state.seen])].slice(0, SEEN),
  };
}

/** After a failure: each one in a row doubles the wait, up to a day; a server that names a time is given it. */
export function afterFailure(state: FeedState, error: unknown, { now, chance }: Moment): FeedState {
  const { fault, status, retryAt } = error instanceof FeedError ? error : new FeedError('unreachable');
  const { fault: _, status: __, ...kept } = state;
  const failures = state.failures + 1;
  const doubled = Math.min(EVERY * 2 ** Math.min(failures, 10), LONGEST);
  const wait = spread(status === GONE ? WEEK : doubled, chance);
  const due = Math.max(retryAt ?? 0, now + (retryAt === undefined ? wait : 0));
  return { ...kept, due, failures, fault, ...(status !== undefined && { status }) };
}

function spread(wait: number, chance: number): number {
  return Math.round(wait * (1 - JITTER + 2 * JITTER * chance));
}
