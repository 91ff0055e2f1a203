/** How a page shows its marks, as the reader has set it: when they are made, and at once when that changes. */
import { browser, type Scripting } from '../browser.ts';
import { readOutcomes } from '../library/outcome.ts';
import { type MarkStyle, readSettings, type Settings } from '../library/settings.ts';
import { forAllFamilies } from '../page/mark-names.ts';
import marks from '../page/marks.css?inline';
import line from '../page/marks-line.css?inline';
import strong from '../page/marks-strong.css?inline';
import { ask, type Display, toPage } from '../protocol.ts';

const SHEETS: Readonly<Record<MarkStyle, string>> = {
  line: forAllFamilies(marks + line),
  tint: forAllFamilies(marks),
  strong: forAllFamilies(marks + strong),
};

export async function display(): Promise<Display> {
  return displayOf(await readSettings());
}

const displayOf = ({ marked, cardOnRest }: Settings): Display => ({ kinds: marked, cardOnRest });

/**
 * A user's style reaches shadow trees as well, and leaves no trace in any; but Chromium paints no tint of such a
 * highlight, so the page itself is given the same as an author's.
 */
const ORIGINS = ['USER', 'AUTHOR'] as const;

/**
 * Gives a page the look of its marks. Rejects where no script may run any more. One look after the other: Firefox counts
 * insertions, and two at once would leave a copy behind.
 */
export async function style(target: Scripting.InjectionTarget): Promise<void> {
  await navigator.locks.request(`style:${target.tabId}`, () => restyle(target));
}

async function restyle(target: Scripting.InjectionTarget): Promise<void> {
  const { style: wanted } = await readSettings();
  const sheetsOf = (css: string) => ORIGINS.map((origin) => ({ target, css, origin }));
  // So would a second check; removing none is no error.
  const others = Object.values(SHEETS).flatMap(sheetsOf);
  await Promise.all(others.map((sheet) => browser.scripting.removeCSS(sheet)));
  await Promise.all(sheetsOf(SHEETS[wanted]).map((sheet) => browser.scripting.insertCSS(sheet)));
}

/** Shows the marks of every page that has some as they are to be shown now. */
export async function displayAnew(settings: Settings): Promise<void> {
  const outcomes = await readOutcomes();
  const checked = [...outcomes].filter(([, outcome]) => outcome.state === 'checked');
  await Promise.all(checked.map(([tab]) => displayIn(tab, settings)));
}

async function displayIn(tab: number, settings: Settings): Promise<void> {
  const answered = await ask(toPage(tab), 'display', displayOf(settings));
  // A page that was left or whose grant has run out keeps its look until it is checked again.
  if (answered.ok) await style({ tabId: tab, frameIds: [0] }).catch(() => undefined);
}
