/** What the toolbar button says of a tab. */
import { verdict } from '../core/wording.ts';
import type { Outcome, Refusal } from '../library/outcome.ts';

export interface Badge {
  /** At most four characters are shown. Empty takes the badge away. */
  readonly text: string;
  readonly title: string;
}

const REFUSALS: Readonly<Record<Refusal, string>> = {
  'not-an-article': 'no article was found on this page',
  empty: 'this page holds no text',
  'too-large': 'this page is too large to check',
  barred: 'the browser lets no extension read this page',
  failed: 'the check failed',
};

/** The number of quotations that are printed differently elsewhere, and the same in words. */
export function badgeOf(outcome: Outcome | null): Badge {
  switch (outcome?.state) {
    case undefined:
    case 'reading': // whoever began it may be gone before it ends; a label of its own would then stay
      return { text: '', title: 'Crossquote: check this page' };
    case 'checked':
      return {
        text: String(outcome.report.counts.substantive),
        title: `Crossquote: ${verdict(outcome.report).line}`,
      };
    case 'alone':
      return { text: '', title: `Crossquote: ${verdict(outcome.report).line}` };
    case 'refused':
      return { text: '?', title: `Crossquote: ${REFUSALS[outcome.reason]}` };
  }
}
