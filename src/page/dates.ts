/** When an article was published, as its page says, in ISO 8601. */
import { dayIn } from './printed-date.ts';

const METAS = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.created',
  'dc.date',
  'date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publication_date',
  'article.published',
  'cxenseparse:recs:publishtime',
];

// The first that is there counts. A plain <time> may belong to a teaser, so one inside the article is preferred.
const TIMES = [
  'time[itemprop~="datePublished"][datetime]',
  '[itemprop~="datePublished"][content]',
  'time[pubdate][datetime]',
  'article time[datetime]',
  'main time[datetime]',
  'time[datetime]',
];

/** From JSON-LD, meta elements and `<time>`, the first that can be understood. */
export function publishedOf(
  document: Document,
  linked: readonly unknown[],
  meta: ReadonlyMap<string, string>,
): string | undefined {
  return statedDate(linked, meta, METAS) ?? timeOf(document, TIMES);
}

const MODIFIED = [
  'article:modified_time',
  'og:article:modified_time',
  'og:updated_time',
  'datemodified',
  'dcterms.modified',
  'last-modified',
  'parsely-modified-date',
];

const CHANGES = ['[itemprop~="dateModified"]', 'time[class*="updated" i]', 'time[class*="modified" i]'];

/** When the text was last changed, from JSON-LD, meta elements, and what is marked as that in the markup. */
export function modifiedOf(
  document: Document,
  linked: readonly unknown[],
  meta: ReadonlyMap<string, string>,
): string | undefined {
  return statedDate(linked, meta, MODIFIED) ?? timeOf(document, CHANGES);
}

function statedDate(
  linked: readonly unknown[],
  meta: ReadonlyMap<string, string>,
  names: readonly string[],
): string | undefined {
  for (const value of linked) {
    const date = typeof value === 'string' ? isoDate(value) : undefined;
    if (date) return date;
  }
  for (const name of names) {
    const date = isoDate(meta.get(name) ?? '');
    if (date) return date;
  }
  return undefined;
}

function timeOf(document: Document, selectors: readonly string[]): string | undefined {
  for (const selector of selectors) {
    const element = document.querySelector(selector);
    if (!element) continue;
    const stated = element.getAttribute('datetime') ?? element.getAttribute('content');
    const date = isoDate(stated ?? '') ?? dayIn((element.textContent ?? '').slice(0, LONGEST_DATE));
    if (date) return date;
  }
  return undefined;
}

// "Updated on Saturday, the 17th of February 2018, at 8:31 in the evening", and more.
const LONGEST_DATE = 100;

const ISO =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ]\s*(\d{2}):?(\d{2})(?::?(\d{2}))?(?:[.,]\d+)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?/i;

// No newspaper's archive goes back further.
const FIRST_YEAR = 1600;

/** A day or a moment in ISO 8601, or undefined. Without a zone only the day is certain, and only it is kept. */
export function isoDate(stated: string): string | undefined {
  const text = stated.trim();
  if (text === '') return undefined;
  const match = ISO.exec(text);
  if (!match) return written(text);
  const [, year, month, day, hour, minute, second = '00', zone] = match;
  const date = `${year}-${month}-${day}`;
  // Templates print the year 1 where they know none.
  if (Number.isNaN(Date.parse(date)) || Number(year) < FIRST_YEAR) return undefined;
  if (hour === undefined || zone === undefined) return date;
  const moment = `${date}T${hour}:${minute}:${second}${zoneOf(zone)}`;
  return Number.isNaN(Date.parse(moment)) ? date : moment;
}

function zoneOf(zone: string): string {
  if (/^[A-Z]/i.test(zone)) return 'Z';
  return zone.length === 3 ? `${zone}:00` : `${zone.slice(0, 3)}:${zone.slice(-2)}`;
}

/** "Wed, 19 May 2021 21:14:00 GMT" and the like: the day as it stands there. */
function written(text: string): string | undefined {
  if (!/\b(?:19|20)\d{2}\b/.test(text) || !/[a-z]{3}/i.test(text)) return undefined;
  const time = new Date(text.replace(/\s*(?:[A-Z]{2,4}|[+-]\d{4})$/, ''));
  if (Number.isNaN(time.getTime())) return undefined;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}
