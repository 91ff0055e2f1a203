/** How an import stands. */
import type { FeedName } from '../../../library/feeds/opml.ts';
import type { Tally } from '../../../library/store/saving.ts';
import type { NotTaken } from '../../parts/not-taken.ts';

export interface Progress {
  /** 0 to 1, of the bytes of all files. */
  readonly share: number;
  readonly tally: Tally;
  /** Named once all is over. */
  readonly rejected: readonly NotTaken[];
  /** How many were rejected; more than are named where there are too many to keep. */
  readonly rejections: number;
  /** Feeds that a list among the files names. They are followed only when the reader says so. */
  readonly feeds: readonly FeedName[];
}

export const NOTHING: Progress = {
  share: 0,
  tally: { new: 0, revised: 0, unchanged: 0, copies: 0 },
  rejected: [],
  rejections: 0,
  feeds: [],
};
