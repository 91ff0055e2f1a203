/** Days and times by value: "5 May" is "May 5th", "3 p.m." is "15:00". */
import type { NumberRun } from './numbers.ts';
import type { Word } from './text.ts';

const MONTHS: ReadonlySet<string> = new Set(
  'january february march april may june july august september october november december'.split(' '),
);
const DAY = /^(\d{1,2})(st|nd|rd|th)?$/;
const LAST_DAY = 31;
const CLOCK = /^(\d{1,2})(?::(\d\d))?(am|pm)?$/;
const HALVES: ReadonlyMap<string, number> = new Map([
  ['am', 0],
  ['a.m', 0],
  ['a.m.', 0],
  ['pm', 12],
  ['p.m', 12],
  ['p.m.', 12],
]);

/** The day or the time that starts at a printed word; null where there is none. Looks at three words. */
export function momentRun(printed: readonly Word[], at: number): NumberRun | null {
  return dayRun(printed, at) ?? timeRun(printed, at);
}

/** The month first, as most print it; the day without its "th". */
function dayRun(printed: readonly Word[], at: number): NumberRun | null {
  const [, digits, ending] = DAY.exec(printed[at]?.fold ?? '') ?? [];
  const day = Number(digits);
  if (!(day >= 1 && day <= LAST_DAY)) return null;
  // Without an ending it is read as any number: "in May 5 million came".
  if (ending && isMonth(printed[at - 1])) return { length: 1, keys: [`#${day}`] };
  const length = printed[at + 1]?.fold === 'of' ? 3 : 2;
  const month = printed[at + length - 1];
  return isMonth(month) ? { length, keys: [month.fold, `#${day}`] } : null;
}

/** With a capital: "may" and "march" are words as well. */
const isMonth = (word: Word | undefined): word is Word =>
  word !== undefined && MONTHS.has(word.fold) && word.text[0] !== word.fold[0];

/** A bare number is no time. */
function timeRun(printed: readonly Word[], at: number): NumberRun | null {
  const clock = CLOCK.exec(printed[at]?.fold ?? '');
  if (!clock) return null;
  const [, hours, minutes = '00', joined] = clock;
  const half = HALVES.get(joined ?? printed[at + 1]?.fold ?? '');
  if (half === undefined && clock[2] === undefined) return null;
  if (half !== undefined && Number(hours) > 12) return null;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + half;
  return { length: half !== undefined && !joined ? 2 : 1, keys: [`#${hour}:${minutes}`] };
}
