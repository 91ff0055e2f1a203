/** What a page states about itself in JSON-LD. It is written by hand and by plugins, and often broken. */

import { isThing, type Thing } from '../core/json.ts';

const SCRIPTS = 'script[type="application/ld+json" i]';
// Ten times what real pages have; lists of a thousand products are not what is looked for.
const MAX_SCRIPTS = 40;
const MAX_LENGTH = 500_000;
const MAX_THINGS = 2_000;

/** Every object of the page's JSON-LD, outermost first, as far as it can be read. */
export function linkedData(document: Document): readonly Thing[] {
  const found: Thing[] = [];
  for (const script of [...document.querySelectorAll(SCRIPTS)].slice(0, MAX_SCRIPTS)) {
    const text = script.textContent ?? '';
    if (text.length <= MAX_LENGTH) collect(parse(text) ?? glimpsed(text), found);
  }
  return found;
}

function collect(root: unknown, found: Thing[]): void {
  const waiting: unknown[] = [root];
  for (let i = 0; i < waiting.length && found.length < MAX_THINGS; i++) {
    const value = waiting[i];
    if (Array.isArray(value)) for (const item of value) waiting.push(item);
    else if (isThing(value)) {
      found.push(value);
      for (const inner of Object.values(value)) if (typeof inner === 'object') waiting.push(inner);
    }
  }
}

const ARTICLE = /Article$|Posting$|^Report$/;

/** The object that describes an article, or undefined. Where there are several, the first that has a headline. */
export function articleOf(things: readonly Thing[]): Thing | undefined {
  let first: Thing | undefined;
  for (const thing of things) {
    if (!isArticle(thing['@type'])) continue;
    if (typeof thing.headline === 'string') return thing;
    first ??= thing;
  }
  return first;
}

function isArticle(type: unknown): boolean {
  return typeof type === 'string' ? ARTICLE.test(type) : list(type).some((one) => ARTICLE.test(String(one)));
}

export const list = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

/** The names that a property gives, by text, by object, or by reference to another object of the page. */
export function namesOf(value: unknown, things: readonly Thing[]): string[] {
  const names: string[] = [];
  for (const item of list(value)) {
    const named = isThing(item)
      ? (item.name ?? things.find((thing) => thing['@id'] === item['@id'] && thing.name)?.name)
      : item;
    for (const name of list(named)) if (typeof name === 'string') names.push(name);
  }
  return names;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    try {
      return JSON.parse(repaired(text));
    } catch {
      return undefined;
    }
  }
}

const GLIMPSES = ['@type', 'headline', 'datePublished', 'dateModified', 'isAccessibleForFree'] as const;

/** What can be made out in JSON-LD beyond repair, by the first mention of each property. */
function glimpsed(text: string): Thing | undefined {
  const seen = GLIMPSES.flatMap((name) => {
    const found = new RegExp(`"${name}"\\s*:\\s*"([^"\\\\\n]{1,300})"`).exec(text)?.[1];
    return found === undefined ? [] : [[name, found]];
  });
  return seen.length > 0 ? Object.fromEntries(seen) : undefined;
}

// The faults that pages really have: wrappers from the days of XHTML, raw line breaks inside strings, commas
// before a closing bracket, a semicolon after the last one.
const WRAPPERS =
  /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*$/g;

function repaired(text: string): string {
  return text
    .replace(WRAPPERS, '')
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/,(?=\s?[}\]])/g, '')
    .replace(/;\s*$/, '');
}
