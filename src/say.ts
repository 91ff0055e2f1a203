/**
 * Says everything that a reader is told, in the language of the browser, or in English where the extension has no
 * other. The texts stand in src/locales.
 */
import { i18n } from './browser.ts';
import type { CountedKey, TextKey } from './locales/keys.ts';

/** The text of a key, `given` in the places of `$1`, `$2` and so on; numbers are written as the language does. */
export function say(key: TextKey, ...given: readonly (string | number)[]): string {
  return textOf(key, given);
}

/** The text of a key in the plural form that a number asks for. `$1` is the number itself, `$2` what is given first. */
export function sayCount(key: CountedKey, count: number, ...others: readonly (string | number)[]): string {
  const given = [count, ...others];
  const form = spoken().plurals.select(count);
  return textOf(`${key}_${form}`, given) || textOf(`${key}_other`, given);
}

/** "12,345". */
export function sayNumber(number: number): string {
  return spoken().numbers.format(number);
}

/** "A, B and C". */
export function sayList(names: readonly string[]): string {
  return spoken().lists.format(direction() === 'rtl' ? names.map(apart) : names);
}

/** "A; B; C", for parts that may have commas of their own. */
export function sayParts(parts: readonly string[]): string {
  return parts.join(`${say('common.semicolon')} `);
}

/** "19 May 2021". The day is that of UTC, as articles state it. */
export function sayDay(day: Date): string {
  return spoken().days.format(day);
}

/** "19 May 2021, 14:05", by the reader's clock. */
export function sayMoment(moment: Date): string {
  return new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeStyle: 'short' }).format(moment);
}

/**
 * The language of what is said. It is the browser's own, with its region, only where there are texts in it: what
 * is said in English takes English plurals.
 */
export function language(): string {
  const known = say('common.language');
  const asked = i18n.getUILanguage();
  return asked.split('-')[0] === known ? asked : known;
}

/** Which way that language is written. */
export function direction(): 'ltr' | 'rtl' {
  return say('common.direction') === 'rtl' ? 'rtl' : 'ltr';
}

/** How a language counts, writes numbers and days. */
interface Formats {
  readonly language: string;
  readonly plurals: Intl.PluralRules;
  readonly numbers: Intl.NumberFormat;
  readonly days: Intl.DateTimeFormat;
  readonly lists: Intl.ListFormat;
}

let formats: Formats | undefined;

/** Kept: to make one takes longer than to use it a hundred times, and lists use them in every row. */
function spoken(): Formats {
  const now = language();
  if (formats?.language === now) return formats;
  formats = {
    language: now,
    plurals: new Intl.PluralRules(now),
    numbers: new Intl.NumberFormat(now),
    days: new Intl.DateTimeFormat(now, { dateStyle: 'medium', timeZone: 'UTC' }),
    lists: new Intl.ListFormat(now, { type: 'conjunction' }),
  };
  return formats;
}

/** Browsers know no dot and no hyphen in a name. */
function textOf(key: string, given: readonly (string | number)[]): string {
  const rightToLeft = given.some((one) => typeof one === 'string') && direction() === 'rtl';
  const words = given.map((one) => {
    if (typeof one === 'number') return sayNumber(one);
    return rightToLeft ? apart(one) : one;
  });
  return i18n.getMessage(key.replace(/[.-]/g, '_'), words);
}

/** What is put in may run the other way than the text around it; the isolating marks of Unicode keep the two apart. */
const apart = (word: string): string => `\u2068${word}\u2069`;
