/** The date of an article as its page prints it, for pages that state it in no machine's form. */
import { isText, nameOf, walk } from './tree.ts';

// By their first three letters, in the languages whose papers print months so. May, mai, maggio, mei are one.
const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'gen', 'ene', 'янв'],
  ['feb', 'fev', 'fév', 'фев'],
  ['mar', 'mär', 'maa', 'мар'],
  ['apr', 'abr', 'avr', 'апр'],
  ['may', 'mai', 'mag', 'mei', 'maj', 'мая'],
  ['jun', 'giu', 'juin', 'июн'],
  ['jul', 'lug', 'juil', 'июл'],
  ['aug', 'ago', 'agu', 'aoû', 'авг'],
  ['sep', 'set', 'сен'],
  ['oct', 'okt', 'ott', 'out', 'окт'],
  ['nov', 'ноя'],
  ['dec', 'dez', 'déc', 'dic', 'des', 'дек'],
];
const NAME = String.raw`(\p{L}{3,10})\.?`;
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th|er)?\.?`;
const YEAR = String.raw`((?:19|20)\d\d)(?!\d)`;
// Few lines hold a year; to find that out costs less than to make ready all letters there are.
const ANY_YEAR = /(?:19|20)\d\d/;
const MONTH_FIRST = new RegExp(`(?<!\\p{L})${NAME} ${DAY},? ${YEAR}`, 'u');
const DAY_FIRST = new RegExp(`(?<!\\d)${DAY} (?:de )?${NAME},? (?:de )?${YEAR}`, 'u');
const NUMBERS = new RegExp(`(?<![\\d.])(\\d{1,2})\\.(\\d{1,2})\\.${YEAR}`);

/** The first day that a line names, in ISO 8601. Days and months in figures are believed with dots only. */
export function dayIn(line: string): string | undefined {
  if (!ANY_YEAR.test(line)) return undefined;
  const [, month, day, year] = MONTH_FIRST.exec(line) ?? [];
  if (month && day && year) return date(year, monthOf(month), day);
  const [, dayOf, name, yearOf] = DAY_FIRST.exec(line) ?? [];
  if (dayOf && name && yearOf) return date(yearOf, monthOf(name), dayOf);
  const [, first, second, last] = NUMBERS.exec(line) ?? [];
  return first && second && last ? date(last, Number(second), first) : undefined;
}

function monthOf(name: string): number {
  const begin = name.toLowerCase();
  return MONTHS.findIndex((names) => names.some((known) => begin.startsWith(known))) + 1;
}

function date(year: string, month: number, day: string): string | undefined {
  const two = (value: number) => String(value).padStart(2, '0');
  const iso = `${year}-${two(month)}-${two(Number(day))}`;
  const time = Date.parse(iso);
  // A 31st of February is read as the 3rd of March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso) ? iso : undefined;
}

/** The day in an address ("/2021/05/19/", "/2021/may/19/", "-20210519/"). */
export function dayInAddress(address: string): string | undefined {
  if (!ANY_YEAR.test(address)) return undefined;
  const [, year, month, day] =
    /[/-]((?:19|20)\d\d)[/-](\d{1,2}|[a-z]{3})[/-](\d{1,2})(?=[/-])/i.exec(address) ?? [];
  if (year && month && day) return date(year, Number(month) || monthOf(month), day);
  const [, joined = ''] = /[/_-]((?:19|20)\d{6})(?=[/._-]|$)/.exec(address) ?? [];
  const [, y, m, d] = /^(\d{4})(\d\d)(\d\d)$/.exec(joined) ?? [];
  return y && m && d ? date(y, Number(m), d) : undefined;
}

const SILENT = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'SELECT',
  'IFRAME',
  'NAV',
  'ASIDE',
  'FOOTER',
]);
const DATED = /date|time|publish|posted|byline|meta|author|info/i;
const PUBLISHED = /publish(?!er)|posted|pubdate/i;
const CHANGED = /updat|modif|edited/i;
const BEGINS =
  /^\W*(?:first |originally |last )?(?:publish|post|updat|creat|written|veröffentlicht|publiziert|erschienen|publié|publicad|pubblicat|gepubliceerd|diterbitkan)/i;
// "1.5.2021", and a line of print; around it markup is indented.
const MIN_LENGTH = 8;
const MAX_LENGTH = 100;
const UP = 3;

/**
 * The first line that says when it was published; else the day in the address; else a date in a box that is named for
 * it; else a short line under the page's headline that is nothing but a date. One in a sentence is part of a story.
 */
export function printedDate(document: Document, address: string): string | undefined {
  let boxed: string | undefined;
  let bare: string | undefined;
  let said: string | undefined;
  let headline = false;
  walk(document.body ?? document, {
    enter: (node) => {
      if (isText(node)) {
        const day = dayOfLine(node.data);
        if (!day) return false;
        const names = namesAround(node);
        if (BEGINS.test(node.data) || (PUBLISHED.test(names) && !CHANGED.test(node.data))) said = day;
        else if (DATED.test(names)) boxed ??= day;
        else if (headline && isBare(node.data)) bare ??= day;
        return said ? 'stop' : false;
      }
      if (nameOf(node) === 'H1') headline = true;
      return !SILENT.has(nameOf(node));
    },
  });
  return said ?? dayInAddress(address) ?? boxed ?? bare;
}

function dayOfLine(data: string): string | undefined {
  if (data.length < MIN_LENGTH || data.length > 4 * MAX_LENGTH) return undefined;
  const line = data.replace(/\s+/g, ' ').trim();
  return line.length <= MAX_LENGTH ? dayIn(line) : undefined;
}

const isBare = (line: string): boolean =>
  line.trim().length <= 30 && !/\p{L}{4,}.*\p{L}{4,}.*\p{L}{4,}/u.test(line);

function namesAround(text: Text): string {
  let names = '';
  let at = text.parentElement;
  for (let up = 0; at && up < UP; up++) {
    for (const attribute of ['class', 'id', 'itemprop']) names += ` ${at.getAttribute(attribute) ?? ''}`;
    at = at.parentElement;
  }
  return names;
}
