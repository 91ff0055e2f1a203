/** The interface's own words: what each state says and what the reader can do next. What a report says stands in wording.ts. */
import type { Witness } from '../../core/report.ts';
import type { Outcome, Refusal } from '../../library/outcome.ts';
import { say, sayCount } from '../../say.ts';
import { toldByOthers, verdict } from '../../wording.ts';

/** `again`: check the page once more. `library`: see what the library holds. `tabs`: compare what is open. `text`: check a text of one's own. */
export type Step = 'again' | 'library' | 'tabs' | 'text';

export interface Notice {
  readonly title: string;
  readonly text: string;
  readonly steps: readonly Step[];
}

/** Where the page cannot be read, its words still can be given by hand. */
const STEPS_AFTER: Readonly<Record<Refusal, readonly Step[]>> = {
  'not-an-article': ['again', 'text'],
  empty: ['again', 'text'],
  'too-large': ['again', 'text'],
  barred: ['text'],
  failed: ['again'],
};

export function refusalNotice(reason: Refusal): Notice {
  const steps = STEPS_AFTER[reason];
  return { title: say(`states.${reason}_title`), text: say(`states.${reason}_text`), steps };
}

/** Nobody else tells the story. `held` is how many articles the library holds, null while that is not known. */
export function aloneNotice(held: number | null): Notice {
  const text = say('states.alone_text');
  return {
    title: say('states.alone_title'),
    text: held === null ? text : `${text} ${sayCount('states.alone_held', held)}`,
    steps: ['tabs', 'again', 'library', 'text'],
  };
}

export const NO_QUOTATIONS: Notice = {
  title: say('states.no-quotations_title'),
  text: say('states.no-quotations_text'),
  steps: ['library'],
};

/** There is no tab to speak of. */
export const NO_PAGE: Notice = {
  title: say('states.no-page_title'),
  text: say('states.no-page_text'),
  steps: ['text', 'library'],
};

/** The tab was loaded anew, or shows another page, since its check. */
export const CHANGED: Notice = {
  title: say('states.changed_title'),
  text: say('states.changed_text'),
  steps: ['again'],
};

export const STEP_LABELS: Readonly<Record<Step, string>> = {
  again: say('states.again'),
  library: say('states.library'),
  tabs: say('states.tabs'),
  text: say('states.text'),
};

export function readingText(slow: boolean): string {
  return say(slow ? 'states.reading-slow' : 'states.reading');
}

/** What a screen reader hears when the state changes. */
export function announcement(outcome: Outcome | null, slow: boolean): string {
  switch (outcome?.state) {
    case undefined:
    case 'reading':
      return readingText(slow);
    case 'checked':
      return say('states.announced', verdict(outcome.report).line, toldBy(outcome.report.witnesses));
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
  return voices === 0 ? say('report.only-copies') : toldByOthers(voices);
}

/** The headings of the folded lists, and of what was read where nobody else tells the story. */
export const FOLDED = {
  minor: (count: number) => sayCount('report.minor', count),
  identical: (count: number) => sayCount('report.identical', count),
  read: (count: number) => sayCount('report.read', count),
};

export const LOST = say('report.lost');
export const UNNAMED_SPEAKER = say('report.speaker-unnamed');
