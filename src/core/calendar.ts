/** Days and times by value: "5 May" is "May 5th", "3 p.m." is "15:00". */
import type { NumberRun } from './numbers.ts';
import { near, type Word } from './text.ts';

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
export function momentRun(printed: readonly Word[], at: number, text: string): NumberRun | null {
  return dayRun(printed, at, text) ?? timeRun(printed, at, text);
}

/** The month first, as most print it; the day without its "th". */
function dayRun(printed: readonly Word[], at: number, text: string): NumberRun | null {
  const [, digits, ending] = DAY.exec(printed[at]?.fold ?? '') ?? [];
  const day = Number(digits);
  if (!(day >= 1 && day <= LAST_DAY)) return null;
  // Without an ending it is read as any number: "in May 5 million came".
  if (ending && isMonth(printed[at - 1]) && near(printed, at, text)) return { length: 1, keys: [`#${day}`] };
  const length = printed[at + 1]?.fold === 'of' ? 3 : 2;
  const month = printed[at + length - 1];
  const together = near(printed, at + 1, text) && near(printed, at + length - 1, text);
  return together && isMonth(month) ? { length, keys: [month.fold, `#${day}`] } : null;
}

/** With a capital: "may" and "march" are words as well. */
const isMonth = (word: Word | undefined): word is Word =>
  word !== undefined && MONTHS.has(word.fold) && word.text[0] !== word.fold[0];

/** Before the time in the key where it may be of either half of the day. */
const EITHER_HALF = '~';

/** A bare number is no time. */
function timeRun(printed: readonly Word[], at: number, text: string): NumberRun | null {
  const clock = CLOCK.exec(printed[at]?.fold ?? '');
  if (!clock) return null;
  const [, hours = '', minutes = '00', joined] = clock;
  const parted = near(printed, at + 1, text) ? printed[at + 1]?.fold : undefined;
  const half = HALVES.get(joined ?? parted ?? '');
  if (half === undefined && clock[2] === undefined) return null;
  if (half !== undefined && Number(hours) > 12) return null;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + half;
  // "03:00" counts the hours of the day through, "3:00" need not.
  const open = half === undefined && hour >= 1 && hour <= 12 && !hours.startsWith('0') ? EITHER_HALF : '';
  return { length: half !== undefined && !joined ? 2 : 1, keys: [`#${open}${hour}:${minutes}`] };
}

const KEY = /^#(~?)(\d{1,2}):(\d\d)$/;

/** Whether two keys may be one time of the day: "3:00" may be "3 p.m.", and "15:00" as well. */
export function maySameTime(a: string, b: string): boolean {
  const [x, y] = [KEY.exec(a), KEY.exec(b)];
  if (!x || !y || (!x[1] && !y[1])) return false;
  return Number(x[2]) % 12 === Number(y[2]) % 12 && x[3] === y[3];
}
