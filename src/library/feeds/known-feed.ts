/** What is kept of a feed between two polls. */
import type { Polled } from './poll.ts';
import { type FeedState, NEVER_ASKED } from './schedule.ts';

/** The poller's memory, and what of the last poll the reader is told. */
export interface KnownFeed extends FeedState, Partial<Pick<Polled, 'leftOut' | 'wanted' | 'offers'>> {}

/** What lies in the store was written by a poll, or is empty. */
export function knownOf(state: Readonly<Record<string, unknown>>): KnownFeed {
  return { ...NEVER_ASKED, ...state };
}
