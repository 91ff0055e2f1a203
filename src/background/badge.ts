/** What the toolbar button says of a tab. */

import type { Outcome } from '../library/outcome.ts';
import type { Settings } from '../library/settings.ts';
import type { Kept } from '../protocol.ts';
import { say } from '../say.ts';
import { verdict } from '../wording.ts';

export interface Badge {
  /** At most four characters are shown. Empty takes the badge away. */
  readonly text: string;
  readonly title: string;
}

/** What a check has come to, without the badge where the reader wants none. */
export function badgeAsSet(outcome: Outcome | null, { badge }: Pick<Settings, 'badge'>): Badge {
  const full = badgeOf(outcome);
  return badge ? full : { ...full, text: '' };
}

/** The number of quotations that are printed differently elsewhere, and the same in words. */
export function badgeOf(outcome: Outcome | null): Badge {
  switch (outcome?.state) {
    case undefined:
    case 'reading': // whoever began it may be gone before it ends; a label of its own would then stay
      return { text: '', title: say('badge.unchecked') };
    case 'checked':
      return {
        text: String(outcome.report.counts.substantive),
        title: titled(verdict(outcome.report).line),
      };
    case 'alone':
      return { text: '', title: titled(verdict(outcome.report).line) };
    case 'refused':
      return { text: '?', title: titled(say(`badge.refused_${outcome.reason}`)) };
  }
}

/** What a save without a view of its own has come to. */
export function savedBadge(kept: Kept | 'failed'): Badge {
  if (kept === 'failed') return { text: '?', title: titled(say('saving.failed')) };
  if (kept.state !== 'refused') return { text: '✓', title: titled(say(`saving.${kept.state}`)) };
  return { text: '?', title: titled(say(`saving.refused_${kept.reason}`)) };
}

const titled = (text: string): string => say('badge.titled', text);
