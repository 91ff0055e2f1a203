/** Names of people as printed: what in them is title, what is name. */
import { BODY_WORDS, KINDS_OF_PEOPLE } from './lexicon/en-names.ts';
import { TITLES } from './lexicon/en-titles.ts';
import { ROLE_NOUNS } from './lexicon/en-words.ts';
import { fold } from './text.ts';

const bare = (word: string): string => fold(word).replace(/\.$/, '');

/** Whether a word before a name is a title, an office or a nationality rather than part of the name. */
const isTitle = (word: string): boolean => TITLES.has(bare(word)) || KINDS_OF_PEOPLE.has(bare(word));

const isArticle = (word: string): boolean => /^the$/i.test(word);

const SUFFIX = /^(?:jr|sr|ii|iii|iv|md|phd|mp)\.?$/i;
const JOINT = /^(?:de|van|von|bin|ibn|al|el|der|den|la|du|di|da|dos|y)$/i;
const CAPITAL = /^[\p{Lu}\p{Lo}]/u;

/** Whether the words name a body, by their last one or by the one that "of" hangs on ("Bureau of Prisons"). */
export function isBodyName(words: readonly string[]): boolean {
  if (BODY_WORDS.has(bare(words.at(-1) ?? ''))) return true;
  const of = words.indexOf('of');
  // "House of Representatives Speaker Ada Okoro" is a person.
  return (
    of > 0 &&
    BODY_WORDS.has(bare(words[of - 1] ?? '')) &&
    !words.slice(of).some((word) => ROLE_NOUNS.has(bare(word)))
  );
}

/** The name without titles, offices, lower-case words and a possessive ending; empty when nothing is left. */
export function withoutTitles(name: string): string {
  const words = name
    .replace(/['’]s?$/, '')
    .split(/\s+/)
    .filter(Boolean);
  let first = words.length;
  // "State Department", "American Medical Association": in the name of a body titles and nations are part of it.
  const body = isBodyName(words);
  while (first > 0) {
    const word = words[first - 1] ?? '';
    const joins = (JOINT.test(word) || (body && /^(?:of|for|and|&)$/.test(word))) && first < words.length;
    if (!joins && (!CAPITAL.test(word) || (body ? isArticle(word) : isTitle(word)))) break;
    first--;
  }
  // "Lawyer Beth Odum": what somebody is, with a capital for its place in the sentence alone.
  if (!body && words.length - first > 2 && ROLE_NOUNS.has(bare(words[first] ?? ''))) first++;
  while (first < words.length && JOINT.test(words[first] ?? '') && !CAPITAL.test(words[first] ?? '')) first++;
  return words.slice(first).join(' ').replace(/,$/, '');
}

/** The last word of a name, folded, suffixes such as "Jr." passed over; null for an empty name. */
export function surnameOf(name: string): string | null {
  const words = name.split(/\s+/).filter((word) => word && !SUFFIX.test(word));
  return bare(words.at(-1) ?? '') || null;
}

/** The word that a surname is found by in a text whose hyphens part words: "cortez" of "Ocasio-Cortez"; null as there. */
export const surnameWordOf = (name: string): string | null => surnameOf(name)?.split('-').at(-1) || null;

/** The first word of a name that has several, folded; null for a surname alone. */
export function givenNameOf(name: string): string | null {
  const words = name.split(/\s+/).filter((word) => word && !SUFFIX.test(word));
  return words.length > 1 ? bare(words[0] ?? '') : null;
}
