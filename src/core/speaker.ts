/** Whether two articles name the same speaker. */
import { FEMALE_GIVEN_NAMES, MALE_GIVEN_NAMES, SHORT_NAMES } from './lexicon/en-names.ts';
import { givenNameOf, isBodyName, surnameOf, withoutTitles } from './names.ts';
import { fold } from './text.ts';
import type { SpeakerRelation } from './variant.ts';

/**
 * Compares two resolved names. Surnames decide, spelled alike but for transliteration ("Aleksei Morozov", "Alexey
 * Morozov", "Mr Morozov" are one); given names part two bearers of one surname. A description ("a US official") or
 * null on either side, or a person beside a body, leaves it unknown.
 */
export function sameSpeaker(a: string | null, b: string | null): SpeakerRelation {
  if (a === null || b === null) return 'unknown';
  if (fold(a) === fold(b)) return 'same';
  if (isDescription(a) || isDescription(b)) return 'unknown';
  const [nameA, nameB] = [withoutTitles(a), withoutTitles(b)];
  if (!nameA || !nameB) return 'unknown';
  if (isBody(nameA) || isBody(nameB))
    return isBody(nameA) && isBody(nameB) ? compareBodies(nameA, nameB) : 'unknown';
  return comparePeople(nameA, nameB);
}

/** Words in small letters, joints of names aside, make a description of what is printed. */
const isDescription = (text: string): boolean =>
  text
    .split(/\s+/)
    .some(
      (word) =>
        /^\p{Ll}{2,}/u.test(word) &&
        !/^(?:de|van|von|bin|ibn|al|el|der|den|la|du|di|da|dos|of|for|the|and)$/.test(word),
    );

const isBody = (name: string): boolean => isBodyName(name.split(/\s+/));

/** "Department of Justice" and "Justice Department" are one: the joints between the words say nothing. */
function compareBodies(a: string, b: string): SpeakerRelation {
  const [few, many] = [a, b].map(wordsOfBody).sort((x, y) => x.length - y.length);
  return few?.every((word) => many?.includes(word)) ? 'same' : 'differs';
}

const wordsOfBody = (name: string): string[] =>
  fold(name)
    .split(' ')
    .filter((word) => !/^(?:of|for|the|and|&)$/.test(word));

function comparePeople(a: string, b: string): SpeakerRelation {
  const [lastA, lastB] = [surnameOf(a) ?? '', surnameOf(b) ?? ''];
  if (sound(lastA) === sound(lastB)) return compareGiven(givenNameOf(a), givenNameOf(b));
  // "Ada" beside "Ada Okoro": perhaps.
  const shares = (name: string, word: string) =>
    !name.includes(' ') && fold(word).split(' ').includes(fold(name));
  return shares(a, b) || shares(b, a) ? 'unknown' : 'differs';
}

function compareGiven(a: string | null, b: string | null): SpeakerRelation {
  if (!a || !b || sound(a) === sound(b) || (a[0] === b[0] && (a.length < 3 || b.length < 3))) return 'same';
  if (a.includes(b) || b.includes(a) || (SHORT_NAMES.get(a) ?? a) === (SHORT_NAMES.get(b) ?? b))
    return 'same';
  return isKnown(a) && isKnown(b) ? 'differs' : 'unknown';
}

const isKnown = (name: string): boolean => MALE_GIVEN_NAMES.has(name) || FEMALE_GIVEN_NAMES.has(name);

/** What transliterations of one name share: related consonants merged, doubled letters single, a final vowel off. */
function sound(name: string): string {
  return fold(name)
    .replace(/[^\p{L}]/gu, '')
    .replace(/ph/g, 'f')
    .replace(/kh|ck|q|c(?![eiyh])/g, 'k')
    .replace(/x/g, 'ks')
    .replace(/w/g, 'v')
    .replace(/[yj]/g, 'i')
    .replace(/ie|ei|ii/g, 'i')
    .replace(/(.)\1+/g, '$1')
    .replace(/(?<=...)[aeiou]$/, '');
}
