/** Who wrote an article: people, and agencies, without "By", dates, addresses, and what they are employed as. */
import type { Thing } from '../core/json.ts';
import { agencyIn, isAgency } from './dateline.ts';
import { type Head, MAX_LINE, plain } from './head.ts';
import { namesOf } from './linked-data.ts';
import { lettersOf } from './outlet.ts';
import { printedByline } from './printed-byline.ts';

export interface Byline {
  readonly byline?: string;
  /** Named as the house of the writer, or as the writer. */
  readonly agency?: string;
}

const AUTHORS = ['author', 'article:author', 'parsely-author', 'dc.creator', 'sailthru.author', 'byl'];

interface Told {
  readonly article: Thing;
  readonly outlet: string | undefined;
}

/** By JSON-LD, meta elements and markup, the first that names somebody; the outlet itself is nobody. */
export function bylineOf(document: Document, { meta, things }: Head, { article, outlet }: Told): Byline {
  for (const stated of [article.author, ...things.filter(isPage).map(({ author }) => author)]) {
    const linked = stated && bylineIn(namesOf(stated, things), outlet);
    if (linked) return linked;
  }
  for (const name of AUTHORS) {
    const content = meta.get(name);
    const stated = content ? bylineIn([content], outlet) : null;
    if (stated) return stated;
  }
  return printedByline(document, (line) => bylineIn([line], outlet)) ?? {};
}

/** Pages call themselves MedicalWebPage and the like, and are signed all the same. */
const isPage = ({ '@type': type }: Thing): boolean => /Page$/.test(String(type));

/** Null where nobody is named. */
function bylineIn(names: readonly string[], outlet: string | undefined): Byline | null {
  const people = new Set<string>();
  let agency: string | undefined;
  for (const name of names) {
    const line = plain(name);
    if (isPlainName(line, outlet)) {
      people.add(line);
      continue;
    }
    const named = person(withoutHouse(line, outlet));
    if (named) people.add(named);
    agency ??= agencyIn(line);
  }
  if (people.size === 0) return null;
  return { byline: [...people].join(', ').slice(0, MAX_LINE), ...(agency && { agency }) };
}

const NAME = /^[A-Z][a-z]+(?: [A-Z][a-z]+){1,2}$/;
// By which what follows is told from a mere name. A name that holds one goes the long way, to the same end.
const MORE_THAN_NAMES = new Set(
  (
    'By Written Reported Story Text Par Von Por Staff Report Reports Reporter Reporters Writer Writers News Newsroom ' +
    'Room Desk Newsdesk Webdesk Sportsdesk Onlinedesk Editorial Board Team Redaktion Redazione ' +
    'Press Reuters Association Agency Media International University Institute College Foundation Department Ministry ' +
    'Service Services Office Center Centre Company Group'
  ).split(' '),
);

/** Whether there is nothing to take away: most bylines are so, and to make ready what asks for the rest takes longer. */
function isPlainName(line: string, outlet: string | undefined): boolean {
  if (!NAME.test(line)) return false;
  for (const word of line.split(' ')) if (MORE_THAN_NAMES.has(word)) return false;
  return outlet === undefined || lettersOf(line) !== lettersOf(outlet);
}

// "Von" begins names as well, but not before two more of them.
const BY =
  /^(?:[|·•–—-]\s*)?(?:(?:(?:written|reported|story|text) )?by:? |(?:par|von|por|text:) (?=[^\s,]+ [^\s,]))/i;
// What follows the name in bylines that are read from the page: handles, addresses, dates, bars.
const AFTER_NAME =
  /\s(?:@|\||\S+@\S+\.|(?:[Oo]n [MTWFS]|[Pp]ublished|[Uu]pdated|[Pp]osted|PUBLISHED|UPDATED)\w*\b|[A-Z][A-Za-z]{2,8}\.? \d{1,2},? \d{4}|\d{1,2} [A-Z][a-z]{2,8} \d{4}).*$/;
const ODD_END = /[\s|·•–—-]+$/;
const WITH_AGENCY = / \((?:avec|mit|con|com|with|and|et|und) [^()]{2,40}\)$/;
// Addresses, handles, numbers, dates, and who looks after the site.
const NOBODY =
  /^(?:https?:|www\.|@)|^\S+@\S+$|^\d|^\w*admin(?:istrator)?$|^(?:webmaster|editor|none|null|undefined)$/i;
// What accounts are called, and nobody else: one word that begins small, holds a figure or a bar, or is all capitals.
const ACCOUNT = /^(?:[a-z][^\s,]*|[^\s,]*[\d_][^\s,]*|[A-Z]{5,})$/;
/** The people of an outlet together, under whatever name. */
const STAFF =
  /(?:^|\s)(?:staff(?: reports?| reporters?| writers?)?|news ?room|(?:news|web|sports|online) ?desk|editorial(?: board| team| staff)?|redaktion|rédaction|redacción|redazione|redação)$/i;
// What calls itself so is no person, and an agency is known by its own name.
const ORGANISATION =
  /\s(?:agency|university|institute|college|association|foundation|department|ministry|services?|office|cent(?:er|re)|company|inc\.?|ltd\.?|gmbh|group|team)$/i;
const ROLE =
  /(?:^|\s)(?:writer|reporter|correspondent|editor|editor-in-chief|columnist|contributor|producer|critic|analyst|staff|bureau chief|fellow)s?$/i;
// "Jane Doe, PhD", "Jane Doe, CNN"; a son is called so.
const LETTERS = /^(?![JS][Rr]\.?$|I[IV]+$)[A-Z][A-Za-z]?[A-Z.]{1,4}$/;

/** The names without all else; nothing where an address, a handle or a whole newsroom stands in their place. */
function person(stated: string): string {
  if (stated === '') return '';
  const line = stated.replace(BY, '').replace(AFTER_NAME, '').replace(WITH_AGENCY, '').replace(ODD_END, '');
  const [first = '', ...rest] = line.split(/\s*[,;]\s+/);
  if (NOBODY.test(line) || STAFF.test(first)) return '';
  if ((ACCOUNT.test(line) || ORGANISATION.test(line)) && !isAgency(line)) return '';
  const names = rest.filter((part) => isAgency(part) || !(ROLE.test(part) || LETTERS.test(part)));
  return [first, ...names].filter(Boolean).join(', ');
}

/**
 * "Jane Doe, The Daily" without the house that she writes for, and nothing where the house itself is all that is named;
 * an agency's stays, for it is the copy's.
 */
function withoutHouse(byline: string, outlet: string | undefined): string {
  if (!outlet) return byline;
  const house = lettersOf(outlet);
  if (lettersOf(byline) === house) return agencyIn(byline) ? byline : '';
  if (isShortFor(byline, outlet)) return '';
  if (byline.endsWith(` ${outlet}`)) return byline.slice(0, -outlet.length).replace(/[\s.,]+$/, '');
  const [name, beside, ...rest] = byline.split(/, |\. (?=[A-Z][a-z]+ [A-Z])/);
  if (!name || !beside || rest.length > 0 || agencyIn(beside)) return byline;
  return lettersOf(beside).startsWith(house.slice(0, HOUSE_LETTERS)) ? name : byline;
}

/** "Beachside" of "The Beachside Blog"; not "Jane" of "Jane's Kitchen". */
const isShortFor = (name: string, outlet: string): boolean =>
  !name.includes(' ') && outlet.replace(/^the /i, '').startsWith(`${name} `);

// Papers call themselves "The Daily" here and "Daily News Online" there.
const HOUSE_LETTERS = 8;
