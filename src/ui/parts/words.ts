/** The interface's own words: what each state says and what the reader can do next. What a report says stands in wording.ts. */
import type { Witness } from '../../core/report.ts';
import type { Outcome, Refusal } from '../../library/outcome.ts';
import { quotations, toldByOthers, verdict } from '../../wording.ts';

/** `again`: check the page once more. `library`: see what the library holds. */
export type Step = 'again' | 'library';

export interface Notice {
  readonly title: string;
  readonly text: string;
  readonly steps: readonly Step[];
}

const REFUSALS: Readonly<Record<Refusal, Notice>> = {
  'not-an-article': {
    title: 'No article here',
    text: 'This page does not read like one news story. Open a story on a page of its own and click again.',
    steps: ['again'],
  },
  empty: {
    title: 'Nothing to read yet',
    text: 'The page holds no text. If it is still loading, wait for the story to appear and check again.',
    steps: ['again'],
  },
  'too-large': {
    title: 'This page is too large',
    text: 'Crossquote reads pages up to a fixed size, so that no tab ever freezes, and this one is larger. Try the story on a page of its own rather than an archive or a live blog.',
    steps: ['again'],
  },
  barred: {
    title: 'Crossquote may not run here',
    text: 'Browsers keep extensions out of their own pages, add-on stores, PDFs and images. Open the story as an ordinary web page and click there.',
    steps: [],
  },
  failed: {
    title: 'The check failed',
    text: 'Nothing on the page was changed. Checking again often helps; reloading the page first does so more often.',
    steps: ['again'],
  },
};

export function refusalNotice(reason: Refusal): Notice {
  return REFUSALS[reason];
}

/** Nobody else tells the story. `held` is how many articles the library holds, null while that is not known. */
export function aloneNotice(held: number | null): Notice {
  const articles = held === 1 ? '1 article' : `${held} articles`;
  const holds = held === null ? '' : ` The library holds ${articles}.`;
  return {
    title: 'Nobody else tells this story',
    text: `No article in the library reports the same events, so there is nothing to compare with.${holds}`,
    steps: ['library', 'again'],
  };
}

export const NO_QUOTATIONS: Notice = {
  title: 'No quotations here',
  text: 'Other outlets tell this story, but this article prints nobody’s words in quotation marks.',
  steps: ['library'],
};

/** The tab was loaded anew, or shows another page, since its check. */
export const CHANGED: Notice = {
  title: 'The page has changed',
  text: 'It was loaded anew, or another page has taken its place, so the marks are gone.',
  steps: ['again'],
};

export const STEP_LABELS: Readonly<Record<Step, string>> = {
  again: 'Check again',
  library: 'See what the library holds',
};

export function readingText(slow: boolean): string {
  return slow ? 'Still reading: this is a long page.' : 'Reading this page …';
}

/** What a screen reader hears when the state changes. */
export function announcement(outcome: Outcome | null, slow: boolean): string {
  switch (outcome?.state) {
    case undefined:
    case 'reading':
      return readingText(slow);
    case 'checked':
      return `${verdict(outcome.report).line} ${toldBy(outcome.report.witnesses)}.`;
    case 'alone':
      return aloneNotice(null).title;
    case 'refused':
      return refusalNotice(outcome.reason).title;
    default:
      return outcome satisfies never;
  }
}

/** "Told by 4 other outlets". Who repeats another's text is no voice of its own and not counted. */
export function toldBy(witnesses: readonly Witness[]): string {
  const voices = witnesses.filter(({ copyOf }) => copyOf === undefined).length;
  return voices === 0 ? 'Told elsewhere only in the same text' : toldByOthers(voices);
}

/** The headings of the folded lists, and of what was read where nobody else tells the story. */
export const FOLDED = {
  minor: (count: number) => `${quotations(count)} merely cut or differing in small ways`,
  identical: (count: number) => `${quotations(count)} printed alike`,
  read: (count: number) => `${quotations(count)} read on this page`,
};

export const LOST = 'These words are no longer on the page.';
export const UNNAMED_SPEAKER = 'Speaker not named';
